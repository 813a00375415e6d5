using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Choosing;

/// <summary>What the snapshot holds is the project's to say: in its header, by properties, and in two files beside it.</summary>
public class ChoiceTests
{
    private const string Painter = "acme/painter on fal-ai for text-to-image";
    private const string Cohere = "acme/talker on cohere for conversational";
    private const string Groq = "acme/talker on groq for conversational";

    [Theory]
    [InlineData("text-to-image", null, null, Painter)]
    [InlineData(null, "!groq", null, Painter + "; " + Cohere)]
    [InlineData(null, null, "ACME/t*", Cohere + "; " + Groq)]
    [InlineData("conversational", "groq,fal-ai", null, Groq)]
    public async Task Properties_say_what_comes_in_and_the_header_keeps_it(string? tasks, string? providers, string? models, string routes)
    {
        using var run = RefreshRun.OfFiles();
        run.Choice = new ChoiceOptions(tasks, providers, models);
        await run.RunAsync();
        Assert.Equal(routes, Routes(run.Read()));

        run.Choice = new ChoiceOptions();
        await run.RunAsync();
        Assert.Equal(routes, Routes(run.Read()));

        run.Choice = new ChoiceOptions("*", "*", "*");
        await run.RunAsync();
        Assert.Equal($"{Painter}; {Cohere}; {Groq}", Routes(run.Read()));
    }

    [Fact]
    public async Task A_model_needs_the_downloads_where_they_are_known()
    {
        using var run = RefreshRun.OfFiles();
        run.Choice = new ChoiceOptions(MinimumDownloads: 10);
        await run.RunAsync();

        Assert.Equal(Painter, Routes(run.Read()));
        Assert.Equal(10, run.Read().Header.Choice.MinimumDownloads);
    }

    [Fact]
    public async Task Only_live_routes_come_in_when_asked()
    {
        using var run = RefreshRun.OfFiles(router: Answers.Router.Replace("\"groq\",\"status\":\"live\"", "\"groq\",\"status\":\"error\"", StringComparison.Ordinal));
        run.Choice = new ChoiceOptions(OnlyLive: true);
        await run.RunAsync();

        Assert.Equal($"{Painter}; {Cohere}", Routes(run.Read()));
    }

    [Fact]
    public async Task What_a_project_does_not_want_any_more_has_not_left_and_is_no_great_loss()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        run.Choice = new ChoiceOptions("text-to-image");
        await run.RunAsync();

        Assert.Equal(Painter, Routes(run.Read()));
        Assert.Equal(Tombstones.None, run.Read().Gone);
        Assert.Equal(
            ["No model, route or fact differs.", "1 model and 2 routes are out by the project's choice and do not count as gone."],
            run.Lines.TakeLast(2));
    }

    [Fact]
    public async Task The_list_of_models_takes_ids_and_globs_and_tells_at_its_line_what_matches_nothing()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/models.txt", "# what we use\nacme/pain*  # pictures\n\nacme/talkr\r\n");
        await run.RunAsync();

        Assert.Equal(Painter, Routes(run.Read()));
        Assert.Equal([("ICAT5018", "models.txt(4): The sources have no model 'acme/talkr'. Did you mean acme/talker?")], run.Warnings);
    }

    [Fact]
    public async Task Overrides_correct_and_add_facts_and_survive_every_refresh()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/overrides.json", """
            {"schemaVersion":1,"models":[
              {"id":"acme/talker","license":"mit","routes":[
                {"provider":"groq","task":"conversational","structuredOutput":true,"outputPrice":0.5},
                {"provider":"together","task":"conversational","id":"talker-t"}]}]}
            """);
        await run.RunAsync();
        await run.RunAsync();

        var talker = run.Read().Models.Single(model => model.Id == "acme/talker");
        Assert.Equal("mit", talker.License);
        Assert.Equal(["cohere", "groq", "together"], talker.Routes.Select(route => route.Provider));
        Assert.Equal((true, 0.5m, 0.1m, true), (talker.Routes[1].StructuredOutput, talker.Routes[1].OutputPrice, talker.Routes[1].InputPrice, talker.Routes[1].Tools));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public async Task An_override_that_the_sources_have_caught_up_with_is_told_at_its_line()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/overrides.json", """
            {"schemaVersion":1,"models":[
              {"id":"acme/talker","routes":[{"provider":"groq","task":"conversational","tools":true}]}]}
            """);
        await run.RunAsync();

        Assert.Equal([("ICAT5019", "overrides.json(2): The sources say by now what this says of acme/talker: it can go.")], run.Warnings);
    }

    [Fact]
    public async Task Overrides_that_are_not_sound_stop_the_refresh_with_a_place()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/overrides.json", "{\"schemaVersion\":1,\"models\":[\n{\"id\":\"acme/talker\",\"routes\":[{\"provider\":\"cohere\",\"task\":\"conversational\"},{\"provider\":\"groq\",\"tools\":true}]}]}");

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5020", failure.Code);
        Assert.Equal("The overrides cannot be used: A route was left out: it has no 'task'. Mend them, or remove the file.", failure.Message);
        Assert.Equal((run.Folder["catalog/overrides.json"], 2), (failure.Place?.Path, failure.Place?.Line));
        Assert.False(File.Exists(run.SnapshotPath));
    }

    [Fact]
    public async Task Of_overrides_the_cause_is_told_and_not_what_follows_from_it()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/overrides.json", """{"schemaVersion":1,"models":[{"id":"acme/talker","routes":[{"provider":"groq","task":"conversational","tools":"yes"}]}]}""");

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Contains("'tools'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_matches_nothing_is_told_with_what_may_have_been_meant()
    {
        using var run = RefreshRun.OfFiles();
        run.Choice = new ChoiceOptions("text-to-imag,conversational", "!groqq,!sambanova", "acme/*,!acme/none");
        await run.RunAsync();

        Assert.Equal(
            [
                ("ICAT5018", "The sources have no task 'text-to-imag' (InferenceCatalogFetchTasks, or 'tasks' in the snapshot's filters). Did you mean text-to-image?"),
                ("ICAT5018", "The sources have no provider 'groqq' (InferenceCatalogFetchProviders, or 'providers' in the snapshot's filters). Did you mean groq?"),
                ("ICAT5018", "The sources have no model 'acme/none' (InferenceCatalogFetchModels, or 'models' in the snapshot's filters)."),
            ],
            run.Warnings);
        Assert.Equal($"{Cohere}; {Groq}", Routes(run.Read()));
    }

    [Theory]
    [InlineData("gorq", null)]
    [InlineData("groq", "text-to-image")]
    public async Task A_choice_that_leaves_nothing_is_refused(string providers, string? tasks)
    {
        using var run = RefreshRun.OfFiles();
        run.Choice = new ChoiceOptions(tasks, providers);

        var failure = await run.FailAsync();

        Assert.Equal("ICAT5018", failure.Code);
        Assert.Equal("Of 2 models of the sources the project wants none. Look at the filters in the snapshot's header, and at models.txt where there is one.", failure.Message);
    }

    private static string Routes(Snapshot snapshot) => string.Join(
        "; ", snapshot.Models.SelectMany(model => model.Routes.Select(route => new SnapshotRouteKey(model.Id, route.Provider, route.Task).ToString())));
}
