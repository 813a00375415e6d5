namespace InferenceCatalog.Snapshots;

/// <summary>The providers as <c>catalog/providers.json</c> states them.</summary>
/// <param name="Providers">Sorted by id.</param>
internal sealed record ProviderCatalog(EquatableArray<ProviderFacts> Providers);
