using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>What a call says of who is to serve it.</summary>
/// <param name="Value">A provider's id, or what stands after the colon of a model's id.</param>
/// <param name="IsSuffix">Whether it stands after a colon, where a policy may stand too.</param>
/// <param name="JudgedFor">The tasks for which it is judged elsewhere, where it was set; empty when it is set here.</param>
internal sealed record CallPin(CallValue Value, bool IsSuffix, EquatableArray<string> JudgedFor)
{
    /// <summary>Whether it is meant to name a provider: a policy leaves the choice to the router.</summary>
    public bool NamesProvider => !IsSuffix || !NameRules.LeavesChoice(Value.Text);
}
