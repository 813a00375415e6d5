using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>What a project wants of its calls, in one file of it.</summary>
/// <param name="MaxInputPrice">The most for a million input tokens.</param>
/// <param name="MaxOutputPrice">The most for a million output tokens.</param>
/// <param name="Providers">Who may serve.</param>
/// <param name="Organizations">Whose models.</param>
/// <param name="Licenses">Under which licence; a model whose licence is unknown is let through.</param>
/// <param name="UnknownCapability">What to say of a capability that the snapshot does not know.</param>
internal sealed record ProjectPolicy(
    PriceCeiling? MaxInputPrice,
    PriceCeiling? MaxOutputPrice,
    NamePolicy Providers,
    NamePolicy Organizations,
    NamePolicy Licenses,
    UnknownCapability UnknownCapability)
{
    /// <summary>The policy of a project that says nothing.</summary>
    public static readonly ProjectPolicy None = new(null, null, NamePolicy.None, NamePolicy.None, NamePolicy.None, UnknownCapability.Silent);

    /// <summary>Whether there may be a route or model that it does not allow.</summary>
    public bool HasLimits => HasCeiling || Providers.HasLimits || Organizations.HasLimits || Licenses.HasLimits;

    public bool HasCeiling => MaxInputPrice is not null || MaxOutputPrice is not null;

    /// <summary>Whether a route may be recommended: what is unknown of it does not speak against it.</summary>
    public bool Allows(SnapshotRoute route) => Providers.Allows(route.Provider) && !IsAboveCeiling(route);

    /// <summary>Whether a model may be recommended.</summary>
    public bool Allows(SnapshotModel model) =>
        Organizations.Allows(OrganizationOf(model.Id)) && (model.License is not { } license || Licenses.Allows(license));

    /// <summary>Whether a route is known to cost more than the project wants to pay.</summary>
    public bool IsAboveCeiling(SnapshotRoute route) =>
        MaxInputPrice?.IsBelow(route.InputPrice) is true || MaxOutputPrice?.IsBelow(route.OutputPrice) is true;

    /// <summary>What stands before the slash of a model's id; empty where there is none.</summary>
    public static string OrganizationOf(string model) => model.Substring(0, Math.Max(model.IndexOf('/'), 0));
}
