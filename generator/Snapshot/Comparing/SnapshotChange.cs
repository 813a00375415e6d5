namespace InferenceCatalog.Snapshots;

/// <summary>A fact that differs between two snapshots.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="Route">The route; null for a fact about the model itself.</param>
/// <param name="Field">The member of <c>snapshot.json</c>, such as <c>tools</c>.</param>
/// <param name="Before">The value as the file has it, without quotes; null where it was unknown.</param>
/// <param name="After">Likewise, afterwards.</param>
internal sealed record SnapshotChange(string ModelId, SnapshotRouteKey? Route, string Field, string? Before, string? After)
{
    /// <summary>For people: <c>openai/gpt-oss-120b on groq for conversational: tools true → false</c>.</summary>
    public override string ToString() => $"{Route?.ToString() ?? ModelId}: {Field} {Before ?? "unknown"} → {After ?? "unknown"}";
}
