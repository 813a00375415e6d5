using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Which alternatives are named first: by what the call needs, then by price, then by speed.</summary>
public sealed class AlternativeRankingTests
{
    private static readonly RouteNeeds Chat = new(new(["conversational"]), ProjectPolicy.None);

    [Fact]
    public void Routes_that_do_what_the_call_needs_come_before_those_of_which_that_is_not_known() => Assert.Equal(
        ["knows", "unsure"],
        Order(
            Chat with { Tools = true },
            Route("cannot", price: 1) with { Tools = false },
            Route("knows", price: 3) with { Tools = true },
            Route("unsure", price: 2)));

    [Fact]
    public void Routes_that_cannot_do_it_are_named_where_no_other_is_there() => Assert.Equal(
        ["cheap", "dear"],
        Order(
            Chat with { StructuredOutput = true },
            Route("cheap", price: 1) with { StructuredOutput = false },
            Route("dear", price: 3) with { StructuredOutput = false }));

    [Fact]
    public void One_thing_that_a_route_cannot_do_outweighs_what_is_unknown_of_it() => Assert.Equal(
        ["unsure"],
        Order(
            Chat with { Tools = true, StructuredOutput = true },
            Route("half") with { Tools = false },
            Route("unsure") with { Tools = true }));

    [Fact]
    public void A_context_that_is_too_small_counts_as_a_no() => Assert.Equal(
        ["large", "unsaid"],
        Order(
            Chat with { Tokens = 100_000 },
            Route("small", price: 1) with { Context = 99_999 },
            Route("large", price: 2) with { Context = 100_000 },
            Route("unsaid", price: 1)));

    [Fact]
    public void What_the_call_does_not_need_does_not_count() => Assert.Equal(
        ["plain", "able"],
        Order(Chat, Route("able", price: 2) with { Tools = true }, Route("plain", price: 1) with { Tools = false }));

    [Fact]
    public void Routes_of_one_price_are_ordered_by_tokens_a_second_and_then_by_the_first_token() => Assert.Equal(
        ["cheap", "fast", "prompt", "late", "unmeasured"],
        Order(
            Chat,
            Route("unmeasured", price: 2),
            Route("late", price: 2),
            Route("prompt", price: 2),
            Route("fast", price: 2),
            Route("cheap", price: 1)));

    [Fact]
    public void A_route_that_does_not_answer_is_left_out_whatever_it_can_do() => Assert.Equal(
        ["open"],
        Order(
            Chat with { Tools = true },
            Route("closed", price: 1) with { Tools = true, Status = SnapshotRouteStatus.Error },
            Route("open", price: 2) with { Tools = false }));

    [Fact]
    public void What_the_project_does_not_want_is_no_alternative_even_alone()
    {
        var policy = ProjectPolicy.None with
        {
            MaxOutputPrice = new PriceCeiling(2, "inference_catalog_max_output_price"),
            Providers = new NamePolicy(Allowed: null, Denied: new NameList(new(["denied"]), "inference_catalog_denied_providers")),
        };

        Assert.Equal(["cheap", "unpriced"], Order(Chat with { Policy = policy }, Route("cheap", 2), Route("dear", 2.01m), Route("denied", 1), Route("unpriced")));
        Assert.Empty(Order(Chat with { Policy = policy }, Route("dear", 3), Route("denied", 1)));
    }

    [Fact]
    public void Models_come_by_organisation_then_by_what_they_take_then_by_downloads() => Assert.Equal(
        ["near/sees", "near/unsure", "far/sees", "far/unsure-popular", "far/unsure"],
        Models(
            Chat with { Images = true },
            "near/blind",
            Model("far/blind", downloads: 9_000, "text"),
            Model("far/sees", downloads: 1, "text", "image"),
            Model("far/unsure", downloads: 1_000),
            Model("far/unsure-popular", downloads: 2_000),
            Model("near/sees", downloads: 1, "text", "image"),
            Model("near/unsure", downloads: 5)));

    [Fact]
    public void Models_that_hear_are_known_by_their_inputs() => Assert.Equal(
        ["a/hears"],
        Models(Chat with { Sound = true }, "x/y", Model("a/hears", 1, "audio"), Model("a/deaf", 2, "text", "image")));

    [Fact]
    public void A_model_is_as_able_as_its_best_route() => Assert.Equal(
        ["b/one-can", "a/unsure"],
        Models(
            Chat with { Tools = true },
            "x/y",
            Model("a/unsure", 9),
            Model("b/one-can", 1) with { Routes = new([Route("knows") with { Tools = true }, Route("cannot") with { Tools = false }]) },
            Model("c/none-can", 10) with { Routes = new([Route("cannot") with { Tools = false }]) },
            Model("d/closed", 10) with { Routes = new([Route("knows") with { Tools = true, Status = SnapshotRouteStatus.Staging }]) }));

    [Fact]
    public void Models_that_the_project_does_not_want_are_not_named()
    {
        var policy = ProjectPolicy.None with
        {
            Organizations = new NamePolicy(Allowed: null, Denied: new NameList(new(["banned"]), "x")),
            Licenses = new NamePolicy(Allowed: new NameList(new(["mit"]), "x"), Denied: null),
            Providers = new NamePolicy(Allowed: new NameList(new(["only"]), "x"), Denied: null),
        };

        Assert.Equal(
            ["good/unlicensed", "good/free"],
            Models(
                Chat with { Policy = policy },
                "x/y",
                Model("banned/free", 9) with { License = "mit" },
                Model("good/free", 1) with { License = "mit" },
                Model("good/shut", 9) with { License = "llama3" },
                Model("good/unlicensed", 2),
                Model("good/elsewhere", 9) with { License = "mit", Routes = new([Route("other")]) }));
    }

    private static string[] Order(RouteNeeds needs, params SnapshotRoute[] routes)
    {
        var model = Model("a/b", 0) with { Routes = new(routes) };
        return [.. Catalog(model).RoutesFor(model, needs).Select(route => route.Route.Provider)];
    }

    private static List<string> Models(RouteNeeds needs, string near, params SnapshotModel[] models) => Catalog(models).ModelsFor(needs, near, 9);

    private static RuleCatalog Catalog(params SnapshotModel[] models)
    {
        var header = new SnapshotHeader(SnapshotHeader.CurrentSchemaVersion, "2026-07-27", default, IncludesAdapters: false);
        var speeds = new SpeedIndex(new(
        [
            new Measurement("a/b", "fast", "conversational", FirstTokenLatency: null, Throughput: 90),
            new Measurement("a/b", "prompt", "conversational", FirstTokenLatency: 100, Throughput: null),
            new Measurement("a/b", "late", "conversational", FirstTokenLatency: 900, Throughput: null),
        ]));
        return new RuleCatalog(new SnapshotIndex(new Snapshot(header, new(models), default)), ReleaseFacts.Current, new Lazy<SpeedIndex>(() => speeds));
    }

    private static SnapshotModel Model(string id, long downloads, params string[] inputs) =>
        new(id, new(inputs), default, License: null, downloads, new([Route("only")]));

    private static SnapshotRoute Route(string provider, decimal? price = null) => new(provider, "conversational", OutputPrice: price);
}
