namespace InferenceCatalog.Build.Drift;

/// <summary>Entries of the report that mean the same to the developer.</summary>
/// <param name="Heading">What they mean.</param>
/// <param name="IsUrgent">Whether they may break something, or cost more: such entries have more room.</param>
/// <param name="Lines">The entries.</param>
internal sealed record DriftGroup(string Heading, bool IsUrgent, IReadOnlyList<DriftLine> Lines);
