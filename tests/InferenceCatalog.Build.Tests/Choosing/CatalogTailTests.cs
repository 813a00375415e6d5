using System.Text.Json;
using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Choosing;

/// <summary>The long tail of a provider: what it alone serves and the router does not list.</summary>
public class CatalogTailTests
{
    private const string Router = """
        {"data":[
          {"id":"acme/listed","providers":[{"provider":"featherless-ai","status":"live"}]},
          {"id":"acme/talker","providers":[{"provider":"groq","status":"live"}]}]}
        """;

    private static readonly string Hub = ToHub(
        ("acme/both", "featherless-ai conversational"),
        ("acme/both", "novita conversational"),
        ("acme/listed", "featherless-ai text-generation"),
        ("acme/painter", "fal-ai text-to-image"),
        ("acme/tail", "featherless-ai conversational"),
        ("acme/tail", "featherless-ai text-generation"));

    [Fact]
    public async Task What_a_provider_alone_serves_stays_out_unless_the_router_lists_it()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Equal(["acme/both", "acme/listed", "acme/painter", "acme/talker"], Models(run));
        Assert.Equal(["conversational", "text-generation"], run.Read().Models[1].Routes.Select(route => route.Task));
        Assert.Contains("""  "filters": {"adapters":false,"withoutTailOf":["featherless-ai"]},""", run.Text, StringComparison.Ordinal);
        Assert.Empty(run.Warnings);
    }

    [Theory]
    [InlineData("featherless-ai, fal-ai", "acme/both; acme/listed; acme/talker")]
    [InlineData("featherless-ai;novita", "acme/listed; acme/painter; acme/talker")]
    [InlineData("groq", "acme/both; acme/listed; acme/painter; acme/tail; acme/talker")]
    public async Task Several_providers_have_one_tail_together(string providers, string models)
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: providers);
        await run.RunAsync();

        Assert.Equal(models, string.Join("; ", Models(run)));
    }

    [Fact]
    public async Task The_header_keeps_it_until_the_project_says_none()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();
        var first = run.Text;

        run.Choice = new ChoiceOptions();
        await run.RunAsync();
        Assert.Equal(first, run.Text);

        run.Choice = new ChoiceOptions(WithoutTailOf: "none");
        await run.RunAsync();
        Assert.Contains("acme/tail", Models(run));
        Assert.Equal(SnapshotChoice.All, run.Read().Header.Choice);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("featherless-ai,Groq")]
    [InlineData("!groq")]
    public async Task What_is_no_providers_id_is_refused(string providers)
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: providers);

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal("ICAT5011", failure.Code);
        Assert.Equal(
            $"InferenceCatalogFetchWithoutTailOf is '{providers}'. Give ids of providers parted by commas, such as featherless-ai, or none to let every tail in, or leave it empty.",
            failure.Message);
        Assert.False(File.Exists(run.SnapshotPath));
    }

    [Theory]
    [InlineData("featherles-ai", " Did you mean featherless-ai?")]
    [InlineData("nobody", "")]
    public async Task A_provider_that_nobody_knows_is_told_with_what_may_have_been_meant(string provider, string meant)
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: provider);
        await run.RunAsync();

        Assert.Equal(
            [("ICAT5018", $"The sources have no provider '{provider}', whose tail is to be left out (InferenceCatalogFetchWithoutTailOf, or 'withoutTailOf' in the snapshot's filters).{meant}")],
            run.Warnings);
    }

    [Fact]
    public async Task A_provider_that_serves_nothing_any_more_is_no_slip()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai,replicate");
        await run.RunAsync();

        Assert.Empty(run.Warnings);
    }

    [Theory]
    [InlineData("models.txt", "acme/t*\nAcme/Tail\n", null)]
    [InlineData("models.txt", "*\n", "*/*, acme/tail")]
    [InlineData("overrides.json", """{"schemaVersion":1,"models":[{"id":"acme/tail","license":"mit","routes":[{"provider":"featherless-ai","task":"conversational"}]}]}""", null)]
    public async Task A_model_that_the_project_names_itself_comes_in(string file, string text, string? models)
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Folder.Write($"catalog/{file}", text);
        run.Choice = new ChoiceOptions(Models: models, WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Contains("acme/tail", Models(run));
    }

    [Fact]
    public async Task A_glob_that_takes_it_in_among_others_does_not_name_it()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Folder.Write("catalog/models.txt", "acme/t*\n");
        run.Choice = new ChoiceOptions(Models: "acme/ta*", WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Equal(["acme/talker"], Models(run));
    }

    [Fact]
    public async Task To_do_without_it_leaves_no_line_behind_and_is_no_great_loss()
    {
        var tail = Enumerable.Range(10, 40).Select(number => ($"acme/m{number}", "featherless-ai conversational"));
        using var run = RefreshRun.OfFiles("""{"data":[{"id":"acme/talker","providers":[{"provider":"groq"}]}]}""", ToHub([.. tail]));
        await run.RunAsync();
        Assert.Equal(41, run.Read().Models.Count);

        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Equal(["acme/talker"], Models(run));
        Assert.Equal(Tombstones.None, run.Read().Gone);
        Assert.Equal(40, run.Read().Names.Count(name => name.Id.StartsWith("acme/m", StringComparison.Ordinal)));
        Assert.Equal(
            ["No model, route or fact differs.", "40 models and 40 routes are out by the project's choice and do not count as gone."],
            run.Lines.TakeLast(2));
    }

    [Fact]
    public async Task What_left_the_sources_too_has_left()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        await run.RunAsync();
        run.Hub = "file:" + run.Folder.Write("hub.json", ToHub(("acme/painter", "fal-ai text-to-image")));
        run.AllowDrop = true;
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Equal(["acme/both", "acme/tail"], run.Read().Gone.Models.Select(model => model.Id));
    }

    [Fact]
    public async Task A_model_that_the_router_lists_no_more_has_left_for_a_project_without_the_tail()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        run.Router = "file:" + run.Folder.Write("router.json", Router.Replace("acme/listed", "acme/arrived", StringComparison.Ordinal));
        await run.RunAsync();

        Assert.Equal("acme/listed", Assert.Single(run.Read().Gone.Models).Id);
        Assert.Contains("    acme/listed", run.Lines);
        Assert.DoesNotContain(run.Lines, line => line.Contains("choice", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rows_that_stand_in_for_the_router_are_its_list()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();
        var models = run.Read().Models;

        run.Router = "http://127.0.0.1:1/v1/models";
        await run.RunAsync();

        Assert.Equal(models, run.Read().Models);
        Assert.Equal("ICAT5002", Assert.Single(run.Warnings).Code);
    }

    [Fact]
    public async Task The_rows_that_stand_in_for_the_hub_have_their_tail_too()
    {
        using var run = RefreshRun.OfFiles(Router, Hub);
        await run.RunAsync();

        run.Hub = "http://127.0.0.1:1/api/models";
        run.Choice = new ChoiceOptions(WithoutTailOf: "featherless-ai");
        await run.RunAsync();

        Assert.Equal(["acme/both", "acme/listed", "acme/painter", "acme/talker"], Models(run));
        Assert.Equal(Tombstones.None, run.Read().Gone);
    }

    private static string[] Models(RefreshRun run) => [.. run.Read().Models.Select(model => model.Id)];

    /// <summary>A Hub's list of models, each with the provider and the task of a route.</summary>
    private static string ToHub(params (string Id, string Route)[] routes) => JsonSerializer.Serialize(
        from route in routes
        group route.Route.Split(' ') by route.Id into model
        select new
        {
            id = model.Key,
            inferenceProviderMapping = model.Select(words => new { provider = words[0], providerId = model.Key, status = "live", task = words[1] }),
        });
}
