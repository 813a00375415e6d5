namespace InferenceCatalog.Build.Drift;

/// <summary>What a refresh means, for a terminal: what matters comes first, and no group crowds out another.</summary>
internal static class TerminalReport
{
    private const int MaxUrgentLines = 20;
    private const int MaxOtherLines = 5;

    /// <param name="groups">What changed.</param>
    /// <param name="say">Takes each line.</param>
    public static void Tell(IReadOnlyList<DriftGroup> groups, Action<string> say)
    {
        foreach (var group in groups)
        {
            say($"  {group.Heading} ({Words.Number(group.Lines.Count)})");
            var shown = Math.Min(group.Lines.Count, group.IsUrgent ? MaxUrgentLines : MaxOtherLines);
            for (var index = 0; index < shown; index++)
                say($"    {group.Lines[index]}");

            if (shown < group.Lines.Count)
                say($"    … and {Words.Number(group.Lines.Count - shown)} more");
        }
    }
}
