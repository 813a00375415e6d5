using System.Text;
using InferenceCatalog.Generator.Inputs;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Tests;

public sealed class SourceTextEncodingTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("\ufeff{}")]
    [InlineData("ä")]
    public void A_text_is_encoded_as_its_string_would_be(string text) =>
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), SourceText.From(text).ToUtf8().ToString());

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("half \ufffd", SourceText.From("half \ud83d").ToUtf8().ToString());

    [Fact]
    public void A_character_may_lie_across_the_end_of_a_chunk()
    {
        for (var shift = 0; shift < 3; shift++)
        {
            var text = new string('a', 8_190 + shift) + string.Concat(Enumerable.Repeat("😀é", 10_000));

            Assert.Equal(text, SourceText.From(text).ToUtf8().ToString());
        }
    }
}
