using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>What a refresh means: for the catalog, and for the developer's code.</summary>
/// <param name="Before">The snapshot that the code was judged by so far.</param>
/// <param name="After">The new one.</param>
/// <param name="Code">The lines that break or are mended; null where there is no code to compare.</param>
/// <param name="BaseFolder">What paths are shown relative to.</param>
/// <param name="Unwanted">The routes that the project does not want any more.</param>
internal sealed record DriftReport(Snapshot Before, Snapshot After, CodeComparison? Code, string BaseFolder, IReadOnlyCollection<SnapshotRouteKey> Unwanted)
{
    /// <summary>The file beside the two snapshots with what the sources state differently, a line each.</summary>
    public const string DisagreementsName = "disagreements.txt";

    /// <summary>The file beside them with the routes that the project does not want any more, a line each.</summary>
    public const string UnwantedName = "unwanted.txt";

    /// <summary>What the sources state differently, a line each.</summary>
    public IReadOnlyList<string> Disagreements { get; init; } = [];

    public ChosenDrift Drift { get; } = ChosenDrift.Of(Before, After, Unwanted);

    public IReadOnlyList<DriftGroup> Groups => DriftGroups.Of(Drift.Difference, Before, After, Code ?? CodeComparison.None);

    /// <summary>A sentence or two on the code; null where there is none to compare.</summary>
    public string? DescribeCode() => Code switch
    {
        null => null,
        { Obstacle: { } obstacle, Broken.Count: 0 } => $"Which lines of your code break cannot be said, because the compiler gave up at {Show(obstacle)}. Mend that, and build.",
        { Obstacle: { } obstacle } =>
            $"{Words.Count(Code.Broken.Count, "line of your code breaks", "lines of your code break")}, and more may, because the compiler gave up at {Show(obstacle)}. Mend that, and build.",
        { Broken.Count: 0, Mended.Count: 0 } => "No line of your code is touched.",
        { Broken.Count: 0 } => $"No line of your code breaks; {Words.Count(Code.Mended.Count, "line is", "lines are")} mended.",
        _ => $"{Words.Count(Code.Broken.Count, "line of your code breaks", "lines of your code break")}"
            + (Code.Mended.Count > 0 ? $", {Words.Count(Code.Mended.Count, "line is", "lines are")} mended." : "."),
    };

    private static string Show(string obstacle) => Excerpt.Of(obstacle).TrimEnd('.');
}
