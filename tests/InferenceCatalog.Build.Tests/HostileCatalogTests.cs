using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using InferenceCatalog.Build.Code;
using InferenceCatalog.Build.Drift;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Report;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests;

/// <summary>
/// Catalogs that are made to break what is made of them: whatever a source says of a model anywhere, the snapshot is sound, and in the
/// report, the page and the terminal nothing of it is more than text.
/// </summary>
public partial class HostileCatalogTests
{
    private static readonly string[] Texts =
    [
        "</script><script>alert(1)</script>", "<!--<script>", "<img src=x onerror=alert(1)>", "\"><svg onload=alert(1)>", "&lt;b&gt;&#60;",
        "\",\"evil\":\"", "\\\",\\u0022}]}", "\\", "\"", "'", "{{facts}}", "@models", "@day", "{0}{1}", "%s%n", "$(Evil)", "@(Evil)", "%(Evil)", "%3Cb%3E",
        "/// <summary>*/ } class Evil {", "*/ #endif", "\"; System.Console.Beep(); //", "{System.Environment.Exit(1)}", "cref=\"T:Evil\" ]]>", "\u2028class Evil", "\u0085#error",
        "[x](https://evil.example)", "![x](https://evil.example/a.png)", "`code`", "``` \n# heading", "@everyone", "| a | b |", "<details>", "- [ ] task", "~~~", "&#96;",
        "\u001b[2J\u001b[31mred", "\u009b31m", "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007", "\u001bP", "\b\b\b", "\a", "\r overwritten", "a\nb", "\0", "\u007f",
        "##vso[task.setvariable variable=PATH]/tmp", "##[error]forged", "::error::forged", "::add-mask::a", "error CS0001: forged",
        "\u202eoediv", "\u2066hidden\u2069", "\u200bzero", "\ufeff", "e\u0301\u0301\u0301", "\ud83d", "\uffff", "😀", "../../etc/passwd", "C:\\evil", "a|b|c", "ж", "Ａ", "ﬁ", "İ",
        "", " ", new('x', 5_000), "-x", ".x", "x/y/z", "/", "con", "__proto__", "constructor",
    ];

    public static TheoryData<int> Places() => new(Enumerable.Range(0, Texts.Length));

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Nothing_gets_through(int index)
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        var before = run.Read();
        run.AllowDrop = true;
        run.Router = "file:" + run.Folder.Write("router.json", JsonSerializer.Serialize(Router(Texts[index])));
        run.Hub = "file:" + run.Folder.Write("hub.json", JsonSerializer.Serialize(Hub(Texts[index])));

        await run.RunAsync();

        var after = run.Read();
        AssertSound(after, run);
        AssertShown(run.Lines);
        AssertReports(new DriftReport(before, after, new CodeComparison([Broken(Texts[index])], []), run.Folder.Path, run.Outcome!.Unwanted));
        AssertPage(before, after);

