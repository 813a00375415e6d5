using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Drift;

public class DriftReportTests
{
    private static readonly Snapshot Before = Snapshot(
        "2026-07-21",
        Known.Model("acme/gone", new SnapshotRoute("groq", "conversational")),
        Known.Model("acme/lost", new SnapshotRoute("groq", "conversational")),
        Known.Model(
            "acme/stays",
            new SnapshotRoute("cohere", "conversational", Tools: true, Context: 8192),
            new SnapshotRoute("fal-ai", "conversational", InputPrice: 1m, OutputPrice: 2m),
            new SnapshotRoute("groq", "conversational")));

    private static readonly Snapshot After = Snapshot(
        "2026-07-27",
        Known.Model("acme/new", new SnapshotRoute("groq", "conversational")),
        Known.Model(
            "acme/stays",
            new SnapshotRoute("cohere", "conversational", Tools: false, Context: 16384),
            new SnapshotRoute("fal-ai", "conversational", InputPrice: 1.5m, OutputPrice: 1m))) with
    {
        Gone = new Tombstones(
            new(new[] { new GoneModel("acme/gone", "2026-07-27", new(new[] { "conversational" }), "acme/new") }),
            new(new[] { new GoneRoute("acme/stays", "groq", "conversational", "2026-07-27", "cohere") }),
            EquatableArray<GoneProvider>.Empty),
    };

    private static readonly CodeDiagnostic Broken = new(
        "ICAT1008", "warning", "/app/Program.cs", new CodePlace(12, 5, 12, 9), "'acme/gone' left the catalog on 2026-07-27. Use 'acme/new'.", "");

    [Fact]
    public void What_matters_comes_first()
    {
        var groups = Report(new CodeComparison([Broken], [])).Groups.WithHeadings().ToList();

        Assert.Equal(["Gone, and your code uses it", "Gone", "Can do less", "Costs more", "New", "Other changes"], groups.Select(group => group.Heading));
        Assert.Equal(["acme/gone (instead: acme/new)"], groups[0].Lines);
        Assert.Equal(["acme/lost", "acme/stays on groq for conversational (instead: cohere)"], groups[1].Lines);
        Assert.Equal(["acme/stays on cohere for conversational: tools true → false"], groups[2].Lines);
        Assert.Equal(["acme/stays on fal-ai for conversational: inputPrice 1 → 1.5"], groups[3].Lines);
        Assert.Equal(["acme/new"], groups[4].Lines);
        Assert.Equal(
            ["acme/stays on cohere for conversational: context 8192 → 16384", "acme/stays on fal-ai for conversational: outputPrice 2 → 1"],
            groups[5].Lines);
    }

    [Fact]
    public void The_Markdown_reads_well_in_a_pull_request() => Assert.Equal(
        """
        # Catalog drift: 2026-07-21 → 2026-07-27

        1 model came, 2 models went; 1 route came, 3 routes went; 4 facts changed.

        ## Your code

        1 line of your code breaks.

        - `Program.cs(12)` **ICAT1008** 'acme/gone' left the catalog on 2026-07-27. Use 'acme/new'.

        ## Gone, and your code uses it (1)

        - `acme/gone (instead: acme/new)`

        ## Gone (2)

        - `acme/lost`
        - `acme/stays on groq for conversational (instead: cohere)`

        ## Can do less (1)

        - `acme/stays on cohere for conversational: tools true → false`

        ## Costs more (1)

        - `acme/stays on fal-ai for conversational: inputPrice 1 → 1.5`

        ## New (1)

        - `acme/new`

        ## Other changes (2)

        - `acme/stays on cohere for conversational: context 8192 → 16384`
        - `acme/stays on fal-ai for conversational: outputPrice 2 → 1`

        ## Sources

        - router: `old.json`, 2026-07-27

        """.ReplaceLineEndings("\n"),
        MarkdownReport.Write(Report(new CodeComparison([Broken], []))));

