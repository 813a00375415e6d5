using InferenceCatalog.Generator.Rules.Calls;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Something that a call uses and its route does not have.</summary>
/// <param name="Call">The call.</param>
/// <param name="Use">Where the call uses it.</param>
/// <param name="Alternatives">What has it.</param>
internal sealed record UnmetUse(Call Call, CallValue Use, Alternatives Alternatives)
{
    /// <summary>The most that the route allows; null for what is no number.</summary>
    public long? Limit { get; init; }
}
