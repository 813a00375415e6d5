using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class SnapshotDifferTests
{
    private const string Groq = """{"provider":"groq","task":"conversational","context":8192,"inputPrice":0.15,"tools":true,"status":"live"}""";

    [Fact]
    public void A_snapshot_does_not_differ_from_itself()
    {
        var difference = SnapshotDiffer.Compare(Read(Samples.Snapshot), Read(Samples.Snapshot));

        Assert.True(difference.IsEmpty);
        Assert.Equal("No model, route or fact differs.", SnapshotDifferenceText.Summarize(difference));
        Assert.Empty(SnapshotDifferenceText.ToLines(difference, 10));
    }

    [Fact]
    public void Models_that_came_and_went_bring_and_take_their_routes()
    {
        var difference = Compare([Model("a/gone"), Model("b/stays")], [Model("b/stays"), Model("c/came")]);

        Assert.Equal(["c/came"], difference.ModelsCame);
        Assert.Equal(["a/gone"], difference.ModelsGone);
        Assert.Equal([new SnapshotRouteKey("c/came", "groq", "conversational")], difference.RoutesCame);
        Assert.Equal([new SnapshotRouteKey("a/gone", "groq", "conversational")], difference.RoutesGone);
        Assert.Empty(difference.Changes);
        Assert.Equal("1 model came, 1 model went; 1 route came, 1 route went; no facts changed.", SnapshotDifferenceText.Summarize(difference));
        Assert.Equal(["+ c/came (1 route)", "- a/gone (1 route)"], SnapshotDifferenceText.ToLines(difference, 10));
    }

    [Fact]
    public void Routes_come_and_go_within_a_model_that_stays()
    {
        var difference = Compare(
            [$$"""{"id":"a/b","routes":[{{Groq}},{"provider":"old","task":"t"}]}"""],
            [$$"""{"id":"a/b","routes":[{{Groq}},{"provider":"new","task":"t"},{"provider":"newer","task":"t"}]}"""]);

        Assert.Equal(
            ["+ a/b on new for t", "+ a/b on newer for t", "- a/b on old for t"],
            SnapshotDifferenceText.ToLines(difference, 10));
    }

    [Fact]
    public void Each_fact_that_changed_is_told_with_its_values()
    {
        var difference = Compare(
            [$$"""{"id":"a/b","license":"mit","downloads":5,"routes":[{{Groq}}]}"""],
            ["""{"id":"a/b","input":["text","image"],"downloads":7,"routes":[{"provider":"groq","task":"conversational","context":8192,"inputPrice":0.20,"tools":false,"author":true,"status":"error"}]}"""]);

        Assert.Equal(
            [
                "a/b: input unknown → image, text",
                "a/b: license mit → unknown",
                "a/b: downloads 5 → 7",
                "a/b on groq for conversational: status live → error",
                "a/b on groq for conversational: inputPrice 0.15 → 0.2",
                "a/b on groq for conversational: tools true → false",
                "a/b on groq for conversational: author unknown → true",
            ],
            difference.Changes.Select(change => change.ToString()));
        Assert.DoesNotContain(SnapshotDifferenceText.ToLines(difference, 10), line => line.Contains("downloads", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_difference_is_cut_and_says_by_how_much()
    {
        var difference = Compare([], [.. Enumerable.Range(0, 30).Select(number => Model($"a/m{number}"))]);

        var lines = SnapshotDifferenceText.ToLines(difference, 5);

        Assert.Equal(6, lines.Count);
        Assert.Equal("… and 25 more.", lines[5]);
    }

    private static SnapshotDifference Compare(string[] before, string[] after) =>
        SnapshotDiffer.Compare(Read(SnapshotOf(before)), Read(SnapshotOf(after)));
}
