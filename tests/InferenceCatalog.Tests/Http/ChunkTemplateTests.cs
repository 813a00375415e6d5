using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;

namespace InferenceCatalog.Tests.Http;

public sealed class ChunkTemplateTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void A_chunk_that_differs_in_its_text_alone_is_read_without_parsing()
    {
        var template = new ChunkTemplate();
        Learn(template, Chunk("content", "one"));

        Assert.True(template.TryRead(Encoding.UTF8.GetBytes(Chunk("content", "TEXT").Replace("TEXT", " größer 😀", StringComparison.Ordinal)), out var text, out var reasoning));
        Assert.Equal((" größer 😀", null), (text, reasoning));
    }

    [Fact]
    public void So_is_one_of_reasoning()
    {
        var template = new ChunkTemplate();
        Learn(template, Chunk("reasoning_content", "one"));

        Assert.True(template.TryRead(Encoding.UTF8.GetBytes(Chunk("reasoning_content", "two")), out var text, out var reasoning));
        Assert.Equal(("", "two"), (text, reasoning));
    }

    [Theory]
    [InlineData("""{"choices":[{"delta":{"content":"two\n"},"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":"two"},"finish_reason":"stop"}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":"x","content":"y"},"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":""},"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":"two","reasoning":"z"},"finish_reason":null}]}""")]
    [InlineData("""{"choices":[{"delta":{"content":null},"finish_reason":null}]}""")]
    [InlineData("""{"error":"x"}""")]
    [InlineData("")]
    public void Any_other_is_left_to_the_parser(string chunk)
    {
        var template = new ChunkTemplate();
        Learn(template, Chunk("content", "one"));
        Assert.False(template.TryRead(Encoding.UTF8.GetBytes(chunk), out _, out _));
    }

    [Fact]
    public void Any_sequence_of_chunks_is_read_as_the_parser_alone_reads_it()
    {
        var text = Gen.OneOf(Gen.String[Gen.Char["ab{}\"\\\n: é"], 0, 4], Gen.String[Gen.Char["abc"], 1, 4]);
        var chunk = Gen.Select(Gen.Int[0, 6], text, text, (kind, first, second) => kind switch
        {
            0 => Chunk("reasoning", first),
            1 => $$$"""{"choices":[{"delta":{"content":{{{Quote(first)}}},"reasoning_content":{{{Quote(second)}}}},"finish_reason":null}]}""",
            2 => $$$"""{"choices":[{"delta":{"reasoning":{{{Quote(first)}}},"reasoning_content":{{{Quote(second)}}}},"finish_reason":null}]}""",
            3 => $$$"""{"choices":[{"delta":{"content":{{{Quote(first)}}}},"finish_reason":{{{Quote(second)}}}}]}""",
            4 => $$$"""{"choices":[{"delta":{"content":[{"text":{{{Quote(first)}}}}]},"finish_reason":null}],"usage":null}""",
            _ => Chunk("content", first),
        });
        chunk.Array[0, 30].Sample(chunks =>
        {
            var template = new ChunkTemplate();
            foreach (var json in chunks)
            {
                var data = Encoding.UTF8.GetBytes(json);
                var expected = Parse(data);
                if (template.TryRead(data, out var actualText, out var actualReasoning))
                {
                    Assert.Equal((expected.Choice.Text ?? "", expected.Choice.Reasoning), (actualText, actualReasoning));
                    Assert.Null(expected.Choice.FinishReason);
                }
                else
                {
                    template.Learn(data, expected);
                }
            }
        });
    }

    private static string Chunk(string member, string text) =>
        $$$"""{"choices":[{"delta":{"{{{member}}}":{{{Quote(text)}}}},"finish_reason":null}]}""";

    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    private static void Learn(ChunkTemplate template, string json)
    {
        var data = Encoding.UTF8.GetBytes(json);
        template.Learn(data, Parse(data));
    }

    private static ChatFields Parse(byte[] data)
    {
        var fields = default(ChatFields);
        var reader = new Utf8JsonReader(data);
        fields.ReadDocument(ref reader);
        return fields;
    }
}
