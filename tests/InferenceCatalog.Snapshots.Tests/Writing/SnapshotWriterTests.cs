using System.Globalization;
using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class SnapshotWriterTests
{
    [Fact]
    public void Canonical_text_is_written_as_it_was_read() =>
        Assert.Equal(Samples.Snapshot, SnapshotWriter.Write(Read(Samples.Snapshot)));

    [Fact]
    public void What_left_is_written_as_it_was_read() =>
        Assert.Equal(SnapshotWithGone, SnapshotWriter.Write(Read(SnapshotWithGone)));

    [Fact]
    public void A_snapshot_with_nothing_in_it_is_still_a_whole_file()
    {
        var empty = new Snapshot(new SnapshotHeader(1, "2026-07-27", [], IncludesAdapters: true), [], []);

        var text = SnapshotWriter.Write(empty);

        Assert.Equal(
            """
            {
              "$schema": "./snapshot.schema.json",
              "schemaVersion": 1,
              "retrieved": "2026-07-27",
              "sources": [],
              "filters": {"adapters":true},
              "models": [],
              "names": []
            }

            """,
            text);
        Assert.Equal(empty, Read(text));
    }

    [Fact]
    public void Order_and_trailing_zeros_leave_no_trace()
    {
        var cheap = new SnapshotRoute("groq", "conversational", InputPrice: 0.150m, OutputPrice: 3.00m);
        var other = new SnapshotRoute("cerebras", "conversational", InputPrice: 0m, OutputPrice: 100m);
        var canonical = SnapshotOf(new SnapshotModel("a/b", List("image", "text"), [], null, null, List(other, cheap)), new SnapshotModel("a/c", [], [], null, null, List(cheap)));
        var shuffled = SnapshotOf(new SnapshotModel("a/c", [], [], null, null, List(cheap)), new SnapshotModel("a/b", List("text", "image", "text"), [], null, null, List(cheap, other)));

        Assert.Equal(SnapshotWriter.Write(canonical), SnapshotWriter.Write(shuffled));
        Assert.Contains("""{"provider":"cerebras","task":"conversational","inputPrice":0,"outputPrice":100},{"provider":"groq","task":"conversational","inputPrice":0.15,"outputPrice":3}""", SnapshotWriter.Write(shuffled));
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void No_culture_changes_a_byte_or_a_fact(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(Samples.Snapshot, SnapshotWriter.Write(Read(Samples.Snapshot)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void What_json_cannot_hold_is_escaped()
    {
        var snapshot = new Snapshot(new SnapshotHeader(1, "2026-07-27", List(new SnapshotSource("a\"b\\c", "x\ny\u0001", "half \ud800")), false), [], []);

        Assert.Contains("""{"name":"a\"b\\c","location":"x\u000ay\u0001","retrieved":"half \ud800"}""", SnapshotWriter.Write(snapshot));
    }

    private static Snapshot SnapshotOf(params SnapshotModel[] models) =>
        new(new SnapshotHeader(1, "2026-07-27", [], false), List(models), []);
}
