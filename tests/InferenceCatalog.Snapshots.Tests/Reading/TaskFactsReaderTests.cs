namespace InferenceCatalog.Snapshots.Tests;

public sealed class TaskFactsReaderTests
{
    private const string Input = """{"name":"inputs","json":"inputs","type":"text","summary":"The text.","minimum":1}""";

    [Fact]
    public void A_task_is_read_whole_and_keeps_the_order_of_its_members()
    {
        var reading = Read(Input, """{"name":"width","json":"parameters.width","type":"integer","summary":"In pixels.","minimum":1,"maximum":4096},{"name":"aggregation","json":"aggregation","type":"word","summary":"How.","values":["b","a"]}""");

        Assert.Empty(reading.Problems);
        Assert.Equal(
            new TaskFacts(
                "text-to-image", "TextToImage", "TextToImageModel", "Makes an image.", false,
                Samples.List(new TaskMember("inputs", "inputs", TaskMemberType.Text, "The text.", 1, null, default)),
                Samples.List(
                    new TaskMember("width", "parameters.width", TaskMemberType.Integer, "In pixels.", 1, 4096, default),
                    new TaskMember("aggregation", "aggregation", TaskMemberType.Word, "How.", null, null, Samples.List("b", "a"))),
                "ImageResult"),
            reading.Value);
    }

    [Fact]
    public void A_hand_written_task_needs_no_members()
    {
        var text = """{"schemaVersion":1,"task":"conversational","name":"Chat","modelType":"ChatModel","summary":"Chats.","handWritten":true,"result":"ChatReply"}""";

        var reading = TaskFactsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.True(reading.Value!.IsHandWritten);
        Assert.Empty(reading.Value.Inputs);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("texts")]
    [InlineData("integer")]
    [InlineData("long")]
    [InlineData("number")]
    [InlineData("numbers")]
    [InlineData("flag")]
    [InlineData("media")]
    [InlineData("table")]
    [InlineData("json")]
    public void Every_type_of_members_has_its_word(string word)
    {
        var reading = Read(Input, $$"""{"name":"x","json":"x","type":"{{word}}","summary":"S."}""");

        Assert.Empty(reading.Problems);
        Assert.Equal(word, Assert.Single(reading.Value!.Parameters).Type.ToString(), ignoreCase: true);
    }

    [Theory]
    [InlineData("""{"name":"x","json":"x","type":"text"}""", "A parameter was left out: its 'name', 'json', 'type' or 'summary' is missing.")]
    [InlineData("""{"name":"x","json":"x","type":"hologram","summary":"S."}""", "A parameter was left out: its 'type' is 'hologram', where a type of members that this release knows is expected.")]
    [InlineData("""{"name":"x y","json":"x","type":"text","summary":"S."}""", "A parameter was left out: its 'name' is 'x y', where a name of letters, digits and '_' that begins with a letter is expected.")]
    [InlineData("""{"name":"x","json":"a..b","type":"text","summary":"S."}""", "A parameter was left out: its 'json' is 'a..b', where a path of names with points between is expected.")]
    [InlineData("""{"name":"x","json":"a.","type":"text","summary":"S."}""", "A parameter was left out: its 'json' is 'a.', where a path of names with points between is expected.")]
    [InlineData("""{"name":"x","json":"x","type":"text","summary":"a\nb"}""", "A parameter was left out: its 'summary' is 'a\\u000Ab', where a sentence of printable characters is expected.")]
    [InlineData("""{"name":"x","json":"x","type":"number","summary":"S.","minimum":2,"maximum":1}""", "A parameter was left out: its 'minimum' is above its 'maximum'.")]
    [InlineData("""{"name":"x","json":"x","type":"number","summary":"S.","minimum":"1"}""", "A parameter was left out: its 'minimum' is '1', where a number is expected.")]
    [InlineData("""{"name":"x","json":"x","type":"word","summary":"S."}""", "A parameter was left out: it is a word and has no 'values'.")]
    [InlineData("""{"name":"x","json":"x","type":"text","summary":"S.","values":["a"]}""", "A parameter was left out: it has 'values' and is no word.")]
    [InlineData("""{"name":"Inputs","json":"x","type":"text","summary":"S."}""", "A parameter was left out: the task has a member 'Inputs' already.")]
    public void A_malformed_parameter_is_left_out(string parameter, string message)
    {
        var reading = Read(Input, parameter);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Empty(reading.Value!.Parameters);
    }

    [Fact]
    public void A_task_without_one_of_its_inputs_cannot_be_used()
    {
        var reading = Read("""{"name":"inputs","json":"inputs","type":"hologram","summary":"S."}""", "");

        Assert.Null(reading.Value);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(SnapshotProblemSeverity.FileUnreadable, problem.Severity);
        Assert.Equal("The task cannot be used: one of its 'inputs' is unsound: its 'type' is 'hologram', where a type of members that this release knows is expected.", problem.Message);
    }

    [Theory]
    [InlineData("\"name\":\"TextToImage\"", "\"name\":\"text_to_image\"", "The task cannot be used: its 'name' is 'text_to_image', where a C# identifier that begins with a capital letter is expected.")]
    [InlineData("\"result\":\"ImageResult\"", "\"result\":\"Image Result\"", "The task cannot be used: its 'result' is 'Image Result', where a C# identifier that begins with a capital letter is expected.")]
    [InlineData("\"modelType\":\"TextToImageModel\",", "", "The task has no 'modelType'.")]
    [InlineData("\"schemaVersion\":1,", "", "The task has no 'schemaVersion'.")]
    public void A_task_with_a_wrong_root_is_unreadable(string sound, string wrong, string message)
    {
        var text = Text(Input, "");
        Assert.Contains(sound, text, StringComparison.Ordinal);

        var reading = TaskFactsReader.Read(text.Replace(sound, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Null(reading.Value);
        Assert.Equal(message, Assert.Single(reading.Problems).Message);
    }

    private static CatalogReading<TaskFacts> Read(string inputs, string parameters) =>
        TaskFactsReader.Read(Text(inputs, parameters), TestContext.Current.CancellationToken);

    private static string Text(string inputs, string parameters) =>
        "{\"schemaVersion\":1,\"task\":\"text-to-image\",\"name\":\"TextToImage\",\"modelType\":\"TextToImageModel\",\"summary\":\"Makes an image.\","
        + "\"inputs\":[" + inputs + "],\"parameters\":[" + parameters + "],\"result\":\"ImageResult\"}";
}
