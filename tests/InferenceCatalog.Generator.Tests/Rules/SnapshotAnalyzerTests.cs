using System.Globalization;
using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT4001, ICAT4003 and ICAT4004: whatever a project emits, each is said once, by the generator or by the analyzer.</summary>
public sealed class SnapshotAnalyzerTests
{
    private const string Broken = "{\n  \"schemaVersion\": 1,\n  \"retrieved\" \"2026-07-27\"\n}";

    private const string Malformed = """
        {"schemaVersion":1,"retrieved":"2026-07-27","sources":[],"filters":{"adapters":false},"models":[
        {"id":"openai/gpt oss","routes":[{"provider":"groq","task":"conversational"}]},
        {"id":"openai/gpt-oss-120b","routes":[{"provider":"groq","task":"conversational"}]}
        ],"names":[]}
        """;

    /// <summary>All that a project may say of its constants.</summary>
    public static TheoryData<string> Projects =>
    [
        "",
        "InferenceCatalogConstants=ids",
        "InferenceCatalogEmit=false",
        "InferenceCatalogEmit=perhaps",
        "InferenceCatalogEmit=true",
        "InferenceCatalogEmit=True;InferenceCatalogConstants=ids",
        "InferenceCatalogEmit=true;InferenceCatalogVisibility=public",
        "InferenceCatalogEmit=true;InferenceCatalogNamespace=My-App",
    ];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_snapshot_that_cannot_be_read_is_told_once_at_its_place(string properties)
    {
        var diagnostic = Assert.Single(await BuildAsync(Broken, properties), diagnostic => diagnostic.Id != "ICAT4006");

        Assert.Equal(
            ("ICAT4001", DiagnosticSeverity.Error, "catalog/snapshot.json: (2,14)-(2,15)"),
            (diagnostic.Id, diagnostic.DefaultSeverity, diagnostic.Location.GetLineSpan().ToString()));
        Assert.Equal(
            "'snapshot.json' cannot be read: '\"' stands where a colon is expected. No model of it can be used until it is restored or renewed with 'dotnet build -t:RefreshCatalog'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task An_entry_that_is_left_out_is_told_once_at_its_place(string properties)
    {
        var diagnostic = Assert.Single(await BuildAsync(Malformed, properties), diagnostic => diagnostic.Id != "ICAT4006");

        Assert.Equal(
            ("ICAT4004", DiagnosticSeverity.Warning, "catalog/snapshot.json: (1,6)-(1,22)"),
            (diagnostic.Id, diagnostic.DefaultSeverity, diagnostic.Location.GetLineSpan().ToString()));
        Assert.Equal(
            "In 'snapshot.json' a model was left out: its 'id' is 'openai/gpt oss', where 'organisation/name' of at most 200 letters, digits, '-', '_' and '.' is expected. "
            + "Correct it, or renew the file with 'dotnet build -t:RefreshCatalog'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_snapshot_that_is_not_there_is_told_once(string properties)
    {
        var diagnostic = Assert.Single(
            await BuildAsync(snapshot: null, properties + ";InferenceCatalogSnapshotMissing=catalog/snapshto.json"),
            diagnostic => diagnostic.Id != "ICAT4006");

        Assert.Equal(
            "The snapshot 'catalog/snapshto.json', which this project names, is not there. Correct 'InferenceCatalogSnapshot' or write the file with 'dotnet build -t:RefreshCatalog'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(("ICAT4003", DiagnosticSeverity.Error, Location.None), (diagnostic.Id, diagnostic.DefaultSeverity, diagnostic.Location));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task A_sound_snapshot_and_none_at_all_are_no_news(string properties)
    {
        Assert.DoesNotContain(await BuildAsync(RuleSnapshot.Text, properties), diagnostic => diagnostic.Id != "ICAT4006");
        Assert.DoesNotContain(await BuildAsync(snapshot: null, properties), diagnostic => diagnostic.Id != "ICAT4006");
    }

    [Fact]
    public async Task The_rules_go_on_with_what_is_left()
    {
        var diagnostics = await RuleProject.Create(Malformed, sources: MarkedSource.InMethod("return ChatModel.Of(\"openai/gpt-oss-120b:fal-ai\");"))
            .AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ICAT1001", "ICAT4004"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    /// <summary>What generator and analyzers say of a project that makes no call.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> BuildAsync(string? snapshot, string properties)
    {
        var project = RuleProject.Create(snapshot, sources: "class Test;");
        var generator = GeneratorHarness.For(new ModelsGenerator());
        if (snapshot is not null)
            generator = generator.With(InMemoryFile.Snapshot(snapshot));

        foreach (var property in properties.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(property => property.Split('=')))
        {
            project = project.WithProperty(property[0], property[1]);
            generator = generator.WithProperty(property[0], property[1]);
        }

        return [.. generator.Run().Result.Diagnostics, .. await project.AnalyzeAsync(TestContext.Current.CancellationToken)];
    }
}
