using System.Text;
using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class Utf8TextTests
{
    [Fact]
    public void A_place_is_told_in_characters_and_not_in_bytes()
    {
        var cursor = new LineCursor("é😀x\r\nü\"y");

        Assert.Equal(new TextPosition(0, 0, 0), cursor.MoveTo(0));
        Assert.Equal(new TextPosition(1, 0, 1), cursor.MoveTo(2));
        Assert.Equal(new TextPosition(3, 0, 3), cursor.MoveTo(6));
        Assert.Equal(new TextPosition(6, 1, 0), cursor.MoveTo(9));
        Assert.Equal(new TextPosition(8, 1, 2), cursor.MoveTo(12));
        Assert.Equal(4, cursor.CountInLine(0, 100));
        Assert.Equal(1, cursor.CountInLine(9, 2));
    }

    [Fact]
    public void The_place_of_each_byte_is_that_of_its_character() =>
        Gen.OneOf("a", "é", "ⳙ", "😀", "\n", "\r", "\r\n").Array[0, 30].Select(string.Concat).Sample(
            text =>
            {
                var cursor = new LineCursor(text);
                var bytes = 0;
                for (var at = 0; at < text.Length; at++)
                {
                    if (char.IsLowSurrogate(text[at]))
                        continue;

                    Assert.Equal(at, cursor.MoveTo(bytes).Offset);
                    bytes += Encoding.UTF8.GetByteCount(text.AsSpan(at, char.IsHighSurrogate(text[at]) ? 2 : 1));
                }
            },
            threads: 1);

    [Fact]
    public void A_text_may_lie_at_the_beginning_of_a_larger_buffer()
    {
        var buffer = Encoding.UTF8.GetBytes("[1]garbage");
        var json = new JsonTextReader(new Utf8Text(buffer, 3), JsonLimits.Default, CancellationToken.None);
        for (json.Read(); json.Token != JsonToken.End; json.Read())
            Assert.InRange(json.Start, 0, 2);

        Assert.Equal("[1]", new Utf8Text(buffer, 3).ToString());
    }

    [Theory]
    [InlineData("\"ab", 3)]
    [InlineData("[1, 23", 5)]
    [InlineData("tru", 3)]
    [InlineData("\"\\u00", 5)]
    public void What_stands_behind_the_end_of_a_text_is_not_read(string text, int length)
    {
        var buffer = Encoding.UTF8.GetBytes(text.PadRight(length) + "e\"e9]]]");
        var json = new JsonTextReader(new Utf8Text(buffer, length), JsonLimits.Default, CancellationToken.None);

        Assert.Throws<JsonFormatException>(() =>
        {
            for (json.Read(); json.Token != JsonToken.End; json.Read())
                Assert.InRange(json.Start + json.Length, 0, length);
        });
    }
}
