using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Merging;

/// <summary>What a snapshot remembers of those before it.</summary>
public class TombstoneKeeperTests
{
    private const int Days = 180;

    [Fact]
    public void What_the_new_snapshot_lacks_left_on_its_day()
    {
        var before = At("2026-07-21", Known.Model("a/old", Chat("groq"), Chat("sambanova")), Known.Model("a/stays", Chat("groq"), Chat("novita")));
        var after = At("2026-07-27", Known.Model("a/stays", Chat("groq")));

        var gone = TombstoneKeeper.Keep(before, after, Days);

        Assert.Equal([new GoneModel("a/old", "2026-07-27", new(["conversational"]), "a/stays")], gone.Models);
        Assert.Equal([new GoneRoute("a/stays", "novita", "conversational", "2026-07-27", "groq")], gone.Routes);
        Assert.Equal([new GoneProvider("novita", "2026-07-27"), new GoneProvider("sambanova", "2026-07-27")], gone.Providers);
    }

    [Fact]
    public void A_first_snapshot_has_nothing_to_remember() =>
        Assert.Equal(Tombstones.None, TombstoneKeeper.Keep(null, At("2026-07-27", Known.Model("a/b", Chat("groq"))), Days));

    [Fact]
    public void What_left_earlier_keeps_its_day()
    {
        var first = Next(At("2026-07-01", Known.Model("a/old", Chat("groq")), Known.Model("a/stays", Chat("groq"))), At("2026-07-02", Known.Model("a/stays", Chat("groq"))));
        var second = Next(first, At("2026-08-01", Known.Model("a/stays", Chat("groq"))));

        Assert.Equal("2026-07-02", Assert.Single(second.Gone.Models).Left);
    }

    [Theory]
    [InlineData("2026-12-29", 1)]
    [InlineData("2026-12-30", 0)]
    public void It_is_forgotten_after_the_days(string day, int remembered)
    {
        var before = At("2026-07-01", Known.Model("a/stays", Chat("groq"))) with
        {
            Gone = new Tombstones(
                new([new GoneModel("a/old", "2026-07-02", new(["conversational"]), null)]),
                new([new GoneRoute("a/stays", "novita", "conversational", "2026-07-02", "groq")]),
                new([new GoneProvider("novita", "2026-07-02")])),
        };

        var gone = TombstoneKeeper.Keep(before, At(day, Known.Model("a/stays", Chat("groq"))), Days);

        Assert.Equal((remembered, remembered, remembered), (gone.Models.Count, gone.Routes.Count, gone.Providers.Count));
    }

    [Fact]
    public void What_comes_back_is_not_gone()
    {
        var full = At("2026-07-01", Known.Model("a/back", Chat("sambanova")), Known.Model("a/stays", Chat("groq"), Chat("novita")));
        var without = Next(full, At("2026-07-02", Known.Model("a/stays", Chat("groq"))));

        var again = Next(without, full with { Header = full.Header with { Retrieved = "2026-07-03" } });

        Assert.Equal(4, without.Gone.Count);
        Assert.Equal(Tombstones.None, again.Gone);
    }

    [Fact]
    public void A_replacement_that_leaves_hands_its_place_on()
    {
        var first = Next(
            At("2026-07-01", Known.Model("a/one-70B", Chat("groq")), Known.Model("a/two-70B", Chat("groq")), Known.Model("b/three-8B", Chat("groq"), Chat("novita"))),
            At("2026-07-02", Known.Model("a/two-70B", Chat("groq")), Known.Model("b/three-8B", Chat("groq"))));
        var second = Next(first, At("2026-07-03", Known.Model("b/three-8B", Chat("cerebras"))));

        Assert.Equal("a/two-70B", Assert.Single(first.Gone.Models).Replacement);
        Assert.Equal(["b/three-8B", "b/three-8B"], second.Gone.Models.Select(model => model.Replacement));
        Assert.Equal(["cerebras", "cerebras"], second.Gone.Routes.Select(route => route.Replacement));
        var third = Next(second, At("2026-07-04", Known.Model("c/painter", new SnapshotRoute("fal-ai", "text-to-image"))));
        Assert.All(third.Gone.Models, model => Assert.Null(model.Replacement));
        Assert.Empty(third.Gone.Routes);
    }

    [Fact]
    public void What_is_remembered_reads_back_as_it_was_written()
    {
        var before = At("2026-07-21", Known.Model("a/old", Chat("groq"), Chat("sambanova")), Known.Model("a/stays", Chat("groq"), Chat("novita")));
        var after = Next(before, At("2026-07-27", Known.Model("a/stays", Chat("groq"))));

        var reading = SnapshotReader.Read(SnapshotWriter.Write(after), TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Equal(after, reading.Value);
    }

    private static Snapshot Next(Snapshot before, Snapshot after) => after with { Gone = TombstoneKeeper.Keep(before, after, Days) };

    private static Snapshot At(string day, params SnapshotModel[] models) =>
        new(new SnapshotHeader(SnapshotHeader.CurrentSchemaVersion, day, default, IncludesAdapters: false), new(models), default);

    private static SnapshotRoute Chat(string provider) => new(provider, "conversational");
}
