using InferenceCatalog.Build.Report;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Report;

public class ReportChangesTests
{
    private static readonly SnapshotRoute Usual = new(
        "groq", "conversational", Status: SnapshotRouteStatus.Live, Context: 8192, InputPrice: 1m, OutputPrice: 2m, Tools: true, StructuredOutput: false);

    public static TheoryData<string, string> Facts => new()
    {
        { "status", "StatusChanged" },
        { "less context", "CapabilityLost" },
        { "more context", "CapabilityGained" },
        { "unknown context", "Other" },
        { "dearer", "PriceUp" },
        { "cheaper", "PriceDown" },
        { "unknown price", "Other" },
        { "no tools", "CapabilityLost" },
        { "unknown tools", "Other" },
        { "structured output", "CapabilityGained" },
        { "id", "Other" },
    };

    [Theory]
    [MemberData(nameof(Facts))]
    public void A_fact_that_changed_is_told_by_what_it_means(string change, string kind)
    {
        var after = change switch
        {
            "status" => Usual with { Status = SnapshotRouteStatus.Error },
            "less context" => Usual with { Context = 4096 },
            "more context" => Usual with { Context = 10_000 },
            "unknown context" => Usual with { Context = null },
            "dearer" => Usual with { OutputPrice = 10m },
            "cheaper" => Usual with { InputPrice = 0m },
            "unknown price" => Usual with { InputPrice = null },
            "no tools" => Usual with { Tools = false },
            "unknown tools" => Usual with { Tools = null },
            "structured output" => Usual with { StructuredOutput = true },
            _ => Usual with { ProviderId = "talker-8k" },
        };

        var told = Assert.Single(Between([ReportCatalogs.Talker(Usual)], [ReportCatalogs.Talker(after)]));

        Assert.Equal(kind, told.Kind.ToString());
        Assert.Equal(("acme/talker", "groq", "conversational"), (told.Model, told.Providers, told.Task));
    }

    [Fact]
    public void What_breaks_code_comes_first()
    {
        var kinds = Between(
            [Known.Model("acme/gone", Usual), Known.Model("acme/talker", Usual, new SnapshotRoute("novita", "conversational")) with { Downloads = 1 }],
            [Known.Model("acme/new", Usual), Known.Model("acme/talker", Usual with { Tools = false, InputPrice = 9m }, new SnapshotRoute("nscale", "conversational")) with { Downloads = 2 }])
            .Select(change => change.Kind);

        Assert.Equal(
            [
                ReportChangeKind.ModelGone, ReportChangeKind.RouteGone, ReportChangeKind.CapabilityLost, ReportChangeKind.PriceUp,
                ReportChangeKind.ModelCame, ReportChangeKind.RouteCame, ReportChangeKind.Downloads,
            ],
            kinds);
    }

    [Fact]
    public void A_model_that_left_is_one_line_with_its_routes_and_what_to_use_instead()
    {
        var before = ReportCatalogs.Of(
            "2026-01-01",
            Known.Model("acme/gone", Usual, new SnapshotRoute("novita", "conversational"), new SnapshotRoute("fal-ai", "text-to-image")),
            ReportCatalogs.Talker(Usual, new SnapshotRoute("novita", "conversational")));
        var after = ReportCatalogs.Of("2026-07-27", ReportCatalogs.Talker(Usual)) with
        {
            Gone = new Tombstones(
                new([new GoneModel("acme/gone", "2026-07-27", new(["conversational"]), "acme/talker")]),
                new([new GoneRoute("acme/talker", "novita", "conversational", "2026-07-27", "groq")]),
                default),
        };

        Assert.Equal(
            [
                new ReportChange(ReportChangeKind.ModelGone, "acme/gone", "groq, novita, fal-ai", "conversational, text-to-image", Instead: "acme/talker"),
                new ReportChange(ReportChangeKind.RouteGone, "acme/talker", "novita", "conversational", Instead: "groq"),
            ],
            ReportChanges.Between(before, after));
    }

    [Fact]
    public void Where_nothing_differs_there_is_no_line() => Assert.Empty(Between([ReportCatalogs.Talker(Usual)], [ReportCatalogs.Talker(Usual)]));

    private static List<ReportChange> Between(SnapshotModel[] before, SnapshotModel[] after) =>
        ReportChanges.Between(ReportCatalogs.Of("2026-01-01", before), ReportCatalogs.Of("2026-07-27", after));
}
