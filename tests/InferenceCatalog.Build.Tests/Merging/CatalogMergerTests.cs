using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Sources;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Merging;

public class CatalogMergerTests
{
    [Fact]
    public void Each_fact_is_that_of_the_first_source_that_states_it()
    {
        var first = new SnapshotRoute("groq", "conversational", Status: SnapshotRouteStatus.Live, Context: 8, Tools: true, IsModelAuthor: false);
        var second = new SnapshotRoute("groq", "conversational", "x", SnapshotRouteStatus.Error, 4, 1m, 2m, false, true, true);

        var route = Assert.Single(Merge([Model("a/b", first)], [Model("a/b", second)])[0].Routes);

        Assert.Equal(new SnapshotRoute("groq", "conversational", "x", SnapshotRouteStatus.Live, 8, 1m, 2m, true, true, false), route);
    }

    [Fact]
    public void Half_a_price_is_not_completed_by_another_sources_half()
    {
        var route = Assert.Single(Merge(
            [Model("a/b", new SnapshotRoute("groq", "conversational", InputPrice: 1m))],
            [Model("a/b", new SnapshotRoute("groq", "conversational", InputPrice: 5m, OutputPrice: 9m))])[0].Routes);

        Assert.Equal((1m, null), (route.InputPrice, route.OutputPrice));
    }

    [Fact]
    public void Routes_and_models_of_both_sources_are_in_and_sorted()
    {
        var models = Merge(
            [Model("b/x", new("groq", "conversational"), new("cohere", "conversational"))],
            [Model("b/x", new("fal-ai", "text-to-image"), new("fal-ai", "audio-to-audio")), Model("B/x", new SnapshotRoute("groq", "conversational")), Model("a/none")]);

        Assert.Equal(["B/x", "b/x"], models.Select(model => model.Id));
        Assert.Equal(
            ["audio-to-audio fal-ai", "conversational cohere", "conversational groq", "text-to-image fal-ai"],
            models[1].Routes.Select(route => $"{route.Task} {route.Provider}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_row_for_exactly_this_model_beats_the_one_for_a_tag(bool exactFirst)
    {
        var exact = new SourceRoute(new SnapshotRoute("replicate", "text-to-image", "z-exact"));
        var byTag = new SourceRoute(new SnapshotRoute("replicate", "text-to-image", "a-tag", Adapter: "lora"), ByTagFilter: true);
        SourceRoute[] rows = exactFirst ? [exact, byTag] : [byTag, exact];

        var route = Assert.Single(Merge(includeAdapters: true, [ModelOf("a/b", rows)])[0].Routes);

        Assert.Equal(exact.Facts, route);
    }

    [Fact]
    public void Of_two_equal_rows_the_order_decides_nothing()
    {
        var live = new SourceRoute(new SnapshotRoute("p", "t", "z", SnapshotRouteStatus.Live));
        var error = new SourceRoute(new SnapshotRoute("p", "t", "a", SnapshotRouteStatus.Error));
        var liveToo = new SourceRoute(new SnapshotRoute("p", "t", "y", SnapshotRouteStatus.Live));

        foreach (var rows in new SourceRoute[][] { [live, error, liveToo], [liveToo, live, error], [error, liveToo, live] })
            Assert.Equal("y", Assert.Single(Merge([ModelOf("a/b", rows)])[0].Routes).ProviderId);
    }

    [Fact]
    public void The_tail_of_adapters_is_in_only_on_demand()
    {
        var byTag = new SourceRoute(new SnapshotRoute("fal-ai", "text-to-image", Adapter: "lora"), ByTagFilter: true);

        Assert.Empty(Merge(includeAdapters: false, [ModelOf("a/b", byTag)]));
        Assert.Single(Merge(includeAdapters: true, [ModelOf("a/b", byTag)]));
    }

    [Fact]
    public void A_model_on_two_overlapping_pages_is_one_model()
    {
        var models = Merge([Model("a/b", new SnapshotRoute("groq", "conversational")), Model("a/b", new("groq", "conversational"), new("cohere", "conversational"))]);

        Assert.Equal(2, Assert.Single(models).Routes.Count);
    }

    [Fact]
    public void Speeds_go_to_the_measurements_and_not_into_the_snapshot()
    {
        var merger = new CatalogMerger(includeAdapters: false);
        merger.Add(Reading([ModelOf("a/b", new SourceRoute(new("groq", "conversational"), Speed: new(123.456m, null)), new SourceRoute(new("cohere", "conversational")))]));

        var table = CatalogMerger.ToMeasurements(merger.Merge(), "2026-11-22");

        Assert.Equal(new Measurement("a/b", "groq", "conversational", 123.5m, null), Assert.Single(table.Measurements));
    }

    private static SourceModel Model(string id, params SnapshotRoute[] routes) =>
        ModelOf(id, [.. routes.Select(route => new SourceRoute(route))]);

    private static SourceModel ModelOf(string id, params SourceRoute[] routes) => new(id, [], [], null, null, [.. routes]);

    private static EquatableArray<SnapshotModel> Merge(params SourceModel[][] sources) => Merge(includeAdapters: false, sources);

    private static EquatableArray<SnapshotModel> Merge(bool includeAdapters, params SourceModel[][] sources)
    {
        var merger = new CatalogMerger(includeAdapters);
        foreach (var source in sources)
            merger.Add(Reading(source));

        return CatalogMerger.ToSnapshotModels(merger.Merge());
    }

    private static SourceReading Reading(SourceModel[] models)
    {
        var reading = new SourceReading();
        foreach (var model in models)
            reading.Add(model);

        return reading;
    }
}
