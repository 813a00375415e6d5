namespace InferenceCatalog.Snapshots;

/// <summary>A model that left the catalog.</summary>
/// <param name="Id">The Hub id, <c>organisation/name</c>.</param>
/// <param name="Left">The day of the first snapshot without it, <c>yyyy-MM-dd</c> in UTC.</param>
/// <param name="Tasks">The tasks that it did, sorted: they keep the type of its constant.</param>
/// <param name="Replacement">The id of the model to use instead; null where none is near enough.</param>
internal sealed record GoneModel(string Id, string Left, EquatableArray<string> Tasks, string? Replacement);
