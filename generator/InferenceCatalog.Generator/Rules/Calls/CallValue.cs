using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A text that decides where a call goes.</summary>
/// <param name="Text">The text, such as a model's id.</param>
/// <param name="Place">Where to point: within the call.</param>
/// <param name="Origin">Where it is written, which may be a local or constant elsewhere.</param>
internal sealed record CallValue(string Text, Location Place, Location Origin)
{
    /// <summary>Whether a generated constant brings it in of which the compiler says that it left the catalog: rules need not.</summary>
    public bool IsSaidByCompiler { get; init; }
}
