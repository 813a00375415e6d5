using System.Text;
using System.Text.Json;
using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class RoundTripPropertyTests
{
    [Fact]
    public void What_is_written_is_read_back_equal_and_written_again_alike() =>
        SnapshotGen.Snapshot.Sample(
            snapshot =>
            {
                var text = SnapshotWriter.Write(snapshot);
                var reading = SnapshotReader.Read(text, CancellationToken.None);

                Assert.Empty(reading.Problems);
                Assert.Equal(snapshot, reading.Value);
                Assert.Equal(snapshot.GetHashCode(), reading.Value!.GetHashCode());
                Assert.Equal(text, SnapshotWriter.Write(reading.Value));
                Assert.True(SnapshotDiffer.Compare(snapshot, reading.Value).IsEmpty);
                Assert.DoesNotContain('\r', text);
                Assert.NotNull(JsonDocument.Parse(text));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void White_space_and_order_do_not_change_what_is_read() =>
        Gen.Select(SnapshotGen.Snapshot, Gen.Int).Sample(
            (snapshot, seed) =>
            {
                using var document = JsonDocument.Parse(SnapshotWriter.Write(snapshot));
                var shuffled = Shuffle(document.RootElement, new Random(seed));

                var reading = SnapshotReader.Read(shuffled, CancellationToken.None);

                Assert.Empty(reading.Problems);
                Assert.Equal(snapshot, reading.Value);
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void A_difference_names_exactly_what_came_and_went() =>
        Gen.Select(SnapshotGen.Snapshot, SnapshotGen.Snapshot).Sample(
            (before, after) =>
            {
                var difference = SnapshotDiffer.Compare(before, after);

                Assert.Equal(Ids(after).Except(Ids(before)), difference.ModelsCame);
                Assert.Equal(Ids(before).Except(Ids(after)), difference.ModelsGone);
                Assert.Equal(Keys(after).Except(Keys(before)), difference.RoutesCame);
                Assert.Equal(Keys(before).Except(Keys(after)), difference.RoutesGone);
                Assert.Equal(before.Models == after.Models, difference.IsEmpty);
                Assert.All(difference.Changes, change => Assert.NotEqual(change.Before, change.After));
            },
            iter: 300,
            threads: 1);

    private static IEnumerable<string> Ids(Snapshot snapshot) => snapshot.Models.Select(model => model.Id);

    private static IEnumerable<SnapshotRouteKey> Keys(Snapshot snapshot) =>
        snapshot.Models.SelectMany(model => model.Routes.Select(route => new SnapshotRouteKey(model.Id, route.Provider, route.Task)));

    /// <summary>The same document with its lists (but for the sources, whose order counts) and members shuffled, and white space everywhere.</summary>
    private static string Shuffle(JsonElement element, Random random, string? name = null)
    {
        var text = new StringBuilder(" ");
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = element.EnumerateObject().ToArray();
                random.Shuffle(members);
                text.Append('{').AppendJoin("\r\n,", members.Select(member => $" \"{member.Name}\"\t: {Shuffle(member.Value, random, member.Name)}")).Append('}');
                break;
            case JsonValueKind.Array:
                var items = element.EnumerateArray().ToArray();
                if (name != "sources")
                    random.Shuffle(items);

                text.Append('[').AppendJoin(" ,\n", items.Select(item => Shuffle(item, random))).Append(" ]");
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }

        return text.ToString();
    }
}
