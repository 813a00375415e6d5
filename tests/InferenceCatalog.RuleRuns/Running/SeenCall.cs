namespace InferenceCatalog.RuleRuns.Running;

/// <summary>A call that a reader recognised, wherever it goes.</summary>
/// <param name="Library">The library whose reader it was.</param>
/// <param name="Endpoint">Where it goes, as far as the source shows.</param>
/// <param name="Member">The member that makes it.</param>
/// <param name="Model">The model, where the source shows it.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SeenCall(string Library, string Endpoint, string Member, string? Model, SourcePlace Place);