    [Fact]
    public void What_the_sources_state_differently_is_in_it() => Assert.Contains(
        "\n## The sources disagree (1); the first one's counts\n\n- `acme/stays on groq for conversational: tools true, not false`\n",
        MarkdownReport.Write(Report(CodeComparison.None) with { Disagreements = ["acme/stays on groq for conversational: tools true, not false"] }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(new[] { "acme/gone on groq for conversational" }, 1, "1 model came, 1 model went; 1 route came, 2 routes went; 4 facts changed.\n\n1 model and 1 route are out by the project's choice and do not count as gone.\n")]
    [InlineData(new[] { "acme/stays on groq for conversational" }, 2, "1 model came, 2 models went; 1 route came, 2 routes went; 4 facts changed.\n\n1 route is out by the project's choice and does not count as gone.\n")]
    [InlineData(new[] { "acme/new on groq for conversational" }, 2, "1 model came, 2 models went; 1 route came, 3 routes went; 4 facts changed.\n\n## ")]
    public void What_the_project_does_not_want_is_one_line_and_not_gone(string[] unwanted, int models, string text)
    {
        var report = new DriftReport(Before, After, null, "/app", [.. unwanted.Select(SnapshotRouteKey.Parse)]);

        Assert.Equal(models, report.Drift.Difference.ModelsGone.Count);
        Assert.Contains($"\n\n{text}", MarkdownReport.Write(report), StringComparison.Ordinal);
        Assert.All(report.Groups.Gone, line => Assert.DoesNotContain(unwanted[0], line, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_model_that_is_partly_unwanted_and_partly_gone_what_is_gone_is_told()
    {
        var before = Before with { Models = new(new[] { Known.Model("acme/gone", new SnapshotRoute("cohere", "conversational"), new SnapshotRoute("groq", "conversational")) }) };
        var report = new DriftReport(before, Known.Snapshot with { Models = default }, null, "/app", [new("acme/gone", "cohere", "conversational")]);

        Assert.Equal(["acme/gone"], report.Groups.Gone);
        Assert.Equal("1 route is out by the project's choice and does not count as gone.", report.Drift.DescribeChoice());
    }

    [Fact]
    public void Nothing_in_a_foreign_text_is_markup()
    {
        var hostile = Broken with { Message = "[x](https://evil.example) <img src=x> @everyone `code`\n# heading \u001b[31m" };
        var text = MarkdownReport.Write(Report(new CodeComparison([hostile], [])));

        Assert.Contains("""\[x\](https://evil.example) \<img src=x\> \@everyone \`code\` \# heading \[31m""", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void The_log_for_code_scanning_has_each_line_that_breaks()
    {
        var text = SarifReport.Write(Report(new CodeComparison([Broken], [])));
        var read = Assert.Single(SarifReader.Read(text, "/app", TestContext.Current.CancellationToken));

        Assert.Equal(Broken, read);
        Assert.Contains("\"uri\":\"Program.cs\"", text, StringComparison.Ordinal);
        Assert.Contains("/generator/docs/ICAT1008.md", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, "No line of your code is touched.")]
    [InlineData(1, 0, "1 line of your code breaks.")]
    [InlineData(2, 1, "2 lines of your code break, 1 line is mended.")]
    [InlineData(0, 3, "No line of your code breaks; 3 lines are mended.")]
    public void One_sentence_says_what_it_means_for_the_code(int broken, int mended, string sentence) =>
        Assert.Equal(sentence, Report(new CodeComparison([.. Enumerable.Repeat(Broken, broken)], [.. Enumerable.Repeat(Broken, mended)])).DescribeCode());

    private static DriftReport Report(CodeComparison code) => new(Before, After, code, "/app", []);

    private static Snapshot Snapshot(string day, params SnapshotModel[] models) => Known.Snapshot with
    {
        Header = Known.Snapshot.Header with { Retrieved = day, Sources = new(new[] { new SnapshotSource("router", "old.json", day) }) },
        Models = new(models),
    };
}
