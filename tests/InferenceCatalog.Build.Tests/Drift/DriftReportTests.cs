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
        var lines = new List<string>();
        TerminalReport.Tell(Report(new CodeComparison([Broken], [])).Groups, lines.Add);

        Assert.Equal(
            """
              Gone, and your code uses it (1)
                acme/gone (instead: acme/new)
              Gone (2)
                acme/lost
                acme/stays on groq (instead: cohere)
              Can do less (1)
                acme/stays on cohere: tools yes → no
              Costs more (1)
                acme/stays on fal-ai: input price $1.00 → $1.50
              New (1)
                acme/new on groq
              Can do more (1)
                acme/stays on cohere: context 8,192 → 16,384
              Costs less (1)
                acme/stays on fal-ai: output price $2.00 → $1.00
            """.ReplaceLineEndings("\n"),
            string.Join("\n", lines));
    }

    [Fact]
    public void A_provider_that_left_or_came_is_one_entry_and_so_are_the_facts_of_a_route()
    {
        var before = Snapshot("2026-07-21", Stays("sambanova", "groq"), Other("sambanova"));
        var after = Snapshot("2026-07-27", Stays("deepinfra", "groq") with { Routes = new(new[] { new SnapshotRoute("deepinfra", "conversational"), new SnapshotRoute("groq", "conversational", InputPrice: 3m, OutputPrice: 4m) }) }, Other("deepinfra"));
        var named = Broken with { Message = "'HFProviders.Sambanova' is obsolete: 'It left the catalog on 2026-07-27'" };

        string[] Lines(CodeComparison code) =>
            [.. new DriftReport(before, after with { Gone = new Tombstones(default, default, new(new[] { new GoneProvider("sambanova", "2026-07-27") })) }, code, "/app", [])
                .Groups.SelectMany(group => group.Lines.Select(line => $"{group.Heading}: {line}"))];

        Assert.Equal(
            ["Gone: sambanova: the provider left with all of its 2 routes", "Costs more: acme/stays on groq: input price $1.00 → $3.00, output price $2.00 → $4.00", "New: deepinfra: a new provider with 2 routes"],
            Lines(CodeComparison.None));
        Assert.Equal("Gone, and your code uses it: sambanova: the provider left with all of its 2 routes", Lines(new CodeComparison([named], []))[0]);

        static SnapshotModel Stays(string first, string second) => Known.Model(
            "acme/stays", new SnapshotRoute(first, "conversational"), new SnapshotRoute(second, "conversational", InputPrice: 1m, OutputPrice: 2m)) is var model && string.CompareOrdinal(first, second) > 0
            ? model with { Routes = new(new[] { model.Routes[1], model.Routes[0] }) }
            : model;

        static SnapshotModel Other(string provider) => Known.Model("acme/tall", new SnapshotRoute(provider, "text-to-image"));
    }

    [Fact]
    public void A_name_that_is_the_beginning_of_another_is_not_in_use()
    {
        var longer = Broken with { Message = "'acme/gone-2' left the catalog on 2026-07-27." };

        Assert.DoesNotContain(Report(new CodeComparison([longer], [])).Groups, group => group.Heading == "Gone, and your code uses it");
    }

    [Fact]
    public void What_nobody_waits_for_has_less_room_in_a_terminal()
    {
        var models = Enumerable.Range(100, 30).Select(number => new DriftLine($"acme/m{number}")).ToArray();
        var lines = new List<string>();
        TerminalReport.Tell([new("Gone", true, models), new("New", false, models)], lines.Add);

        Assert.Equal(["  Gone (30)", "    … and 10 more", "  New (30)", "    … and 25 more"], lines.Where(line => !line.Contains("acme", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_Markdown_reads_well_in_a_pull_request() => Assert.Equal(
        """
        # Catalog drift: 2026-07-21 → 2026-07-27

        1 model came, 2 models went; 1 route came, 3 routes went; 4 facts changed.

        ## Your code

        1 line of your code breaks.

        - `Program.cs(12)` [ICAT1008](https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/ICAT1008.md) 'acme/gone' left the catalog on 2026-07-27. Use 'acme/new'.

        ## Gone, and your code uses it (1)

        | Model | Use instead |
        |---|---|
        | `acme/gone` | `acme/new` |

        ## Gone (2)

        | Model | At | Use instead |
        |---|---|---|
        | `acme/lost` |  |  |
        | `acme/stays` | groq | `cohere` |

        ## Can do less (1)

        | Model | At | What |
        |---|---|---|
        | `acme/stays` | cohere | tools yes → no |

        ## Costs more (1)

        | Model | At | What |
        |---|---|---|
        | `acme/stays` | fal-ai | input price $1.00 → $1.50 |

        ## New (1)

        | Model | At |
        |---|---|
        | `acme/new` | groq |

        ## Can do more (1)

        | Model | At | What |
        |---|---|---|
        | `acme/stays` | cohere | context 8,192 → 16,384 |

        ## Costs less (1)

        | Model | At | What |
        |---|---|---|
        | `acme/stays` | fal-ai | output price $2.00 → $1.00 |

        ## Sources

        - router: `old.json`, 2026-07-27

        """.ReplaceLineEndings("\n"),
        MarkdownReport.Write(Report(new CodeComparison([Broken], []))));

    [Fact]
    public void What_the_sources_state_differently_is_in_it() => Assert.Contains(
        "\n## The sources disagree, and the first one's facts count (1)\n\n- `acme/stays on groq: tools yes, not no`\n",
        MarkdownReport.Write(Report(CodeComparison.None) with { Disagreements = ["acme/stays on groq: tools yes, not no"] }),
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
        var at = unwanted[0].Replace(" for conversational", "", StringComparison.Ordinal);
        Assert.DoesNotContain(report.Groups.Where(group => group.Heading == "Gone").SelectMany(group => group.Lines), line => $"{line}".StartsWith(at, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_a_model_that_is_partly_unwanted_and_partly_gone_what_is_gone_is_told()
    {
        var before = Before with { Models = new(new[] { Known.Model("acme/gone", new SnapshotRoute("cohere", "conversational"), new SnapshotRoute("groq", "conversational")) }) };
        var report = new DriftReport(before, Known.Snapshot with { Models = default }, null, "/app", [new("acme/gone", "cohere", "conversational")]);

        Assert.Equal(["groq: the provider left with its only route", "acme/gone"], Assert.Single(report.Groups).Lines.Select(line => $"{line}"));
        Assert.Equal("1 route is out by the project's choice and does not count as gone.", report.Drift.DescribeChoice());
    }

    [Fact]
    public void A_long_report_folds_its_groups_and_still_fits_into_a_pull_request()
    {
        var many = Snapshot("2026-07-27", [.. Enumerable.Range(0, 5_000).Select(number => Known.Model(
            $"acme/{new string('x', 150)}-{number:0000}", new SnapshotRoute("groq", "conversational")))]);
        var broken = Enumerable.Range(1, 500).Select(line => Broken with { Place = new CodePlace(line, 1, line, 2), Message = new string('x', 120) }).ToArray();

        var text = MarkdownReport.Write(new DriftReport(Snapshot("2026-07-21"), many, new CodeComparison(broken, []), "/app", []));

        Assert.InRange(text.Length, 50_000, 65_000);
        Assert.Contains("\n- … and 300 more\n", text, StringComparison.Ordinal);
        Assert.Contains("## New (5,001)\n\n<details><summary>Show them</summary>\n\n| Model or provider | At | What |\n", text, StringComparison.Ordinal);
        Assert.Contains(" more |\n\n</details>\n\n## Sources\n", text, StringComparison.Ordinal);
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
    public void Code_that_does_not_compile_is_not_said_to_be_untouched()
    {
        var silent = Report(CodeComparison.None with { Obstacle = "A.cs(1): CS1026 ) expected" });
        var partly = Report(new CodeComparison([Broken], []) { Obstacle = "A.cs(1): CS0246 The type '<img>' could not be found." });

        Assert.Equal("Which lines of your code break cannot be said, because the compiler gave up at A.cs(1): CS1026 ) expected. Mend that, and build.", silent.DescribeCode());
        Assert.Equal("1 line of your code breaks, and more may, because the compiler gave up at A.cs(1): CS0246 The type '<img>' could not be found. Mend that, and build.", partly.DescribeCode());
        Assert.Contains("The type '\\<img\\>' could not be found.", MarkdownReport.Write(partly), StringComparison.Ordinal);
    }

    [Fact]
    public void The_log_for_code_scanning_has_each_line_that_breaks()
    {
        var told = Broken with { About = new RuleTexts("It left", "The snapshot remembers this.") };
        var text = SarifReport.Write(Report(new CodeComparison([told], [])));
        var read = Assert.Single(SarifReader.Read(text, "/app", TestContext.Current.CancellationToken).Diagnostics);

        Assert.Equal(told, read);
        Assert.Contains("\"help\":{\"text\":\"The snapshot remembers this. See https://", text, StringComparison.Ordinal);
        Assert.Contains("\"uri\":\"Program.cs\",\"uriBaseId\":\"%SRCROOT%\"", text, StringComparison.Ordinal);
        Assert.Contains("/generator/docs/ICAT1008.md", text, StringComparison.Ordinal);
        Assert.Contains("\"automationDetails\":{\"id\":\"catalog-drift/\"}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_for_code_scanning_is_the_same_when_lines_above_it_come_or_its_day_is_another()
    {
        var (first, second) = (Broken with { Properties = "{\"model\":\"acme/gone\"}" }, Broken with { Properties = "{\"model\":\"acme/lost\"}" });

        var fingerprints = Fingerprints(first, second, first with { Place = new CodePlace(40, 1, 40, 9) });
        var later = Fingerprints(second with { Place = new CodePlace(90, 5, 90, 9), Message = "on another day" });

        Assert.Equal(3, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints[1], Assert.Single(later));

        static string[] Fingerprints(params CodeDiagnostic[] broken) =>
            [.. System.Text.RegularExpressions.Regex.Matches(SarifReport.Write(Report(new CodeComparison(broken, []))), "\"primaryLocationLineHash\":\"([0-9a-f]{16}:[0-9]+)\"").Select(match => match.Groups[1].Value)];
    }

    [Fact]
    public void Paths_are_those_of_the_repository_where_there_is_one()
    {
        using var folder = new TemporaryFolder();
        folder.Write("repository/src/app/app.csproj", "");
        Assert.Equal(folder["repository/src/app"], RepositoryFolder.Of(folder["repository/src/app"]));

        folder.Write("repository/.git", "gitdir: elsewhere");
        Assert.Equal(folder["repository"], RepositoryFolder.Of(folder["repository/src/app"]));
    }

    [Theory]
    [InlineData("'a' has no tools (snapshot of 2026-07-27). Use groq ($0.1); if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.", "'a' has no tools (snapshot of 2026-07-27). Use groq ($0.1).")]
    [InlineData("'a' left the catalog on 2026-07-27. Use 'b' instead; if it is back, run 'dotnet build -t:RefreshCatalog'.", "'a' left the catalog on 2026-07-27. Use 'b' instead.")]
    [InlineData("'a' is not in the snapshot of 2026-07-27. If the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.", "'a' is not in the snapshot of 2026-07-27.")]
    [InlineData("'HFModels' does not contain a definition for 'A'", "'HFModels' does not contain a definition for 'A'")]
    public void A_refresh_does_not_advise_to_refresh(string message, string told) => Assert.Equal(told, RuleMessage.WithoutAdvice(message));

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
