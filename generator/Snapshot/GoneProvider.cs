namespace InferenceCatalog.Snapshots;

/// <summary>A provider that has no route any more.</summary>
/// <param name="Id">The provider's id.</param>
/// <param name="Left">The day of the first snapshot without it, <c>yyyy-MM-dd</c> in UTC.</param>
internal sealed record GoneProvider(string Id, string Left);
