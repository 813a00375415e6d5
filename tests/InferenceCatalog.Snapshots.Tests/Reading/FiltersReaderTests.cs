namespace InferenceCatalog.Snapshots.Tests;

public class FiltersReaderTests
{
    [Fact]
    public void What_a_project_wants_is_read_and_written_as_it_was()
    {
        const string Filters = """{"adapters":true,"tasks":["text-to-image","!x"],"providers":["groq"],"models":["openai/*"],"minimumDownloads":100,"onlyLive":true,"withoutTailOf":["featherless-ai"]}""";
        var snapshot = Read(Filters).Value!;

        Assert.Equal(
            new SnapshotChoice(Samples.List("text-to-image", "!x"), Samples.List("groq"), Samples.List("openai/*"), 100, OnlyLive: true, Samples.List("featherless-ai")),
            snapshot.Header.Choice);
        Assert.Contains($"  \"filters\": {Filters},\n", SnapshotWriter.Write(snapshot), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_said_lets_everything_in() =>
        Assert.Equal(SnapshotChoice.All, Read("""{"adapters":false}""").Value!.Header.Choice);

    [Theory]
    [InlineData("""{"tasks":"x"}""", "in its 'filters' its 'tasks' is 'x', where an array is expected")]
    [InlineData("""{"models":["a\u0007"]}""", "in its 'filters' its 'models' is 'a\\u0007', where a name or glob of printable characters is expected")]
    [InlineData("""{"minimumDownloads":-1}""", "in its 'filters' its 'minimumDownloads' is '-1', where a whole number from 0 to 9223372036854775807 is expected")]
    [InlineData("""{"withoutTailOf":"featherless-ai"}""", "in its 'filters' its 'withoutTailOf' is 'featherless-ai', where an array is expected")]
    [InlineData("""{"withoutTailOf":["*"]}""", "in its 'filters' its 'withoutTailOf' is '*', where a word of 1 to 64 lower-case letters, digits and hyphens is expected")]
    public void A_filter_that_is_none_makes_the_snapshot_unreadable(string filters, string fault) =>
        Assert.Equal($"The snapshot cannot be used: {fault}.", Assert.Single(Read(filters).Problems).Message);

    private static CatalogReading<Snapshot> Read(string filters) => SnapshotReader.Read(
        $$"""{"schemaVersion":1,"retrieved":"2026-07-27","sources":[],"filters":{{filters}},"models":[]}""",
        TestContext.Current.CancellationToken);
}
