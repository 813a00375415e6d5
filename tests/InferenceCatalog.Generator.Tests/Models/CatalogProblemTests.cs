using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class CatalogProblemTests
{
    private const string Path = "catalog/snapshot.json";

    [Fact]
    public void A_broken_snapshot_is_an_error_at_its_place_and_nothing_is_emitted()
    {
        var harness = ModelsHarness.Of("{\n  \"schemaVersion\": 1,\n  \"retrieved\" \"2026-07-27\"\n}").Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4001", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.DefaultSeverity));
        AssertPlace(diagnostic, line: 2, column: 14);
        Assert.Empty(harness.Sources);
    }

    [Fact]
    public void A_snapshot_of_a_newer_schema_is_an_error()
    {
        var newer = SmallCatalog.Snapshot.Replace("\"schemaVersion\": 1", "\"schemaVersion\": 2", StringComparison.Ordinal);
        var harness = ModelsHarness.Of(newer).Run();

        Assert.Equal("ICAT4001", Only(harness).Id);
        Assert.Empty(harness.Sources);
    }

    [Fact]
    public void A_malformed_entry_is_a_warning_at_its_place_and_the_rest_is_emitted()
    {
        var malformed = SmallCatalog.Snapshot.Replace(
            "\"context\":131072,\"inputPrice\":0.15",
            "\"context\":\"long\",\"inputPrice\":0.15",
            StringComparison.Ordinal);
        var harness = ModelsHarness.Of(malformed).Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4004", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Equal(
            "In 'snapshot.json' a route was left out: its 'context' is 'long', where a whole number from 0 to 2147483647 is expected. "
            + "Correct it, or renew the file with 'dotnet build -t:RefreshCatalog'.",
            diagnostic.GetMessage(null));
        Assert.Equal(Path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(10, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("FLUX_1_Dev", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void A_snapshot_that_the_project_names_but_that_is_not_there_is_an_error()
    {
        var harness = GeneratorHarness.For(new ModelsGenerator())
            .WithProperty("InferenceCatalogSnapshotMissing", "../catalog/snapshot.json")
            .Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4003", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Contains("'../catalog/snapshot.json'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_a_snapshot_is_left_alone()
    {
        var harness = GeneratorHarness.For(new ModelsGenerator()).WithProperty("InferenceCatalogEmit", "true").Run();

        Assert.Empty(harness.Result.Diagnostics);
        Assert.Empty(harness.Sources);
    }

    [Theory]
    [InlineData("""{"provider":"acme","task":"text-to-image"}""", "The provider 'acme'", 19)]
    [InlineData("""{"provider":"groq","task":"mind-reading"}""", "The task 'mind-reading'", 33)]
    public void What_this_release_does_not_know_is_left_out_with_its_place(string route, string expected, int column)
    {
        var known = """{"provider":"groq","task":"conversational"}""";
        var snapshot = SmallCatalog.WithModels("{\"id\":\"a/b\",\"routes\":[\n" + $"    {known},\n      {route}" + "]}");
        var harness = ModelsHarness.Of(snapshot).Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4005", DiagnosticSeverity.Info), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.StartsWith(expected, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal(8, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(column, diagnostic.Location.GetLineSpan().StartLinePosition.Character);
        Assert.DoesNotContain("acme", harness.Source(), StringComparison.Ordinal);
        Assert.Contains("HFModels.A.B", new EmittedShape(harness.Source()).Declarations);
    }

    [Fact]
    public void A_model_with_nothing_but_unknown_routes_gets_no_constant()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithRoute("""{"provider":"acme","task":"text-to-image"}""")).Run();

        Assert.Equal("ICAT4005", Only(harness).Id);
        Assert.DoesNotContain("Gpt", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void A_chat_of_a_provider_that_this_release_does_not_know_is_there_with_its_provider()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithRoute("""{"provider":"acme-ai","task":"conversational"}""")).Run();

        Assert.Empty(harness.Result.Diagnostics);
        Assert.Contains("HFProviders.AcmeAi", new EmittedShape(harness.Source()).Declarations);
        Assert.Contains("acme-ai", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void Of_such_a_provider_the_routes_of_other_tasks_alone_are_counted_as_left_out()
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithModels(
            """{"id":"a/b","routes":[{"provider":"acme","task":"conversational"}]},{"id":"a/c","routes":[{"provider":"acme","task":"conversational"},{"provider":"acme","task":"text-to-image"}]}""")).Run();

        Assert.Contains("1 route of", Only(harness).GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("HFModels.A.B", new EmittedShape(harness.Source()).Declarations);
        Assert.Contains("ChatModel C =>", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Theory]
    [InlineData("InferenceCatalogNamespace", "My-App", "'My-App'")]
    [InlineData("InferenceCatalogNamespace", "class", "'class'")]
    public void A_bad_namespace_is_an_error_and_no_code(string property, string value, string expected)
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty(property, value).Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4006", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Contains(expected, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Empty(harness.Sources);
    }

    [Fact]
    public void A_visibility_that_is_neither_internal_nor_public_is_an_error()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogVisibility", "pubic").Run();

        Assert.Equal("ICAT4006", Only(harness).Id);
        Assert.Contains("'pubic'", Only(harness).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emission_that_is_neither_true_nor_false_is_an_error_and_no_code()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogEmit", "yes").Run();

        Assert.Equal(
            "The setting 'InferenceCatalogEmit' is 'yes': 'true' or 'false' is expected, and no constants are emitted until it is 'true'",
            Only(harness).GetMessage(null));
        Assert.Equal(("ICAT4006", DiagnosticSeverity.Error), (Only(harness).Id, Only(harness).DefaultSeverity));
        Assert.Empty(harness.Sources);
    }

    [Theory]
    [InlineData("")]
    [InlineData("False")]
    public void A_project_that_does_not_emit_is_left_alone(string value) =>
        Assert.Empty(ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogEmit", value).Run().Result.Diagnostics);

    [Theory]
    [InlineData("InferenceCatalogTasks", "conversational,text-to-imgae", "'text-to-imgae'")]
    [InlineData("InferenceCatalogProviders", "groq,grok", "'grok'")]
    [InlineData("InferenceCatalogModels", "openai/*,opnai/*", "'opnai/*'")]
    public void A_filter_that_matches_nothing_is_a_warning(string property, string value, string expected)
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty(property, value).Run();

        var diagnostic = Only(harness);
        Assert.Equal(("ICAT4007", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.DefaultSeverity));
        Assert.Contains(expected, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains("Gpt_Oss_120b", harness.Source(), StringComparison.Ordinal);
    }

    private static Diagnostic Only(GeneratorHarness harness) => Assert.Single(harness.Result.Diagnostics);

    private static void AssertPlace(Diagnostic diagnostic, int line, int column)
    {
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal((Path, line, column), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character));
    }
}
