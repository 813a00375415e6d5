using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Tests.Results;

public sealed class ResultReaderTests
{
    [Theory]
    [InlineData("""[{"generated_text":"a"}]""", "a", 1)]
    [InlineData("""{"generated_text":"a"}""", "a", 1)]
    [InlineData("""[{"translation_text":"a"},{"translation_text":"b"}]""", "a", 2)]
    [InlineData("""[[{"summary_text":"a"}]]""", "a", 1)]
    [InlineData("""{"choices":[{"text":"a"}]}""", "a", 1)]
    [InlineData("""["a"]""", "a", 1)]
    [InlineData("""{"generatedText":"a"}""", "a", 1)]
    public void Texts_are_found_under_each_tasks_name(string body, string text, int count)
    {
        var result = TextResult.Read(Content(body));
        Assert.Equal((text, count), (result.Text, result.Texts.Count));
    }

    [Fact]
    public void A_text_says_how_it_was_made_where_the_provider_says_so()
    {
        var own = TextResult.Read(Content("""[{"generated_text":"a","details":{"finish_reason":"eos_token","generated_tokens":3,"seed":7}}]"""));
        Assert.Equal(("eos_token", 7, null), (own.FinishReason, own.Details!.Value.GetProperty("seed").GetInt32(), own.Usage));

        var completion = TextResult.Read(Content("""{"choices":[{"text":"a","finish_reason":"length","logprobs":{"tokens":["a"]}}],"usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}"""));
        Assert.Equal(("length", 1), (completion.FinishReason, completion.Details!.Value.GetProperty("tokens").GetArrayLength()));
        Assert.Equal(new TokenUsage { InputTokens = 1, OutputTokens = 2, TotalTokens = 3 }, completion.Usage);

        var plain = TextResult.Read(Content("""[{"generated_text":"a","details":null}]"""));
        Assert.Equal((null, null, null), (plain.FinishReason, plain.Details, plain.Usage));
    }

    [Fact]
    public void A_sound_in_JSON_says_its_sampling_rate()
    {
        var sound = AudioResult.Read(Content("""{"audio":"UklGRgAAAABXQVZF","sampling_rate":24000}"""));
        Assert.Equal(("audio/wav", 24000), (sound.MediaType, sound.SamplingRate));
        Assert.Null(AudioResult.Read(Content("""{"audio":"UklGRgAAAABXQVZF"}""")).SamplingRate);
    }

    [Fact]
    public void A_sound_among_several_is_what_its_bytes_show() =>
        Assert.Equal(
            ["audio/flac", "audio/wav"],
            AudioToAudioResult.Read(Content("""[{"label":"a","blob":"ZkxhQw==","content-type":"audio/flac"},{"label":"b","blob":"UklGRgAAAABXQVZF","content-type":"audio/mpeg"}]""")).Sounds.Select(sound => sound.MediaType));

    [Theory]
    [InlineData("""[{"generated_text":"a \ud83d"}]""")]
    [InlineData("""["a \ud83d"]""")]
    [InlineData("""[{"\ud83d":1,"generated_text":"a \ud83d"}]""")]
    [InlineData("""[{"generated_text":"a \ud83d","\ud83d and more letters than any name has that is looked for":1}]""")]
    [InlineData("""[{"\ud83d and more letters than any name has that is looked for":1,"generated_text":"b","generated_text":"a \ud83d"}]""")]
    public void A_text_that_was_cut_within_a_character_comes_as_it_is(string body) =>
        Assert.Equal("a \uD83D", TextResult.Read(Content(body)).Text);

    [Theory]
    [InlineData("""[[{"label":"POS","score":0.9},{"label":"NEG","score":0.1}]]""")]
    [InlineData("""[{"label":"POS","score":0.9},{"label":"NEG","score":0.1}]""")]
    [InlineData("""{"sequence":"x","labels":["POS","NEG"],"scores":[0.9,0.1]}""")]
    public void Classes_come_in_any_of_their_shapes(string body) =>
        Assert.Equal([new ScoredLabel("POS", 0.9), new ScoredLabel("NEG", 0.1)], ClassificationResult.Read(Content(body)).Labels);

    [Fact]
    public void A_score_that_is_missing_is_unknown() =>
        Assert.Null(Assert.Single(ClassificationResult.Read(Content("""[{"label":"POS","score":"high"}]""")).Labels).Score);

    [Fact]
    public void An_empty_list_of_classes_is_one() => Assert.Empty(ClassificationResult.Read(Content("[]")).Labels);

    [Fact]
    public void Entities_have_label_word_and_place() =>
        Assert.Equal(
            [new TokenEntity("PER", "Ada", 0.99, 0, 3), new TokenEntity("B-LOC", "Rome", null, null, null)],
            TokenClassificationResult.Read(Content("""[{"entity_group":"PER","word":"Ada","score":0.99,"start":0,"end":3.0},{"entity":"B-LOC","word":"Rome"}]""")).Entities);

    [Fact]
    public void Answers_come_best_first()
    {
        var result = AnswerResult.Read(Content("""[{"answer":"42","score":0.7,"start":3,"end":5},{"answer":"7"}]"""));
        Assert.Equal("42", result.Text);
        Assert.Equal([new ScoredAnswer("42", 0.7, 3, 5), new ScoredAnswer("7", null, null, null)], result.Answers);
        Assert.Equal("42", AnswerResult.Read(Content("""{"answer":"42","score":0.7,"start":3,"end":5}""")).Text);
    }

