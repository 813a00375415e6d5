namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>What the rules cost in reading.</summary>
public sealed class SnapshotReadingTests
{
    [Fact]
    public async Task A_snapshot_is_read_once_whatever_the_number_of_calls_and_compilations()
    {
        var project = RuleProject.Of(
            MarkedSource.InMethod("return (HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi), ChatModel.Of(\"a/b\"));"),
            "class Other { object One() => InferenceCatalog.ChatModel.Of(\"a/b\"); }");
        Assert.Equal(3, (await project.AnalyzeAsync(TestContext.Current.CancellationToken)).Length);

        var edited = project.With(project.Project.AddDocument("New.cs", "class New;").Project);
        Assert.Equal(3, (await edited.AnalyzeAsync(TestContext.Current.CancellationToken)).Length);

        Assert.Equal(1, edited.Snapshot.Reads);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    public async Task Without_a_call_of_ours_the_snapshot_is_read_only_where_no_generator_does_and_something_may_be_wrong_with_it(string emit, int reads)
    {
        var project = RuleProject.Of("""
            class Test
            {
                object Run() => new System.Text.StringBuilder().Append(System.Math.Max(1, 2)).ToString();
            }
            """).WithProperty("InferenceCatalogEmit", emit);

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(reads, project.Snapshot.Reads);
    }

    [Fact]
    public async Task A_project_that_can_make_no_call_reads_no_snapshot()
    {
        var project = RuleProject.Create(
            "{",
            references: [.. TestCompilation.FrameworkReferences.Where(reference => Path.GetFileName(reference.Display) is "System.Private.CoreLib.dll" or "System.Runtime.dll")],
            sources: "class Test;");

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, project.Snapshot.Reads);
    }
}
