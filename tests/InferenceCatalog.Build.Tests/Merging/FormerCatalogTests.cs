using InferenceCatalog.Build.Choosing;
using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Merging;

/// <summary>What a project does not want any more is not missed.</summary>
public class FormerCatalogTests
{
    private static readonly SnapshotModel Style = Known.Model("acme/style", Route("fal-ai", "text-to-image") with { Adapter = "lora" });

    private static readonly SnapshotModel Talker = Known.Model("acme/talker", Route("cohere"), Route("featherless-ai"));

    [Fact]
    public void A_project_that_wants_what_it_wanted_misses_everything()
    {
        var before = Before(SnapshotChoice.All, adapters: true, Style, Talker);

        var former = FormerCatalog.Of(before, before.Header, new CatalogChoice(SnapshotChoice.All, null), []);

        Assert.Same(before, former.Snapshot);
        Assert.Empty(former.Unwanted);
    }

    [Fact]
    public void Adapters_that_nobody_asks_for_any_more_are_unwanted()
    {
        var before = Before(SnapshotChoice.All, adapters: true, Style, Talker);

        var former = FormerCatalog.Of(before, before.Header with { IncludesAdapters = false }, new CatalogChoice(SnapshotChoice.All, null), []);

        Assert.Equal([Talker], former.Snapshot.Models);
        Assert.Equal(["acme/style on fal-ai for text-to-image"], former.Unwanted.Select(route => route.ToString()));
    }

    [Fact]
    public void Adapters_of_a_project_that_never_asked_for_the_tail_are_wanted()
    {
        var before = Before(SnapshotChoice.All, adapters: false, Style);

        Assert.Same(before, FormerCatalog.Of(before, before.Header, new CatalogChoice(SnapshotChoice.All, null), []).Snapshot);
    }

    [Fact]
    public void Filters_take_out_single_routes()
    {
        var choice = SnapshotChoice.All with { Providers = new(new[] { "!cohere" }) };
        var before = Before(SnapshotChoice.All, adapters: false, Talker);

        var former = FormerCatalog.Of(before, before.Header with { Choice = choice }, new CatalogChoice(choice, null), []);

        Assert.Equal(["featherless-ai"], Assert.Single(former.Snapshot.Models).Routes.Select(route => route.Provider));
        Assert.Equal(["acme/talker on cohere for conversational"], former.Unwanted.Select(route => route.ToString()));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("novita", true)]
    [InlineData("featherless-ai", false)]
    public void A_model_of_the_tail_is_unwanted_where_the_filter_is_new(string formerly, bool isUnwanted)
    {
        var before = Before(SnapshotChoice.All with { WithoutTailOf = new(formerly.Split(',', StringSplitOptions.RemoveEmptyEntries)) }, adapters: false, Talker);
        var choice = SnapshotChoice.All with { WithoutTailOf = new(new[] { "featherless-ai" }) };

        var former = FormerCatalog.Of(
            before, before.Header with { Choice = choice }, new CatalogChoice(choice, null), [Known.Model("acme/talker", Route("featherless-ai"))]);

        Assert.Equal(isUnwanted ? 2 : 0, former.Unwanted.Count);
        Assert.Equal(isUnwanted ? 0 : 1, former.Snapshot.Models.Count);
    }

    private static SnapshotRoute Route(string provider, string task = "conversational") => new(provider, task);

    private static Snapshot Before(SnapshotChoice choice, bool adapters, params SnapshotModel[] models) => Known.Snapshot with
    {
        Header = Known.Snapshot.Header with { IncludesAdapters = adapters, Choice = choice },
        Models = new(models),
    };
}