    [Fact]
    public void An_answer_from_a_table_has_its_cells()
    {
        var result = TableAnswerResult.Read(Content("""{"answer":"SUM > 12","aggregator":"SUM","cells":["5",7],"coordinates":[[0,1],[2,1],[3]]}"""));
        Assert.Equal(("SUM > 12", "SUM"), (result.Text, result.Aggregator));
        Assert.Equal(["5", "7"], result.Cells);
        Assert.Equal([new TableCoordinate(0, 1), new TableCoordinate(2, 1)], result.Coordinates);
    }

    [Fact]
    public void Masks_of_one_text_or_of_several_are_one_list() =>
        Assert.Equal(
            [new FilledMask("a b", "b", 5, 0.5), new FilledMask("a c", "c", 6, 0.25)],
            FillMaskResult.Read(Content("""[[{"sequence":"a b","token_str":"b","token":5,"score":0.5}],[{"sequence":"a c","token_str":"c","token":6,"score":0.25}]]""")).Candidates);

    [Fact]
    public void Objects_have_boxes() =>
        Assert.Equal(
            [new DetectedObject("cat", 0.9, new DetectionBox(1, 2, 3.5, 4))],
            ObjectDetectionResult.Read(Content("""[{"label":"cat","score":0.9,"box":{"xmin":1,"ymin":2,"xmax":3.5,"ymax":4}},{"label":"no box"}]""")).Objects);

    [Fact]
    public void Segments_have_masks()
    {
        var segment = Assert.Single(ImageSegmentationResult.Read(Content("""[{"label":"sky","score":null,"mask":"AQID"}]""")).Segments);
        Assert.Equal(("sky", null), (segment.Label, segment.Score));
        Assert.Equal([1, 2, 3], segment.Mask.ToArray());
    }

    [Fact]
    public void Rows_have_classes_or_values()
    {
        Assert.Equal(["good", "3"], TabularClassificationResult.Read(Content("""["good",3]""")).Labels);
        Assert.Equal([1.5, -2], TabularRegressionResult.Read(Content("[1.5,-2]")).Values);
    }

    [Theory]
    [InlineData("""{"text":"a","segments":[{"text":"a","start":0.25,"end":1}]}""")]
    [InlineData("""{"text":"a","chunks":[{"text":"a","timestamp":[0.25,1]}]}""")]
    [InlineData("""[{"output":"a","chunks":[{"text":"a","timestamp":[0.25,1]},{"no":"text"}]}]""")]
    public void A_transcription_has_pieces_with_times(string body)
    {
        var result = TranscriptionResult.Read(Content(body));
        Assert.Equal("a", result.Text);
        Assert.Equal([new TranscriptionSegment("a", TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(1))], result.Segments);
    }

    [Theory]
    [InlineData("[0.5,1]", 1, null)]
    [InlineData("[[0.5,1],[2,3]]", 2, null)]
    [InlineData("[[[0.5,1],[2,3]],[[4,5]]]", 3, "2,1")]
    [InlineData("[]", 0, null)]
    public void Vectors_are_one_for_each_input_or_for_each_token(string body, int vectors, string? tokens)
    {
        var result = EmbeddingResult.Read(Content(body));
        Assert.Equal(vectors, result.Vectors.Count);
        Assert.Equal(tokens, result.TokenCounts is { } counts ? string.Join(',', counts) : null);
        if (vectors > 0)
            Assert.Equal([0.5f, 1f], result.Vector.ToArray());
        else
            Assert.Throws<InvalidOperationException>(() => result.Vector);
    }

    [Theory]
    [InlineData("[]", "0")]
    [InlineData("[0.5,1]", "1 × 2")]
    [InlineData("[[0.5,1,2],[3,4,5]]", "2 × 3")]
    public void Embeddings_are_shown_by_their_count_and_dimensions(string body, string expected) =>
        Assert.Equal(expected, EmbeddingResult.Read(Content(body)).ToString());

    [Fact]
    public void A_long_vector_is_whole()
    {
        var numbers = Enumerable.Range(0, 5000).Select(i => i / 8f).ToArray();
        Assert.Equal(numbers, EmbeddingResult.Read(Content(JsonSerializer.Serialize(new[] { numbers }))).Vector.ToArray());
    }

    [Theory]
    [InlineData("[1,[2]]")]
    [InlineData("[[1],2]")]
    [InlineData("[[1],[[2]]]")]
    [InlineData("[[[[1]]]]")]
    [InlineData("""["a"]""")]
    [InlineData("{}")]
    [InlineData("[[1]")]
    public void What_is_no_list_of_vectors_is_refused(string body) => Assert.ThrowsAny<JsonException>(() => EmbeddingResult.Read(Content(body)));

    [Fact]
    public void Each_reader_refuses_an_answer_of_another_shape()
    {
        Action<ResultContent>[] readers =
        [
            content => TextResult.Read(content),
            content => ClassificationResult.Read(content),
            content => TokenClassificationResult.Read(content),
            content => AnswerResult.Read(content),
            content => TableAnswerResult.Read(content),
            content => FillMaskResult.Read(content),
            content => ObjectDetectionResult.Read(content),
            content => ImageSegmentationResult.Read(content),
            content => TabularClassificationResult.Read(content),
            content => TabularRegressionResult.Read(content),
            content => TranscriptionResult.Read(content),
            content => EmbeddingResult.Read(content),
            content => SimilarityResult.Read(content),
            content => ImageResult.Read(content),
            content => ChatReplyReader.Read(content),
        ];
        foreach (var read in readers)
        {
            foreach (var body in (string[])["{}", """{"other":1}""", "[{}]", "null", "", "[", "nonsense"])
                Assert.ThrowsAny<JsonException>(() => read(Content(body)));
        }
    }

    private static ResultContent Content(string body) => new((ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(body), "application/json");
}
