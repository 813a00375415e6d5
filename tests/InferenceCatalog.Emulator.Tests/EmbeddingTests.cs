using System.Net;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

public sealed class EmbeddingTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    private const string Path = "/hf-inference/models/acme/embed/pipeline/feature-extraction";

    [Theory]
    [InlineData("", 384)]
    [InlineData(""","dimensions":16""", 16)]
    [InlineData(""","parameters":{"dimensions":1}""", 1)]
    [InlineData(""","parameters":7""", 384)]
    [InlineData(""","dimensions":8192""", 8192)]
    public async Task A_vector_has_length_one_and_the_asked_dimensions(string more, int dimensions)
    {
        var vector = Vector(await fixture.PostForJsonAsync(Path, $$"""{"inputs":"a lighthouse at dusk"{{more}}}"""));

        Assert.Equal(dimensions, vector.Length);
        Assert.Equal(1, Math.Sqrt(vector.Sum(value => value * value)), 5);
    }

    [Fact]
    public async Task Many_texts_give_a_vector_each_and_the_same_text_the_same()
    {
        var alone = Vector(await fixture.PostForJsonAsync(Path, """{"inputs":"one"}"""));
        var rows = (await fixture.PostForJsonAsync(Path, """{"inputs":["one","two","one",""]}""")).AsArray().Select(row => Vector(row!)).ToList();

        Assert.Equal(4, rows.Count);
        Assert.Equal(alone, rows[0]);
        Assert.Equal(rows[0], rows[2]);
        Assert.NotEqual(rows[0], rows[1]);
        Assert.All(rows, row => Assert.Equal(1, Math.Sqrt(row.Sum(value => value * value)), 5));
    }

    [Fact]
    public async Task No_text_gives_no_vector()
    {
        Assert.Equal("[]", (await fixture.PostForJsonAsync(Path, """{"inputs":[]}""")).ToJsonString());
    }

    [Theory]
    [InlineData("acme/similar")]
    [InlineData("acme/embed")]
    public async Task Sentences_are_the_more_alike_the_more_words_they_share(string model)
    {
        var scores = Vector(await fixture.PostForJsonAsync($"/hf-inference/models/{model}/pipeline/sentence-similarity", """
            {"inputs":{"source_sentence":"a red lighthouse by the sea",
             "sentences":["a red lighthouse by the sea","a red lighthouse in town","quarterly tax report"]}}
            """));

        Assert.Equal(1, scores[0], 5);
        Assert.InRange(scores[1], 0.3, 0.9);
        Assert.InRange(scores[2], -0.3, 0.3);
    }

    [Theory]
    [InlineData("/hf-inference/models/acme/embed", """{"inputs":"x"}""")]
    [InlineData("/hf-inference/models/acme/similar/pipeline/feature-extraction", """{"inputs":"x"}""")]
    [InlineData("/hf-inference/models/acme%2Fembed/pipeline/feature-extraction", """{"inputs":"x"}""")]
    [InlineData("/hf-inference/models/acme/similar", """{"inputs":{"source_sentence":"x","sentences":["y"]}}""")]
    public async Task Models_of_both_tasks_are_reached_on_either_path(string path, string call)
    {
        using var response = await fixture.PostAsync(path, call);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("hf-inference", Assert.Single(response.Headers.GetValues("x-inference-provider")));
    }

    [Theory]
    [InlineData("""{"inputs":1}""")]
    [InlineData("""{"inputs":["x",1]}""")]
    [InlineData("""{"inputs":"x","dimensions":0}""")]
    [InlineData("""{"inputs":"x","dimensions":8193}""")]
    [InlineData("""{"inputs":"x","dimensions":"many"}""")]
    public async Task A_call_that_makes_no_sense_is_refused(string call)
    {
        using var response = await fixture.PostAsync(Path, call);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((string?)JsonNode.Parse(await EmulatorFixture.ReadAsync(response))!["error"]);
    }

    [Fact]
    public async Task More_numbers_than_an_answer_may_have_are_refused_before_any_is_made()
    {
        var texts = string.Join(',', Enumerable.Repeat("\"x\"", 193));

        using var response = await fixture.PostAsync(Path, $$"""{"inputs":[{{texts}}],"dimensions":8192}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(
            """{"error":"193 texts in 8192 dimensions are too many: there may be at most 1572864 numbers in all."}""",
            await EmulatorFixture.ReadAsync(response));
    }

    [Fact]
    public async Task A_model_without_the_task_is_refused()
    {
        using var response = await fixture.PostAsync("/hf-inference/models/acme/paint/pipeline/feature-extraction", """{"inputs":"x"}""");

        Assert.Equal("""{"error":"Model not supported by provider hf-inference"}""", await EmulatorFixture.ReadAsync(response));
    }

    private static double[] Vector(JsonNode node) => [.. node.AsArray().Select(value => (double)value!)];
}
