using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class SnapshotProblemTests
{
    [Theory]
    [InlineData("[]", "The file holds no snapshot: an object is expected.")]
    [InlineData("{}", "The snapshot has no 'schemaVersion'.")]
    [InlineData("""{"schemaVersion":1,"models":[]}""", "The snapshot has no 'retrieved'.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27"}""", "The snapshot has no 'models'.")]
    [InlineData("""{"schemaVersion":2,"retrieved":"2026-07-27","models":[]}""", "The snapshot has schema version 2, and this release reads only up to 1: update InferenceCatalog.")]
    [InlineData("""{"schemaVersion":"1","retrieved":"2026-07-27","models":[]}""", "The snapshot's 'schemaVersion' is no whole number from 1.")]
    [InlineData("""{"schemaVersion":0,"retrieved":"2026-07-27","models":[]}""", "The snapshot's 'schemaVersion' is no whole number from 1.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"27.07.2026","models":[]}""", "The snapshot cannot be used: its 'retrieved' is '27.07.2026', where a day as yyyy-MM-dd is expected.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-02-29","models":[]}""", "The snapshot cannot be used: its 'retrieved' is '2026-02-29', where a day as yyyy-MM-dd is expected.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27","models":{}}""", "The snapshot cannot be used: its 'models' is an object, where an array is expected.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27","models":[],"models":[]}""", "The snapshot cannot be used: 'models' stands in it twice.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27","models":[],"filters":{"adapters":1}}""", "The snapshot cannot be used: in its 'filters' its 'adapters' is '1', where true or false is expected.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27","models":[]} x""", "Nothing may follow the end of the document.")]
    [InlineData("""{"schemaVersion":1,"retrieved":"2026-07-27","models":[""", "The file ends where a value is expected.")]
    public void A_file_that_cannot_be_trusted_as_a_whole_gives_one_problem_and_no_value(string text, string message)
    {
        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Null(reading.Value);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(message, problem.Message);
        Assert.Equal(SnapshotProblemSeverity.FileUnreadable, problem.Severity);
    }

    [Theory]
    [InlineData("""{"routes":[{"provider":"p","task":"t"}]}""", "A model was left out: it has no 'id'.")]
    [InlineData("""{"id":"a/b"}""", "A model was left out: 'a/b' has no sound route.")]
    [InlineData("""{"id":"a/b","routes":[]}""", "A model was left out: 'a/b' has no sound route.")]
    [InlineData("17", "A model was left out: an object is expected.")]
    [InlineData("null", "A model was left out: an object is expected.")]
    [InlineData("""{"id":null,"routes":[{"provider":"p","task":"t"}]}""", "A model was left out: its 'id' is null, where 'organisation/name' of at most 200 letters, digits, '-', '_' and '.' is expected.")]
    [InlineData("""{"id":"a/b","id":"a/c","routes":[{"provider":"p","task":"t"}]}""", "A model was left out: 'id' stands in it twice.")]
    [InlineData("""{"id":"a/b","downloads":-1,"routes":[{"provider":"p","task":"t"}]}""", "A model was left out: its 'downloads' is '-1', where a whole number from 0 to 9223372036854775807 is expected.")]
    [InlineData("""{"id":"a/b","license":"mit */","routes":[{"provider":"p","task":"t"}]}""", "A model was left out: its 'license' is 'mit */', where a tag of 1 to 64 letters, digits, '-', '_', '.' and '+' is expected.")]
    [InlineData("""{"id":"a/b","input":"text","routes":[{"provider":"p","task":"t"}]}""", "A model was left out: its 'input' is 'text', where an array is expected.")]
    [InlineData("""{"id":"a/b","input":["Text"],"routes":[{"provider":"p","task":"t"}]}""", "A model was left out: its 'input' is 'Text', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    public void A_malformed_model_is_left_out_and_the_next_one_stays(string model, string message)
    {
        var reading = SnapshotReader.Read(SnapshotOf(model, Model("x/y")), TestContext.Current.CancellationToken);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal(1, reading.Problems[0].Start.Line);
        Assert.Equal(SnapshotProblemSeverity.EntryLeftOut, reading.Problems[0].Severity);
        Assert.Equal("x/y", Assert.Single(reading.Value!.Models).Id);
    }

    [Theory]
    [InlineData("""{"task":"t"}""", "A route was left out: it has no 'provider'.")]
    [InlineData("""{"provider":"p"}""", "A route was left out: it has no 'task'.")]
    [InlineData("""{"provider":"P","task":"t"}""", "A route was left out: its 'provider' is 'P', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    [InlineData("""{"provider":"p","task":"t t"}""", "A route was left out: its 'task' is 't t', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    [InlineData("""{"provider":"p","task":"t","status":"Live"}""", "A route was left out: its 'status' is 'Live', where 'live', 'staging' or 'error' is expected.")]
    [InlineData("""{"provider":"p","task":"t","context":1.5}""", "A route was left out: its 'context' is '1.5', where a whole number from 0 to 2147483647 is expected.")]
    [InlineData("""{"provider":"p","task":"t","context":2147483648}""", "A route was left out: its 'context' is '2147483648', where a whole number from 0 to 2147483647 is expected.")]
    [InlineData("""{"provider":"p","task":"t","outputPrice":1e40}""", "A route was left out: its 'outputPrice' is '1e40', where a number that is not negative is expected.")]
    [InlineData("""{"provider":"p","task":"t","tools":"yes"}""", "A route was left out: its 'tools' is 'yes', where true or false is expected.")]
    [InlineData("""{"provider":"p","task":"t","id":"a|b"}""", "A route was left out: its 'id' is 'a|b', where a text of 1 to 300 printable characters without '|' is expected.")]
    [InlineData("""{"provider":"p","task":"t","weightsPath":["a"]}""", "A route was left out: its 'weightsPath' is an array, where a text of 1 to 300 printable characters without '|' is expected.")]
    [InlineData("[[{}]]", "A route was left out: an object is expected.")]
    public void A_malformed_route_is_left_out_and_the_next_one_stays(string route, string message)
    {
        var text = SnapshotOf($$"""{"id":"a/b","routes":[{{route}},{"provider":"groq","task":"conversational"}]}""");

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal("groq", Assert.Single(Assert.Single(reading.Value!.Models).Routes).Provider);
    }

    [Theory]
    [InlineData("""{"id":"a/b","name":"class"}""", "A name was left out: its 'name' is 'class', where a C# identifier of letters, digits and '_' that is no keyword is expected.")]
    [InlineData("""{"id":"a/b","name":"Ünicode"}""", "A name was left out: its 'name' is 'Ünicode', where a C# identifier of letters, digits and '_' that is no keyword is expected.")]
    [InlineData("""{"id":"a/b","name":"1"}""", "A name was left out: its 'name' is '1', where a C# identifier of letters, digits and '_' that is no keyword is expected.")]
    [InlineData("""{"id":"a/b","name":"X; evil();"}""", "A name was left out: its 'name' is 'X; evil();', where a C# identifier of letters, digits and '_' that is no keyword is expected.")]
    [InlineData("""{"id":"a/b","name":"ToString"}""", "A name was left out: 'ToString' is the name of a member of every type, or of the type around it.")]
    [InlineData("""{"id":"a/b","name":"A"}""", "A name was left out: 'A' is the name of a member of every type, or of the type around it.")]
    [InlineData("""{"id":"a/","name":"HFModels"}""", "A name was left out: 'HFModels' is the name of a member of every type, or of the type around it.")]
    [InlineData("""{"id":"fal-ai","name":"HFProviders"}""", "A name was left out: 'HFProviders' is the name of a member of every type, or of the type around it.")]
    [InlineData("""{"id":"z/z","name":"Other"}""", "A name was left out: 'z/z' has a name already.")]
    [InlineData("""{"id":"z/y","name":"Z__2"}""", "A name was left out: the name 'Z__2' belongs to 'z/z' already.")]
    [InlineData("""{"id":"a/b/c","name":"X"}""", "A name was left out: its 'id' is 'a/b/c', where 'organisation/name', 'organisation/' or a provider's id is expected.")]
    [InlineData("""{"id":"","name":"X"}""", "A name was left out: its 'id' is '', where 'organisation/name', 'organisation/' or a provider's id is expected.")]
    [InlineData("""{"id":"/","name":"X"}""", "A name was left out: its 'id' is '/', where 'organisation/name', 'organisation/' or a provider's id is expected.")]
    [InlineData("""{"id":"a/b"}""", "A name was left out: it has no 'name'.")]
    public void A_name_that_cannot_be_given_is_left_out(string name, string message)
    {
        var text = "{\"schemaVersion\":1,\"retrieved\":\"2026-07-27\",\"models\":[],\"names\":[{\"id\":\"z/z\",\"name\":\"Z__2\"}," + name + "]}";

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal([new StoredName("z/z", "Z__2")], reading.Value!.Names);
    }

    [Fact]
    public void The_same_name_may_stand_in_two_organisations()
    {
        var text = """{"schemaVersion":1,"retrieved":"2026-07-27","models":[],"names":[{"id":"a/x","name":"X__2"},{"id":"b/x","name":"X__2"},{"id":"c/","name":"X__2"},{"id":"p","name":"X__2"}]}""";

        Assert.Equal(4, Read(text).Names.Count);
    }

    [Fact]
    public void A_models_name_is_judged_by_its_organisations_wherever_that_stands()
    {
        var text = """{"schemaVersion":1,"retrieved":"2026-07-27","models":[],"names":[{"id":"a/a","name":"A"},{"id":"a/b","name":"A__2"},{"id":"a/","name":"A__2"}]}""";

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(
            "A name was left out: 'A__2' is the name of a member of every type, or of the type around it.",
            Assert.Single(reading.Problems).Message);
        Assert.Equal([new StoredName("a/", "A__2"), new StoredName("a/a", "A")], reading.Value!.Names);
    }

    [Fact]
    public void A_malformed_source_is_left_out()
    {
        var text = """{"schemaVersion":1,"retrieved":"2026-07-27","sources":[{"name":"hub","location":"x","retrieved":"yesterday"},{"name":"hub"},{"name":"hub","location":"x","retrieved":"2026-01-01"}],"models":[]}""";

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "A source was left out: its 'retrieved' is 'yesterday', where a day as yyyy-MM-dd is expected.",
                "A source was left out: its 'name', 'location' or 'retrieved' is missing.",
            ],
            reading.Problems.Select(problem => problem.Message));
        Assert.Single(reading.Value!.Header.Sources);
    }

    [Fact]
    public void Of_two_models_with_one_id_the_first_stays_and_the_second_is_told()
    {
        var text = SnapshotOf(
            """{"id":"b/b","downloads":1,"routes":[{"provider":"p","task":"t"}]}""",
            Model("a/a"),
            """{"id":"b/b","downloads":2,"routes":[{"provider":"p","task":"t"}]}""");

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        var problem = Assert.Single(reading.Problems);
        Assert.Equal("A model was left out: 'b/b' stands in the file twice.", problem.Message);
        Assert.Equal((3, 0), (problem.Start.Line, problem.Start.Column));
        Assert.Equal([null, 1L], reading.Value!.Models.Select(model => model.Downloads));
    }

    [Fact]
    public void Of_two_routes_for_one_task_on_one_provider_the_first_stays()
    {
        var text = SnapshotOf("""{"id":"a/b","routes":[{"provider":"p","task":"t","context":1},{"provider":"o","task":"t"},{"provider":"p","task":"t","context":2}]}""");

        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal("A route was left out: the model has a route for 't' on 'p' already.", Assert.Single(reading.Problems).Message);
        Assert.Equal([null, 1], Assert.Single(reading.Value!.Models).Routes.Select(route => route.Context));
    }

    [Fact]
    public void Problems_come_in_the_order_of_the_file_and_end_at_a_hundred()
    {
        var models = Enumerable.Range(0, 150).Select(number => $$"""{"id":"bad {{number}}","routes":[{"provider":"p","task":"t"}]}""");

        var reading = SnapshotReader.Read(SnapshotOf([.. models, Model("a/b")]), TestContext.Current.CancellationToken);

        Assert.Equal(CatalogReading<Snapshot>.MaxProblems, reading.Problems.Count);
        Assert.Equal(Enumerable.Range(1, 100), reading.Problems.Select(problem => problem.Start.Line));
        Assert.Single(reading.Value!.Models);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_and_columns_are_counted_as_editors_do(string lineBreak)
    {
        var text = SnapshotOf("\n\n  {\"id\":\"no id\"}").Replace("\n", lineBreak, StringComparison.Ordinal);

        var problem = Assert.Single(SnapshotReader.Read(text, TestContext.Current.CancellationToken).Problems);

        Assert.Equal((3, 8), (problem.Start.Line, problem.Start.Column));
        Assert.Equal("\"no id\"", text.Substring(problem.Start.Offset, problem.Length));
    }

    [Fact]
    public void More_entries_than_allowed_make_the_file_unreadable()
    {
        var limits = new CatalogLimits(MaxEntries: 2, MaxNestedEntries: 1);
        var models = SnapshotOf(Model("a/1"), Model("a/2"), Model("a/3"));
        var routes = SnapshotOf("""{"id":"a/b","routes":[{"provider":"p","task":"t"},{"provider":"q","task":"t"}]}""");

        Assert.Equal("Too many entries: at most 2 of kind 'model' are allowed.", Message(models, limits));
        Assert.Equal("Too many entries: at most 1 of kind 'route' are allowed.", Message(routes, limits));
    }

    [Fact]
    public void What_a_later_release_adds_is_passed_over()
    {
        var text = """
            {"schemaVersion":1,"later":{"a":[1,{"b":null}]},"retrieved":"2026-07-27","models":[
            {"id":"a/b","later":[[]],"routes":[{"provider":"p","later":"x","task":"t","alsoLater":1e999}]}],"later":1}
            """;

        Assert.Equal("p", Assert.Single(Assert.Single(Read(text).Models).Routes).Provider);
    }

    [Fact]
    public void Names_of_members_may_be_written_with_escapes() =>
        Assert.Equal("a/b", Assert.Single(Read(SnapshotOf("""{"\u0069d":"a\/b","routes":[{"provider":"\u0070","task":"t"}]}""")).Models).Id);

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        var cancelled = new CancellationToken(true);

        Assert.Throws<OperationCanceledException>(() => SnapshotReader.Read(Samples.Snapshot, cancelled));
    }

    private static string Message(string text, CatalogLimits limits)
    {
        var reading = SnapshotReader.Read(text, limits, TestContext.Current.CancellationToken);
        Assert.Null(reading.Value);
        return Assert.Single(reading.Problems).Message;
    }
}
