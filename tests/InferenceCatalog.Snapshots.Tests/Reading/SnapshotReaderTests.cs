namespace InferenceCatalog.Snapshots.Tests;

public sealed class SnapshotReaderTests
{
    [Fact]
    public void A_canonical_snapshot_is_read_whole_and_without_a_problem()
    {
        var snapshot = Samples.Read(Samples.Snapshot);

        Assert.Equal(1, snapshot.Header.SchemaVersion);
        Assert.Equal("2026-07-27", snapshot.Header.Retrieved);
        Assert.Equal(
            [
                new SnapshotSource("router", "https://router.huggingface.co/v1/models", "2026-07-27"),
                new SnapshotSource("hub", "hub-models-2026-08.json", "2026-08-22"),
            ],
            snapshot.Header.Sources);
        Assert.False(snapshot.Header.IncludesAdapters);
        Assert.Equal([new StoredName("org/x", "X__2")], snapshot.Names);
        Assert.Equal(["black-forest-labs/FLUX.1-dev", "openai/gpt-oss-120b"], snapshot.Models.Select(model => model.Id));
        var flux = snapshot.Models[0];
        Assert.Empty(flux.InputModalities);
        Assert.Null(flux.License);
        Assert.Null(flux.Downloads);
        Assert.Equal(
            [
                new SnapshotRoute("fal-ai", "text-to-image", "fal-ai/flux/dev", SnapshotRouteStatus.Live),
                new SnapshotRoute("nscale", "text-to-image", Status: SnapshotRouteStatus.Staging, Adapter: "lora", AdapterWeightsPath: "flux.safetensors"),
            ],
            flux.Routes);
        var gpt = snapshot.Models[1];
        Assert.Equal(["text"], gpt.InputModalities);
        Assert.Equal("apache-2.0", gpt.License);
        Assert.Equal(123, gpt.Downloads);
        Assert.Equal(
            new SnapshotRoute("groq", "conversational", "openai/gpt-oss-120b", SnapshotRouteStatus.Live, 131072, 0.15m, 0.75m, true, false, false),
            gpt.Routes[1]);
    }

    [Fact]
    public void A_malformed_route_costs_only_itself_and_is_told_with_its_place()
    {
        var text = Samples.SnapshotOf(
            """{"id":"a/b","routes":[{"provider":"groq","task":"conversational","inputPrice":-1},{"provider":"groq","task":"text-generation"}]}""");

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal(SnapshotProblemSeverity.EntryLeftOut, problem.Severity);
        Assert.Equal("A route was left out: its 'inputPrice' is '-1', where a number that is not negative is expected.", problem.Message);
        Assert.Equal("-1", text.Substring(problem.Start.Offset, problem.Length));
        Assert.Equal(1, problem.Start.Line);
        Assert.Equal("text-generation", Assert.Single(Assert.Single(reading.Value!.Models).Routes).Task);
    }

    [Fact]
    public void Broken_json_is_one_problem_with_its_place_and_no_value()
    {
        var reading = SnapshotReader.Read("{\n  \"schemaVersion\": 1,\n  models\n}", TestContext.Current.CancellationToken);

        Assert.Null(reading.Value);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(SnapshotProblemSeverity.FileUnreadable, problem.Severity);
        Assert.Equal("'m' stands where a name in double quotes is expected.", problem.Message);
        Assert.Equal(new TextPosition(26, 2, 2), problem.Start);
    }
}
