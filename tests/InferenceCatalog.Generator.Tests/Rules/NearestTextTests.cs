using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>What somebody may have meant by a text that is not there.</summary>
public sealed class NearestTextTests
{
    private static readonly string[] Candidates = ["Helsinki-NLP/opus-mt-en-es", "Helsinki-NLP/opus-mt-es-it", "fal-ai", "groq"];

    [Theory]
    [InlineData("grok", "groq")]
    [InlineData("fal", "fal-ai")]
    [InlineData("FAL-AI", "fal-ai")]
    [InlineData("Helsinki-NLP/opus-mt-en-e", "Helsinki-NLP/opus-mt-en-es")]
    public void The_nearest_text_comes_first(string text, string expected) =>
        Assert.Equal(expected, NearestTexts.Find(text, Candidates, count: 2, TestContext.Current.CancellationToken)[0]);

    [Fact]
    public void The_same_parts_in_another_order_mean_something_else() =>
        Assert.Equal(
            ["Helsinki-NLP/opus-mt-es-it"],
            NearestTexts.Find("Helsinki-NLP/opus-mt-es-en", Candidates, count: 2, TestContext.Current.CancellationToken));

    [Fact]
    public void A_text_that_is_far_from_all_was_meant_for_none() =>
        Assert.Empty(NearestTexts.Find("something else", Candidates, count: 2, TestContext.Current.CancellationToken));
}
