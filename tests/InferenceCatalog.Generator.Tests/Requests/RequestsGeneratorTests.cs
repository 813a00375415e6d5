using System.Globalization;
using InferenceCatalog.Generator.Requests;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Requests;

public sealed class RequestsGeneratorTests
{
    [Theory]
    [InlineData("InferenceTask.g.cs")]
    [InlineData("Models.g.cs")]
    [InlineData("Requests.g.cs")]
    [InlineData("ProviderTable.g.cs")]
    public void A_sample_of_tasks_and_providers_becomes_code(string file)
    {
        var harness = Run(SampleCatalog.Files);

        Assert.Empty(harness.Result.Diagnostics);
        Verified.Match(harness.Sources[file], file.Replace(".g.cs", "", StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalog_compiles_in_the_runtime_without_a_warning()
    {
        var harness = GeneratorHarness.For(new RequestsGenerator(), RuntimeSources.Compile()).With(RuntimeSources.Files).Run();

        Assert.Empty(harness.Result.Diagnostics);
        Assert.Empty(RuntimeSources.CompileDiagnostics(harness));
    }

    [Fact]
    public void The_order_of_files_and_the_machines_culture_change_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Run(RuntimeSources.Files).Sources;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected, Run([.. RuntimeSources.Files.Reverse()]).Sources);
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Assert.Equal(expected, Run(RuntimeSources.Files).Sources);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_consumer_gets_nothing()
    {
        var harness = Run(InMemoryFile.Snapshot(RuntimeSources.Snapshot));

        Assert.Empty(harness.Sources);
    }

    [Fact]
    public void A_broken_file_is_reported_at_its_place_and_the_others_still_become_code()
    {
        var harness = Run(InMemoryFile.Task("paint", "{\n  \"schemaVersion\": 1,\n  \"task\": ?\n}"), SampleCatalog.CountingFile);

        var diagnostic = Assert.Single(harness.Result.Diagnostics);
        var place = diagnostic.Location.GetLineSpan();
        Assert.Equal("ICAT4001", diagnostic.Id);
        Assert.Equal("catalog/tasks/paint.json", place.Path);
        Assert.Equal(2, place.StartLinePosition.Line);
        Assert.Contains("CountRequest", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("PaintRequest", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_parameter_that_C_sharp_cannot_hold_is_left_out_with_a_warning()
    {
        var harness = Run(InMemoryFile.Task("paint", SampleCatalog.Painting.Replace("\"title\", \"json\"", "\"task\", \"json\"", StringComparison.Ordinal)));

        var diagnostic = Assert.Single(harness.Result.Diagnostics);
        Assert.Equal("ICAT4004", diagnostic.Id);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.DefaultSeverity);
        Assert.StartsWith("In 'paint.json' the member 'task' cannot be written: the name 'Task' is taken", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain("\"title\"u8", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"style\"u8", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_provider_list_is_reported_and_the_requests_still_become_code()
    {
        var harness = Run(SampleCatalog.CountingFile, InMemoryFile.Providers("[]"));

        Assert.Equal("ICAT4001", Assert.Single(harness.Result.Diagnostics).Id);
        Assert.Equal(["InferenceTask.g.cs", "Models.g.cs", "Requests.g.cs"], harness.Sources.Keys);
    }

    private static GeneratorHarness Run(params InMemoryFile[] files) =>
        GeneratorHarness.For(new RequestsGenerator()).With(files).Run();
}
