using System.Globalization;
using System.Text.RegularExpressions;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

/// <summary>From one made-up catalog to another: the report's counts are those of a count fact by fact, and the way back ends where it began.</summary>
public partial class DriftCountTests
{
    public static TheoryData<int> Seeds() => new(Enumerable.Range(1, 40));

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_report_counts_what_came_went_and_changed(int seed)
    {
        var (first, second) = (RandomCatalog.Create(seed), RandomCatalog.Create(seed + 1_000));
        using var run = new RefreshRun { AllowDrop = true };
        await RefreshAsync(run, first);
        var before = run.Read();
        await RefreshAsync(run, second);

        var report = MarkdownReport.Write(new DriftReport(before, run.Read(), null, run.Folder.Path, []));

        Assert.Equal(NaiveCounts.Summary(first, second), Summary().Match(report).Groups.Values.Skip(1).Select(group => Number(group.Value)));
        Assert.Equal(NaiveCounts.Groups(first, second), Heading().Matches(report).ToDictionary(match => match.Groups[1].Value, match => Number(match.Groups[2].Value)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_same_input_changes_no_byte_whatever_its_order(int seed)
    {
        var catalog = RandomCatalog.Create(seed);
        using var run = new RefreshRun();
        await RefreshAsync(run, catalog);
        var (text, measurements) = (run.Text, File.ReadAllText(run.MeasurementsPath));
        await RefreshAsync(run, catalog);

        Assert.Equal(text, run.Text);
        Assert.Equal(measurements, File.ReadAllText(run.MeasurementsPath));
        Assert.Contains("No model, route or fact differs.", run.Lines);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task There_and_back_again_is_the_same_file_but_for_what_it_remembers(int seed)
    {
        var (first, second) = (RandomCatalog.Create(seed), RandomCatalog.Create(seed + 1_000));
        using var run = new RefreshRun { AllowDrop = true };
        await RefreshAsync(run, first);
        var once = run.Read();
        await RefreshAsync(run, second);
        await RefreshAsync(run, first);
        var (back, text) = (run.Read(), run.Text);
        Assert.Equal(SnapshotWriter.Write(once), SnapshotWriter.Write(back with { Gone = once.Gone, Names = once.Names }));

        await RefreshAsync(run, second);
        await RefreshAsync(run, first);
        Assert.Equal(text, run.Text);
    }

    private static async Task RefreshAsync(RefreshRun run, RandomCatalog catalog)
    {
        run.Router = "file:" + run.Folder.Write("router.json", catalog.Router);
        run.Hub = "file:" + run.Folder.Write("hub.json", catalog.Hub);
        await run.RunAsync();
    }

    private static int Number(string text) => text is "no" or "No" ? 0 : int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("([Nn]o|[0-9]+) models? came, (no|[0-9]+) models? went; (no|[0-9]+) routes? came, (no|[0-9]+) routes? went; (no|[0-9]+) facts? changed")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^## (.*) \(([0-9]+)\)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