        // And what was taken in is no obstacle to the next refresh.
        var text = run.Text;
        await run.RunAsync();
        Assert.Equal(text, run.Text);
    }

    private static object Router(string text) => new
    {
        data = new object[]
        {
            Chat("acme/talker", "groq", text),
            Chat("acme/" + text, "groq", text),
            Chat(text, "groq", text),
            Chat("acme/other", text, text),
        },
    };

    private static object Chat(string id, string provider, string text) => new
    {
        id,
        owned_by = text,
        architecture = new { input_modalities = new[] { "text", text }, output_modalities = new[] { text } },
        providers = new object[] { new { provider, status = text, context_length = text, pricing = new { input = text, output = 1 } }, new { provider = "cohere", status = "live" } },
    };

    private static object[] Hub(string text) =>
    [
        Model("acme/painter", "fal-ai", "text-to-image", text),
        Model("acme/talker", "groq", "conversational", text),
        Model(text, text, text, text),
        Model("acme/" + text, "fal-ai", text, text),
        Model("acme/third", text, "text-to-image", text),
        new Dictionary<string, object?> { ["id"] = "acme/fourth", [text] = text, ["inferenceProviderMapping"] = new Dictionary<string, object> { [text + "2"] = new { task = text } } },
    ];

    private static Dictionary<string, object?> Model(string id, string provider, string task, string text) => new()
    {
        ["id"] = id,
        ["tags"] = new[] { "license:" + text, text },
        ["pipeline_tag"] = text,
        ["inferenceProviderMapping"] = new object[]
        {
            new { provider, providerId = text, task, status = text, type = "single-model", adapter = text, adapterWeightsPath = text },
            new { provider, providerId = "x " + text, task = "text-to-video", status = "live", type = "single-model", adapter = "lora", adapterWeightsPath = text },
        },
    };

    /// <summary>Every entry is of its form, and the files are JSON with nothing invisible in them.</summary>
    private static void AssertSound(Snapshot snapshot, RefreshRun run)
    {
        var reading = SnapshotReader.Read(run.Text, CancellationToken.None);
        Assert.Empty(reading.Problems);
        Assert.All(snapshot.Models, model => Assert.Matches("^[A-Za-z0-9_-][A-Za-z0-9._-]*/[A-Za-z0-9_-][A-Za-z0-9._-]*$", model.Id));
        Assert.All(snapshot.Models.SelectMany(model => model.Routes), route => Assert.Matches("^[a-z0-9][a-z0-9-]*$", route.Provider));
        Assert.All(snapshot.Models.SelectMany(model => model.Routes), route => Assert.Matches("^[a-z0-9][a-z0-9-]*$", route.Task));
        foreach (var path in Directory.GetFiles(Path.GetDirectoryName(run.SnapshotPath)!))
        {
            var text = File.ReadAllText(path);
            using var json = JsonDocument.Parse(text);
            Assert.DoesNotContain(text, character => character != '\n' && IsInvisible(character));
        }
    }

    /// <summary>As the lines stand in the log of a build.</summary>
    private static void AssertShown(List<string> lines)
    {
        foreach (var line in lines.Select(LogText.Of))
        {
            Assert.DoesNotContain(line, IsInvisible);
            Assert.DoesNotContain("##", line, StringComparison.Ordinal);
            Assert.DoesNotMatch("^\\s*::", line);
        }
    }

    private static void AssertReports(DriftReport report)
    {
        var markdown = MarkdownReport.Write(report);
        Assert.DoesNotContain(markdown, character => character != '\n' && IsInvisible(character));
        Assert.All(markdown.Split('\n'), line => Assert.Matches(MarkdownLine(), line));

        using var sarif = JsonDocument.Parse(SarifReport.Write(report));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("ICAT1008", result.GetProperty("ruleId").GetString());
        Assert.Equal(["ruleId", "level", "message", "locations", "partialFingerprints"], result.EnumerateObject().Select(member => member.Name));
    }

    private static void AssertPage(Snapshot before, Snapshot after)
    {
        var page = ReportPage.Write(new ReportContent(after, null, before));
        Assert.Equal(Skeleton(ReportPage.Write(new ReportContent(before, null, before))), Skeleton(page));
        using var facts = JsonDocument.Parse(Facts().Match(page).Groups[1].Value);
        Assert.Equal(JsonValueKind.Object, facts.RootElement.ValueKind);
    }

    /// <summary>The page without its facts.</summary>
    private static string Skeleton(string page) => Facts().Replace(page, "");

    private static CodeDiagnostic Broken(string text) =>
        new("ICAT1008", "warning", "/app/Program.cs", new CodePlace(12, 5, 12, 9), $"'{text}' left the catalog.", "");

    private static bool IsInvisible(char character) => CharUnicodeInfo.GetUnicodeCategory(character)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Headings, code spans with no mark within, sentences in which every mark is escaped, and rows of both.</summary>
    [GeneratedRegex(@"^(|#{1,2} [A-Z][^`<\[]*|- `[^`]*`(, \d{4}-\d\d-\d\d)?|- [a-z]+: `[^`]*`, \d{4}-\d\d-\d\d|- `[^`]*` \[ICAT1008\]\(https://github\.com/[a-z/]*/generator/docs/ICAT1008\.md\) ([^\\`*_\[\]<>#@!|&~]|\\.)*|\|( (|`[^`|]*`|([^\\`*_\[\]<>#@!|&~]|\\.)*) \|)+|\|(---\|)+|<details><summary>Show them</summary>|</details>|[^`<>\[\]*_|#@]*)$")]
    private static partial Regex MarkdownLine();

    [GeneratedRegex("<script type=\"application/json\" id=\"facts\">(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Facts();
}
