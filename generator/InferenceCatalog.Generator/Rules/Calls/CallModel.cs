using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The model that a call names.</summary>
/// <param name="Value">Its id, without what stands after a colon; not yet known to be a sound one.</param>
/// <param name="JudgedFor">The tasks for which it is judged elsewhere, where it was written; empty when that is here, or for a constant.</param>
/// <param name="Catalog">What it is judged by; null for the project's own catalog.</param>
internal sealed record CallModel(CallValue Value, EquatableArray<string> JudgedFor, RuleCatalog? Catalog = null)
{
    /// <summary>Whether it came into our own API as a text, so that nothing is known of it there but its id.</summary>
    public bool IsText { get; init; }
}
