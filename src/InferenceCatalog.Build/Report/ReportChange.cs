namespace InferenceCatalog.Build.Report;

/// <summary>One difference between two snapshots, as a row of the page.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Model">The Hub id.</param>
/// <param name="Providers">The provider, or those of a whole model; null for a fact of the model itself.</param>
/// <param name="Task">HF's name of the task, or those of a whole model; null likewise.</param>
/// <param name="Field">The member of <c>snapshot.json</c>; null where a model or route came or went.</param>
/// <param name="Before">The value; null where it was unknown.</param>
/// <param name="After">Likewise, afterwards.</param>
/// <param name="Instead">What to use instead of what is gone; null where nothing is near enough.</param>
internal sealed record ReportChange(
    ReportChangeKind Kind,
    string Model,
    string? Providers = null,
    string? Task = null,
    string? Field = null,
    string? Before = null,
    string? After = null,
    string? Instead = null);
