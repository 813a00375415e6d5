namespace InferenceCatalog.Snapshots;

/// <summary>How many entries a catalog file may have: one with more is refused as a whole.</summary>
/// <param name="MaxEntries">Models, stored names or measurements; five times the largest catalog that we measure with.</param>
/// <param name="MaxNestedEntries">Routes of a model, sources, providers, tasks of a provider, members of a task.</param>
internal sealed record CatalogLimits(int MaxEntries, int MaxNestedEntries)
{
    public static CatalogLimits Default { get; } = new(250_000, 1_000);

    /// <summary>The limits of the text itself.</summary>
    public JsonLimits Json { get; init; } = JsonLimits.Default;
}
