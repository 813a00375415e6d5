using InferenceCatalog.Generator.Requests;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Requests;

public sealed class RequestsCachingTests
{
    [Fact]
    public void An_unrelated_edit_runs_no_step()
    {
        var harness = Primed().AfterUnrelatedEdit().Run();

        StageReasons.AssertNothingRan(harness);
    }

    [Fact]
    public void A_touched_file_is_not_read_again()
    {
        var touched = InMemoryFile.Task("paint", SampleCatalog.Painting);

        var harness = Primed().Replace(SampleCatalog.PaintingFile, touched).Run();

        Assert.All(StageReasons.Of(harness, StageNames.Tasks), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_whitespace_edit_changes_no_output()
    {
        var indented = InMemoryFile.Task("paint", "\n\n  " + SampleCatalog.Painting.Replace("{\"name\"", "{  \"name\"", StringComparison.Ordinal));

        var harness = Primed().Replace(SampleCatalog.PaintingFile, indented).Run();

        Assert.Contains(IncrementalStepRunReason.Modified, StageReasons.Of(harness, StageNames.TaskFiles));
        Assert.All(StageReasons.Of(harness, StageNames.Tasks), reason => Assert.Contains(reason, Kept));
        Assert.All(StageReasons.OfOutputs(harness), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_problem_that_moved_changes_the_report_and_no_code()
    {
        var wrong = SampleCatalog.Painting.Replace("\"type\": \"long\"", "\"type\": \"endless\"", StringComparison.Ordinal);
        var before = InMemoryFile.Task("paint", wrong);
        var primed = GeneratorHarness.For(new RequestsGenerator()).With(before).Run();

        var harness = primed.Replace(before, InMemoryFile.Task("paint", "\n" + wrong)).Run();

        Assert.Equal(1, Line(harness) - Line(primed));
        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(harness, StageNames.RequestParsing));
        Assert.All(StageReasons.Of(harness, StageNames.RequestSpec), reason => Assert.Equal(IncrementalStepRunReason.Unchanged, reason));
    }

    [Fact]
    public void A_real_edit_of_a_task_reads_that_task_alone_and_changes_the_code()
    {
        var edited = InMemoryFile.Task("paint", SampleCatalog.Painting.Replace("\"The title.\"", "\"The name.\"", StringComparison.Ordinal));

        var harness = Primed().Replace(SampleCatalog.PaintingFile, edited).Run();

        Assert.Single(StageReasons.Of(harness, StageNames.Tasks), reason => reason is IncrementalStepRunReason.Modified);
        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(harness, StageNames.RequestSpec));
        Assert.All(StageReasons.Of(harness, StageNames.ProviderCatalog), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Contains("The name.", harness.Sources["Requests.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_real_edit_of_the_providers_leaves_the_requests_alone()
    {
        var edited = InMemoryFile.Providers(SampleCatalog.Providers.Replace("v1/count", "v2/count", StringComparison.Ordinal));

        var harness = Primed().Replace(SampleCatalog.ProvidersFile, edited).Run();

        Assert.Equal([IncrementalStepRunReason.Modified], StageReasons.Of(harness, StageNames.ProviderCatalog));
        Assert.All(StageReasons.Of(harness, StageNames.RequestSpec), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Contains("v2/count", harness.Sources["ProviderTable.g.cs"], StringComparison.Ordinal);
    }

    private static IncrementalStepRunReason[] Kept => [IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged];

    private static GeneratorHarness Primed() => GeneratorHarness.For(new RequestsGenerator()).With(SampleCatalog.Files).Run();

    private static int Line(GeneratorHarness harness) =>
        Assert.Single(harness.Result.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
}
