using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Merging;

public class DisagreementTests
{
    [Fact]
    public async Task What_the_sources_state_differently_is_told_and_the_routers_view_counts()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();

        var route = run.Read().Models.Single(model => model.Id == "acme/talker").Routes.Single(route => route.Provider == "groq");
        Assert.Equal((true, false, 8192), (route.Tools, route.StructuredOutput, route.Context));
        Assert.Equal(
            [
                "acme/talker on groq: status live, not staging",
                "acme/talker on groq: context 8,192, not 4,096",
                "acme/talker on groq: input price $0.10, not $9.00",
                "acme/talker on groq: output price $0.75, not $9.00",
                "acme/talker on groq: tools yes, not no",
                "acme/talker on groq: structured output no, not yes",
            ],
            run.Outcome!.Disagreements);
        Assert.Contains("The sources state 6 facts differently; the router's count.", run.Lines);
    }

    [Fact]
    public async Task Rows_that_stand_in_for_a_source_are_no_second_view()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        run.Router = "http://127.0.0.1:1/v1/models";
        await run.RunAsync();

        Assert.Empty(run.Outcome!.Disagreements);
    }
}
