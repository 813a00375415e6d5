namespace InferenceCatalog.Snapshots.Tests;

public sealed class JsonTextReaderTests
{
    [Theory]
    [InlineData("", 0, "The file ends where a value is expected.")]
    [InlineData(" \n ", 3, "The file ends where a value is expected.")]
    [InlineData("{", 1, "The file ends where a name in double quotes is expected.")]
    [InlineData("[1", 2, "The file ends where a comma or ']' is expected.")]
    [InlineData("[1,]", 3, "']' stands where a value is expected.")]
    [InlineData("{\"a\":1,}", 7, "'}' stands where a name in double quotes is expected.")]
    [InlineData("{\"a\" 1}", 5, "'1' stands where a colon is expected.")]
    [InlineData("{\"a\":1 \"b\":2}", 7, "'\"' stands where a comma or '}' is expected.")]
    [InlineData("[1}", 2, "'}' stands where a comma or ']' is expected.")]
    [InlineData("{'a':1}", 1, "''' stands where a name in double quotes is expected.")]
    [InlineData("[1] // done", 4, "Nothing may follow the end of the document.")]
    [InlineData("/* before */ 1", 0, "'/' stands where a value is expected.")]
    [InlineData("tru", 0, "'t' stands where a value is expected.")]
    [InlineData("[\u00a01]", 1, "'\u00a0' stands where a value is expected.")]
    [InlineData("\u202e", 0, "'\\u202E' stands where a value is expected.")]
    [InlineData("01", 0, "A number has a leading zero.")]
    [InlineData("-", 0, "A digit is missing in a number.")]
    [InlineData("[1.]", 1, "A digit is missing in a number.")]
    [InlineData("[1e+]", 1, "A digit is missing in a number.")]
    [InlineData("[.5]", 1, "'.' stands where a value is expected.")]
    [InlineData("[+1]", 1, "'+' stands where a value is expected.")]
    [InlineData("[\"ab", 1, "The file ends within a string.")]
    [InlineData("\"a\nb\"", 2, "A control character or line break stands in a string, where an escape is expected.")]
    [InlineData("\"\\x\"", 1, "A backslash begins no escape of JSON here.")]
    [InlineData("\"\\u12g4\"", 1, "An escape with 'u' needs four hexadecimal digits.")]
    [InlineData("\"\\u12", 1, "An escape with 'u' needs four hexadecimal digits.")]
    [InlineData("\"\\", 1, "A backslash begins no escape of JSON here.")]
    public void What_is_not_json_is_refused_in_one_sentence_at_its_place(string text, int place, string message)
    {
        var refused = Assert.Throws<JsonFormatException>(() => ReadToEnd(text));

        Assert.Equal(message, refused.Message);
        Assert.Equal(place, refused.Start);
    }

    [Fact]
    public void A_byte_order_mark_may_come_first_and_nowhere_else()
    {
        Assert.Equal(3, ReadToEnd("\ufeff[1]"));
        Assert.Throws<JsonFormatException>(() => ReadToEnd("[\ufeff1]"));
        Assert.Throws<JsonFormatException>(() => ReadToEnd("\ufeff\ufeff[1]"));
    }

    [Fact]
    public void Sixty_four_levels_may_be_open_at_once_and_no_more()
    {
        Assert.Equal(128, ReadToEnd(new string('[', 64) + new string(']', 64)));
        var mixed = string.Concat(Enumerable.Repeat("[{\"a\":", 32)) + "1" + string.Concat(Enumerable.Repeat("}]", 32));
        Assert.Equal((32 * 5) + 1, ReadToEnd(mixed));

        var refused = Assert.Throws<JsonFormatException>(() => ReadToEnd(new string('[', 65)));

        Assert.Equal("Objects and arrays are nested deeper than the 64 levels that are allowed.", refused.Message);
        Assert.Equal(64, refused.Start);
    }

