namespace InferenceCatalog.Snapshots;

/// <summary>What a project wants of the catalog, as its snapshot's header says. What is not said lets everything in.</summary>
/// <param name="Tasks">Names and globs of tasks; a leading <c>!</c> excludes.</param>
/// <param name="Providers">Of providers, likewise.</param>
/// <param name="Models">Of models, likewise.</param>
/// <param name="MinimumDownloads">How many downloads in 30 days a model needs, where they are known; null for any number.</param>
/// <param name="OnlyLive">Whether only routes come in whose status is live or unknown.</param>
/// <param name="WithoutTailOf">Ids of providers whose models do not come in where they alone serve them and the router does not list them.</param>
internal sealed record SnapshotChoice(
    EquatableArray<string> Tasks,
    EquatableArray<string> Providers,
    EquatableArray<string> Models,
    long? MinimumDownloads,
    bool OnlyLive,
    EquatableArray<string> WithoutTailOf)
{
    /// <summary>Everything.</summary>
    public static SnapshotChoice All { get; } = new(EquatableArray<string>.Empty, EquatableArray<string>.Empty, EquatableArray<string>.Empty, null, false, EquatableArray<string>.Empty);
}
