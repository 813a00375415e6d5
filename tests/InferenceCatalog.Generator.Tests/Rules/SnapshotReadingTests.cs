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

    [Fact]
    public async Task Without_a_call_of_ours_no_snapshot_is_read()
    {
        var project = RuleProject.Of("""
            class Test
            {
                object Run() => new System.Text.StringBuilder().Append(System.Math.Max(1, 2)).ToString();
            }
            """);

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, project.Snapshot.Reads);
    }
}
