using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class PatternListTests
{
    [Theory]
    [InlineData("openai/gpt-oss-120b", "openai/gpt-oss-120b", true)]
    [InlineData("openai/*", "openai/gpt-oss-120b", true)]
    [InlineData("OpenAI/GPT*", "openai/gpt-oss-120b", true)]
    [InlineData("*-?20b", "openai/gpt-oss-120b", true)]
    [InlineData("*oss*b*", "openai/gpt-oss-120b", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("openai", "openai/gpt-oss-120b", false)]
    [InlineData("*/gpt-oss", "openai/gpt-oss-120b", false)]
    [InlineData("", "a", false)]
    public void A_glob_matches_the_whole_value(string pattern, string value, bool matches) =>
        Assert.Equal(matches, Glob.Matches(pattern, value));

    [Theory]
    [InlineData("", "a/b", true)]
    [InlineData("!a/*", "a/b", false)]
    [InlineData("!a/*", "c/d", true)]
    [InlineData("a/*,!a/b", "a/b", false)]
    [InlineData("a/*,!a/b", "a/c", true)]
    [InlineData("!,! a/b", "a/b", false)]
    public void An_exclusion_wins_and_alone_lets_the_rest_in(string list, string value, bool allowed)
    {
        var patterns = new EquatableArray<string>(list.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(allowed, PatternList.Parse(patterns).Allows(value));
    }

    [Fact]
    public void A_pattern_of_many_stars_is_no_slower_than_its_length_times_the_values() =>
        Assert.False(Glob.Matches(string.Concat(Enumerable.Repeat("a*", 2_000)) + "b", new string('a', 10_000)));
}
