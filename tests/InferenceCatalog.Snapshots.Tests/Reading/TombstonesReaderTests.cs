using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class TombstonesReaderTests
{
    [Fact]
    public void What_left_is_read_with_its_day_and_its_replacement()
    {
        var gone = Read(SnapshotWithGone).Gone;

        Assert.Equal(
            [
                new GoneModel("deepseek-ai/DeepSeek-R1", "2026-07-27", List("conversational", "text-generation"), "openai/gpt-oss-120b"),
                new GoneModel("deepseek-ai/DeepSeek-V3", "2026-01-31", List("conversational"), null),
            ],
            gone.Models);
        Assert.Equal(
            [
                new GoneRoute("openai/gpt-oss-120b", "novita", "conversational", "2026-07-27", "groq"),
                new GoneRoute("openai/gpt-oss-120b", "sambanova", "conversational", "2026-06-29", null),
            ],
            gone.Routes);
        Assert.Equal([new GoneProvider("sambanova", "2026-06-29")], gone.Providers);
    }

    [Fact]
    public void A_snapshot_that_says_nothing_of_it_has_lost_nothing() => Assert.Equal(Tombstones.None, Read(Samples.Snapshot).Gone);

    [Theory]
    [InlineData("""{"left":"2026-07-27","tasks":["t"]}""", "A gone model was left out: its 'id', 'left' or 'tasks' is missing.")]
    [InlineData("""{"id":"a/b","tasks":["t"]}""", "A gone model was left out: its 'id', 'left' or 'tasks' is missing.")]
    [InlineData("""{"id":"a/b","left":"2026-07-27","tasks":[]}""", "A gone model was left out: its 'id', 'left' or 'tasks' is missing.")]
    [InlineData("""{"id":"a","left":"2026-07-27","tasks":["t"]}""", "A gone model was left out: its 'id' is 'a', where 'organisation/name' of at most 200 letters, digits, '-', '_' and '.' is expected.")]
    [InlineData("""{"id":"a/b","left":"2026-02-30","tasks":["t"]}""", "A gone model was left out: its 'left' is '2026-02-30', where a day as yyyy-MM-dd is expected.")]
    [InlineData("""{"id":"a/b","left":"2026-07-27","tasks":["T"]}""", "A gone model was left out: its 'tasks' is 'T', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    [InlineData("""{"id":"a/b","left":"2026-07-27","tasks":["t"],"replacement":null}""", "A gone model was left out: its 'replacement' is null, where 'organisation/name' of at most 200 letters, digits, '-', '_' and '.' is expected.")]
    [InlineData("""{"id":"x/y","left":"2026-07-27","tasks":["t"]}""", "A gone model was left out: 'x/y' is among the models.")]
    [InlineData("""{"id":"z/z","left":"2026-07-27","tasks":["t"]}""", "A gone model was left out: 'z/z' stands among the gone twice.")]
    public void A_malformed_or_contradictory_model_is_left_out(string model, string message)
    {
        var reading = Reading("goneModels", """{"id":"z/z","left":"2026-01-01","tasks":["t"]}""" + "," + model);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal([new GoneModel("z/z", "2026-01-01", List("t"), null)], reading.Value!.Gone.Models);
    }

    [Theory]
    [InlineData("""{"model":"x/y","provider":"novita","left":"2026-07-27"}""", "A gone route was left out: its 'model', 'provider', 'task' or 'left' is missing.")]
    [InlineData("""{"model":"x/y","provider":"Novita","task":"conversational","left":"2026-07-27"}""", "A gone route was left out: its 'provider' is 'Novita', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    [InlineData("""{"model":"a/b","provider":"novita","task":"conversational","left":"2026-07-27"}""", "A gone route was left out: 'a/b' is not among the models.")]
    [InlineData("""{"model":"x/y","provider":"groq","task":"conversational","left":"2026-07-27"}""", "A gone route was left out: 'x/y on groq for conversational' is among the routes.")]
    [InlineData("""{"model":"x/y","provider":"together","task":"conversational","left":"2026-07-27"}""", "A gone route was left out: 'x/y on together for conversational' stands among the gone twice.")]
    public void A_malformed_or_contradictory_route_is_left_out(string route, string message)
    {
        var reading = Reading("goneRoutes", """{"model":"x/y","provider":"together","task":"conversational","left":"2026-01-01"}""" + "," + route);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal([new GoneRoute("x/y", "together", "conversational", "2026-01-01", null)], reading.Value!.Gone.Routes);
    }

    [Theory]
    [InlineData("""{"id":"novita"}""", "A gone provider was left out: its 'id' or 'left' is missing.")]
    [InlineData("""{"id":"novita","left":"soon"}""", "A gone provider was left out: its 'left' is 'soon', where a day as yyyy-MM-dd is expected.")]
    [InlineData("""{"id":"groq","left":"2026-07-27"}""", "A gone provider was left out: 'groq' has a route.")]
    [InlineData("""{"id":"sambanova","left":"2026-07-27"}""", "A gone provider was left out: 'sambanova' stands among the gone twice.")]
    public void A_malformed_or_contradictory_provider_is_left_out(string provider, string message)
    {
        var reading = Reading("goneProviders", """{"id":"sambanova","left":"2026-01-01"}""" + "," + provider);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal([new GoneProvider("sambanova", "2026-01-01")], reading.Value!.Gone.Providers);
    }

    [Fact]
    public void A_replacement_that_is_not_there_is_none()
    {
        var model = Reading("goneModels", """{"id":"a/b","left":"2026-07-27","tasks":["t"],"replacement":"a/c"}""");
        var route = Reading("goneRoutes", """{"model":"x/y","provider":"novita","task":"conversational","left":"2026-07-27","replacement":"nscale"}""");

        Assert.Equal("A replacement was left out: 'a/c' is not among the models.", Assert.Single(model.Problems).Message);
        Assert.Null(Assert.Single(model.Value!.Gone.Models).Replacement);
        Assert.Equal("A replacement was left out: 'x/y on nscale for conversational' is not among the routes.", Assert.Single(route.Problems).Message);
        Assert.Null(Assert.Single(route.Value!.Gone.Routes).Replacement);
    }

    [Fact]
    public void It_may_stand_before_the_models()
    {
        var text = $$"""{"goneModels":[{"id":"a/b","left":"2026-07-27","tasks":["t"],"replacement":"x/y"}],"schemaVersion":1,"retrieved":"2026-07-27","models":[{{Model("x/y")}}]}""";

        Assert.Equal("x/y", Assert.Single(Read(text).Gone.Models).Replacement);
    }

    [Fact]
    public void A_list_that_is_none_makes_the_file_unreadable()
    {
        var reading = SnapshotReader.Read("""{"schemaVersion":1,"retrieved":"2026-07-27","models":[],"goneModels":{}}""", TestContext.Current.CancellationToken);

        Assert.Null(reading.Value);
        Assert.Equal("The snapshot cannot be used: its 'goneModels' is an object, where an array is expected.", Assert.Single(reading.Problems).Message);
    }

    private static CatalogReading<Snapshot> Reading(string list, string entries) => SnapshotReader.Read(
        $$"""{"schemaVersion":1,"retrieved":"2026-07-27","models":[{{Model("x/y")}}],"{{list}}":[{{entries}}]}""",
        TestContext.Current.CancellationToken);
}