    [Fact]
    public void A_document_or_string_above_its_limit_is_refused()
    {
        var limits = new JsonLimits(64, MaxDocumentLength: 20, MaxStringLength: 5);

        Assert.Equal(1, ReadToEnd("\"12345\"", limits));
        Assert.Equal(
            "A string has more than the 5 bytes that are allowed.",
            Assert.Throws<JsonFormatException>(() => ReadToEnd("\"123456\"", limits)).Message);
        Assert.Equal(
            "The file has more than the 20 bytes that are allowed.",
            Assert.Throws<JsonFormatException>(() => ReadToEnd(new string(' ', 21), limits)).Message);
    }

    [Fact]
    public void A_hundred_thousand_open_brackets_do_no_harm() =>
        Assert.Throws<JsonFormatException>(() => ReadToEnd(new string('[', 100_000)));

    [Fact]
    public void Reading_stops_soon_after_it_was_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var json = new JsonTextReader("[" + string.Join(",", Enumerable.Repeat("0", 20_000)) + "]", JsonLimits.Default, cancellation.Token);
        json.Read();
        cancellation.Cancel();

        var tokens = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (; json.Token != JsonToken.End; tokens++)
                json.Read();
        });
        Assert.InRange(tokens, 0, 5_000);
    }

    [Fact]
    public void Reading_does_not_begin_when_it_was_cancelled_before() =>
        Assert.Throws<OperationCanceledException>(() => new JsonTextReader("[]", JsonLimits.Default, new CancellationToken(true)));

    [Fact]
    public void A_value_can_be_passed_over_whole()
    {
        var json = new JsonTextReader("[{\"a\":[1,{\"b\":2}]},\"next\"]", JsonLimits.Default, CancellationToken.None);
        json.Read();
        json.Read();

        json.Skip();
        Assert.Equal(JsonToken.ObjectEnd, json.Token);
        json.Read();

        Assert.Equal("next", json.GetText());
        json.Skip();
        json.Read();
        Assert.Equal(JsonToken.ArrayEnd, json.Token);
    }

    [Theory]
    [InlineData("0", true, 0)]
    [InlineData("-0", true, 0)]
    [InlineData("9223372036854775807", true, long.MaxValue)]
    [InlineData("-9223372036854775808", true, long.MinValue)]
    [InlineData("9223372036854775808", false, 0)]
    [InlineData("1.0", false, 0)]
    [InlineData("1e3", false, 0)]
    public void Whole_numbers_are_read_within_64_bits(string text, bool isWhole, long expected)
    {
        var json = new JsonTextReader(text, JsonLimits.Default, CancellationToken.None);
        json.Read();

        Assert.Equal(isWhole, json.TryGetInt64(out var value));
        if (isWhole)
            Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("{\"a\":1,}")]
    [InlineData("[1, 2 , ]")]
    [InlineData("// before\n{ // within\r\n \"a\" : /**/ [ /* nothing */ ], // \"b\": 1\n } // after")]
    [InlineData("/* over\n * lines */[1]/**//**/")]
    [InlineData("[\"// no comment\", \"/* nor this */\"]")]
    [InlineData("[1]//")]
    [InlineData("[,]")]
    [InlineData("[1,,]")]
    [InlineData("{,}")]
    [InlineData("{\"a\":,}")]
    [InlineData("[1],")]
    [InlineData("[1 / 2]")]
    [InlineData("[1] /")]
    [InlineData("[1] /* open")]
    [InlineData("[1] /*/")]
    [InlineData("// only a comment")]
    public void Read_leniently_it_takes_and_refuses_what_the_configuration_of_DotNet_does(string text) =>
        Assert.Equal(JsonComparison.ReadWithSystemTextJson(text, isLenient: true), JsonComparison.ReadWithOurs(text, isLenient: true));

    private static int ReadToEnd(string text, JsonLimits? limits = null)
    {
        var json = new JsonTextReader(text, limits ?? JsonLimits.Default, CancellationToken.None);
        var tokens = -1;
        for (; json.Token != JsonToken.End; tokens++)
            json.Read();

        return tokens;
    }
}
