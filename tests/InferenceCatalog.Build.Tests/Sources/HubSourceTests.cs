using InferenceCatalog.Build.Sources;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Sources;

public class HubSourceTests
{
    [Fact]
    public async Task Every_fact_of_a_listing_is_read()
    {
        var reading = await ReadAsync(Answers.Hub);

        Assert.Equal(["acme/painter", "acme/style", "acme/talker"], reading.Models.Select(model => model.Id));
        Assert.Equal(("mit", 77L), (reading.Models[0].License, reading.Models[0].Downloads));
        Assert.Equal(
            new SnapshotRoute("groq", "conversational", "talker-8k", SnapshotRouteStatus.Staging, 4096, 9m, 9m, false, true),
            reading.Models[2].Routes[0].Facts);
        Assert.Equal(
            new SourceRoute(new SnapshotRoute("fal-ai", "text-to-image", "fal-ai/lora", SnapshotRouteStatus.Live, Adapter: "lora", AdapterWeightsPath: "style.safetensors"), ByTagFilter: true),
            reading.Models[1].Routes[0]);
    }

    [Fact]
    public async Task A_mapping_by_provider_gives_the_same_as_an_array()
    {
        const string Row = "\"providerId\":\"x\",\"status\":\"live\",\"task\":\"text-to-image\",\"isModelAuthor\":true";
        const string One = $$$"""{"id":"a/b","inferenceProviderMapping":{"fal-ai":{ {{{Row}}} },"replicate":{ {{{Row}}} } } }""";
        var array = await ReadAsync($$"""[{"id":"a/b","inferenceProviderMapping":[{"provider":"fal-ai",{{Row}}},{"provider":"replicate",{{Row}}}]}]""");
        var keyed = await ReadAsync("[" + One + "]");
        var single = await ReadAsync(One);

        Assert.Equal(2, array.RouteCount);
        Assert.Equal(array.Models[0].Routes, keyed.Models[0].Routes);
        Assert.Equal(array.Models[0].Routes, single.Models[0].Routes);
    }

    [Fact]
    public async Task Speeds_are_read_from_the_undocumented_performance_figures()
    {
        var reading = await ReadAsync("""[{"id":"a/b","inferenceProviderMapping":[{"provider":"novita","task":"conversational","performance":{"requestLatencyMs":5000,"firstTokenLatencyMs":12.5,"tokensPerSecond":30}}]}]""");

        Assert.Equal(new RouteSpeed(12.5m, 30m), reading.Models[0].Routes[0].Speed);
    }

    [Fact]
    public async Task Of_several_licences_the_order_of_the_tags_decides_nothing()
    {
        var one = await ReadAsync("""[{"id":"a/b","tags":["license:mit","license:apache-2.0",7],"inferenceProviderMapping":[{"provider":"p","task":"t"}]}]""");
        var other = await ReadAsync("""[{"id":"a/b","tags":["license:apache-2.0","license:mit","license:<b>"],"inferenceProviderMapping":[{"provider":"p","task":"t"}]}]""");

        Assert.Equal("apache-2.0", one.Models[0].License);
        Assert.Equal("apache-2.0", other.Models[0].License);
    }

    [Theory]
    [InlineData("\"provider\":\"p\"")]
    [InlineData("\"task\":\"t\"")]
    [InlineData("\"provider\":\"p\",\"task\":\"Text To Image\"")]
    [InlineData("\"provider\":5,\"task\":\"t\"")]
    public async Task A_row_that_does_not_say_whose_route_it_is_is_left_out(string row)
    {
        var reading = await ReadAsync($$"""[{"id":"a/b","inferenceProviderMapping":[{{{row}}},{"provider":"q","task":"t"},7,"x"]}]""");

        Assert.Equal("q", Assert.Single(reading.Models[0].Routes).Facts.Provider);
        Assert.Single(reading.LeftOut);
    }

    [Fact]
    public async Task A_provider_id_that_cannot_be_written_costs_only_itself()
    {
        var reading = await ReadAsync("""[{"id":"a/b","inferenceProviderMapping":[{"provider":"p","task":"t","providerId":"evil|\u0007id","status":"live"}]}]""");

        Assert.Equal(new SnapshotRoute("p", "t", Status: SnapshotRouteStatus.Live), reading.Models[0].Routes[0].Facts);
        Assert.Single(reading.LeftOut);
    }

    [Theory]
    [InlineData("\"hello\"")]
    [InlineData("{\"error\":\"Invalid query\"}")]
    [InlineData("[{\"id\":\"a/b\"},")]
    [InlineData("  <html></html>")]
    public async Task An_answer_that_is_no_listing_is_refused(string text)
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAsync(text));

        Assert.Equal(RefreshErrorCodes.SourceUnreadable, failure.Code);
    }

    [Fact]
    public async Task One_broken_page_among_sound_ones_is_enough_to_refuse()
    {
        var failure = await Assert.ThrowsAsync<RefreshException>(() => ReadAsync(Answers.Hub, "[", Answers.Hub));

        Assert.Contains("001.json", failure.Message, StringComparison.Ordinal);
    }

    private static Task<SourceReading> ReadAsync(params string[] pages) => SourceText.ReadAsync(address => new HubSource(address, "2026-11-22"), pages);
}
