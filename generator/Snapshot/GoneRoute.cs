namespace InferenceCatalog.Snapshots;

/// <summary>A route that left the catalog, of a model that is still there.</summary>
/// <param name="Model">The Hub id.</param>
/// <param name="Provider">The provider that served it.</param>
/// <param name="Task">HF's name of the task.</param>
/// <param name="Left">The day of the first snapshot without it, <c>yyyy-MM-dd</c> in UTC.</param>
/// <param name="Replacement">The provider to use instead; null where none is near enough.</param>
internal sealed record GoneRoute(string Model, string Provider, string Task, string Left, string? Replacement);
