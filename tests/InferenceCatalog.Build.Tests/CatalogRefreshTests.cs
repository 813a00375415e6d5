using InferenceCatalog.Build.Pages;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests;

public class CatalogRefreshTests
{
    [Fact]
    public async Task A_new_snapshot_has_the_facts_of_both_sources_the_routers_first()
    {
        using var run = RefreshRun.OfFiles();

        await run.RunAsync();

        Assert.Equal(
            """
            {
              "$schema": "./snapshot.schema.json",
              "schemaVersion": 1,
              "retrieved": "2026-11-22",
              "sources": [
                {"name":"router","location":"router.json","retrieved":"2026-11-22"},
                {"name":"hub","location":"hub.json","retrieved":"2026-11-22"}
              ],
              "filters": {"adapters":false},
              "models": [
                {"id":"acme/painter","license":"mit","downloads":77,"routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/painter","status":"live"}]},
                {"id":"acme/talker","input":["image","text"],"output":["text"],"downloads":9,"routes":[{"provider":"cohere","task":"conversational","status":"live"},{"provider":"groq","task":"conversational","id":"talker-8k","status":"live","context":8192,"inputPrice":0.1,"outputPrice":0.75,"tools":true,"structuredOutput":false,"author":false}]}
              ],
              "names": []
            }

            """,
            run.Text,
            ignoreLineEndingDifferences: false);
        Assert.Contains(run.Lines, line => line.Contains("Created", StringComparison.Ordinal) && line.Contains("2 models, 3 routes, 3 providers, 2 tasks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Speeds_stand_beside_the_snapshot()
    {
        using var run = RefreshRun.OfFiles();

        await run.RunAsync();

        var table = MeasurementsReader.Read(File.ReadAllText(run.MeasurementsPath), CancellationToken.None).Value!;
        Assert.Equal([new Measurement("acme/talker", "groq", "conversational", 123.5m, 88.1m)], table.Measurements);
    }

    [Fact]
    public async Task The_schema_that_a_snapshot_names_is_put_beside_it()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("default/snapshot.schema.json", "{\"title\":\"Snapshot\"}\n");

        await run.RunAsync();

        Assert.Equal("{\"title\":\"Snapshot\"}\n", File.ReadAllText(run.Folder["catalog/snapshot.schema.json"]));
    }

    [Fact]
    public async Task A_schema_that_is_there_is_not_overwritten()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("default/snapshot.schema.json", "{}");
        var own = run.Folder.Write("catalog/snapshot.schema.json", "{\"title\":\"Mine\"}");

        await run.RunAsync();

        Assert.Equal("{\"title\":\"Mine\"}", File.ReadAllText(own));
    }

    [Fact]
    public async Task Over_HTTP_it_is_the_same_page_by_page()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        var expected = run.Read().Models;
        await using var service = await LoopbackService.StartAsync(context =>
        {
            if (context.Request.Path == "/v1/models")
                return context.Response.WriteAsync(Answers.Router);

            var hub = Answers.Hub.Trim();
            var split = hub.IndexOf("{\"id\":\"acme/style\"", StringComparison.Ordinal);
            if (context.Request.Query.ContainsKey("cursor"))
                return context.Response.WriteAsync("[" + hub[split..]);

            context.Response.Headers.Link = $"<http://{context.Request.Host}/api/models?cursor=2>; rel=\"next\"";
            return context.Response.WriteAsync(hub[..split].TrimEnd().TrimEnd(',') + "]");
        });

        run.Router = new Uri(service.Address, "v1/models").AbsoluteUri;
        run.Hub = new Uri(service.Address, "api/models").AbsoluteUri;
        await run.RunAsync();

        Assert.Equal(expected, run.Read().Models);
        Assert.Equal(run.Hub, run.Read().Header.Sources[1].Location);
        Assert.Equal(3, service.Requests.Count);
        Assert.Contains("inference_provider=all", service.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refreshing_again_changes_no_byte_and_says_so()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        var first = File.ReadAllBytes(run.SnapshotPath);
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(run.SnapshotPath, then);

        await run.RunAsync();

        Assert.Equal(first, File.ReadAllBytes(run.SnapshotPath));
        Assert.Equal(then, File.GetLastWriteTimeUtc(run.SnapshotPath));
        Assert.Contains(run.Lines, line => line.Contains("is as it was", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("No model, route or fact differs.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_says_what_came_what_went_and_what_changed()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        await run.RunAsync();

        var said = string.Join('\n', run.Lines);
        Assert.Contains("1 model came, 1 model went", said, StringComparison.Ordinal);
        Assert.Contains("  Gone (1)", run.Lines);
        Assert.Contains("    acme/old", said, StringComparison.Ordinal);
        Assert.Contains("  New (3)", run.Lines);
        Assert.Contains("    cohere: a new provider with 1 route", run.Lines);
        Assert.Contains("    acme/painter on fal-ai for text-to-image", run.Lines);
        Assert.Contains(run.Lines, line => line.StartsWith("    acme/talker on groq: ", StringComparison.Ordinal) && line.Contains("tools no → yes", StringComparison.Ordinal));
        Assert.True(said.IndexOf("  Gone (1)", StringComparison.Ordinal) < said.IndexOf("  New (3)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_list_is_cut_and_counted()
    {
        var models = string.Join(',', Enumerable.Range(0, 500).Select(number => $$"""{"id":"a/m{{number}}","providers":[{"provider":"groq"}]}"""));
        using var run = RefreshRun.OfFiles(router: $$"""{"data":[{{models}}]}""");
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        await run.RunAsync();

        Assert.InRange(run.Lines.Count, 10, 60);
        Assert.Contains(run.Lines, line => line.Contains("and 4", StringComparison.Ordinal) && line.Contains("more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_of_models_that_left_stay_and_a_new_model_does_not_get_them()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        await run.RunAsync();
        Assert.Contains(new StoredName("acme/old", "Old"), run.Read().Names);

        run.Router = "file:" + run.Folder.Write("router.json", Answers.Router.Replace("acme/talker", "acme/-old", StringComparison.Ordinal));
        await run.RunAsync();

        Assert.Contains(new StoredName("acme/old", "Old"), run.Read().Names);
        Assert.NotEqual("Old", NameTable.Create(run.Read()).Find("acme/-old")?.Name);
    }

    [Fact]
    public async Task What_left_is_remembered_with_the_day_until_the_days_are_over()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        await run.RunAsync();
        Assert.Contains("""{"id":"acme/old","left":"2026-11-22","tasks":["conversational"],"replacement":"acme/talker"}""", run.Text, StringComparison.Ordinal);
        var first = run.Text;
        await run.RunAsync();
        Assert.Equal(first, run.Text);

        run.Day = "2027-05-22";
        await run.RunAsync();
        Assert.Equal(0, run.Read().Gone.Count);
        Assert.Contains(new StoredName("acme/old", "Old"), run.Read().Names);
    }

    [Fact]
    public async Task A_first_snapshot_remembers_what_the_packages_own_had()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("default/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        await run.RunAsync();

        Assert.Equal("acme/old", Assert.Single(run.Read().Gone.Models).Id);
    }

    [Fact]
    public async Task A_first_snapshot_takes_over_the_names_of_the_packages_own()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("default/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Names = new(new[] { new StoredName("acme/talker", "Talker__7") }) }));

        await run.RunAsync();

        Assert.Equal("Talker__7", NameTable.Create(run.Read()).Find("acme/talker")?.Name);
    }

    [Fact]
    public async Task A_first_snapshot_holds_what_the_packages_own_does()
    {
        var choice = SnapshotChoice.All with { Tasks = new(new[] { "text-to-image" }), WithoutTailOf = new(new[] { "groq" }) };
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("default/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Header = Known.Snapshot.Header with { IncludesAdapters = true, Choice = choice } }));

        await run.RunAsync();

        Assert.Equal(["acme/painter", "acme/style"], run.Read().Models.Select(model => model.Id));
        Assert.Equal((true, choice), (run.Read().Header.IncludesAdapters, run.Read().Header.Choice));

        // From then on the project's own counts.
        run.Folder.Write("default/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        await run.RunAsync();
        Assert.Equal((true, choice), (run.Read().Header.IncludesAdapters, run.Read().Header.Choice));
    }

    [Theory]
    [InlineData(null, false, 2)]
    [InlineData(null, true, 3)]
    [InlineData(true, false, 3)]
    [InlineData(false, true, 2)]
    public async Task Adapters_come_in_as_asked_or_else_as_before(bool? asked, bool before, int models)
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Header = Known.Snapshot.Header with { IncludesAdapters = before } }));
        run.Adapters = asked;

        await run.RunAsync();

        Assert.Equal((models, asked ?? before), (run.Read().Models.Count, run.Read().Header.IncludesAdapters));
    }

    [Fact]
    public async Task What_is_left_out_is_told()
    {
        using var run = RefreshRun.OfFiles(hub: Answers.Hub.Replace("acme/style", "not an id", StringComparison.Ordinal));

        await run.RunAsync();

        Assert.Contains(run.Lines, line => line.Contains("1 entry", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("'not an id'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_old_snapshot_that_cannot_be_read_is_not_overwritten()
    {
        using var run = RefreshRun.OfFiles();
        var path = run.Folder.Write("catalog/snapshot.json", "<<<<<<< HEAD\n{}\n");

        var failure = await Assert.ThrowsAsync<RefreshException>(run.RunAsync);

        Assert.Equal(RefreshErrorCodes.SnapshotUnreadable, failure.Code);
        Assert.Equal((run.SnapshotPath, 1), (failure.Place?.Path, failure.Place?.Line));
        Assert.Equal("<<<<<<< HEAD\n{}\n", File.ReadAllText(path));
    }

    [Fact]
    public async Task Entries_of_the_old_snapshot_that_are_not_sound_do_not_stand_in_the_way()
    {
        using var run = RefreshRun.OfFiles();
        run.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot).Replace("acme/old", "no id", StringComparison.Ordinal));

        await run.RunAsync();

        Assert.Equal(2, run.Read().Models.Count);
    }
}
