namespace InferenceCatalog.Snapshots.Tests;

public sealed class FormTests
{
    [Theory]
    [InlineData("openai/gpt-oss-120b", true)]
    [InlineData("_a/-b.c", true)]
    [InlineData("a/b/c", false)]
    [InlineData("a", false)]
    [InlineData("a/", false)]
    [InlineData("/a", false)]
    [InlineData(".a/b", false)]
    [InlineData("a/..", false)]
    [InlineData("a/b:groq", false)]
    [InlineData("a/b ", false)]
    [InlineData("", false)]
    public void A_model_id_is_two_plain_parts(string id, bool isWellFormed) => Assert.Equal(isWellFormed, ModelIdForm.IsWellFormed(id));

    [Fact]
    public void A_model_id_has_at_most_two_hundred_characters()
    {
        Assert.True(ModelIdForm.IsWellFormed("a/" + new string('b', 198)));
        Assert.False(ModelIdForm.IsWellFormed("a/" + new string('b', 199)));
    }

    [Theory]
    [InlineData("fal-ai", true)]
    [InlineData("9", true)]
    [InlineData("-a", false)]
    [InlineData("Fal", false)]
    [InlineData("a_b", false)]
    [InlineData("a\n", false)]
    [InlineData("", false)]
    public void A_provider_id_is_a_lower_case_word(string id, bool isWellFormed) => Assert.Equal(isWellFormed, ProviderIdForm.IsWellFormed(id));

    [Theory]
    [InlineData("2026-07-27", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2026-02-29", false)]
    [InlineData("2026-13-01", false)]
    [InlineData("2026-00-10", false)]
    [InlineData("0000-01-01", false)]
    [InlineData("2026-7-27", false)]
    [InlineData("2026/07/27", false)]
    [InlineData("2026-07-27T00:00", false)]
    [InlineData("\uff12026-07-27", false)]
    public void A_day_is_one_that_the_calendar_has(string date, bool isWellFormed) => Assert.Equal(isWellFormed, DateForm.IsWellFormed(date));

    [Theory]
    [InlineData("owner/model:382cf8", true)]
    [InlineData("a b \"c\" \u6a21\u578b \U0001F600", true)]
    [InlineData("a|b", false)]
    [InlineData("a\u0085b", false)]
    [InlineData("a\u061cb", false)]
    [InlineData("a\u2067b", false)]
    [InlineData("a\U000E0041b", false)]
    [InlineData("", false)]
    public void A_provider_side_id_shows_as_it_is(string id, bool isWellFormed) => Assert.Equal(isWellFormed, ProviderSideIdForm.IsWellFormed(id));

    [Theory]
    [InlineData("apache-2.0", true)]
    [InlineData("GPL-3.0+", true)]
    [InlineData("my licence", false)]
    [InlineData("a/b", false)]
    [InlineData("", false)]
    public void A_licence_is_a_tag(string license, bool isWellFormed) => Assert.Equal(isWellFormed, LicenseForm.IsWellFormed(license));

    [Theory]
    [InlineData("Gpt_Oss_120b", true)]
    [InlineData("_2b", true)]
    [InlineData("class", false)]
    [InlineData("record", false)]
    [InlineData("2b", false)]
    [InlineData("a-b", false)]
    [InlineData("@class", false)]
    [InlineData("\u00e9", false)]
    [InlineData("", false)]
    public void An_identifier_is_plain_and_no_keyword(string name, bool isWellFormed) => Assert.Equal(isWellFormed, CSharpIdentifier.IsWellFormed(name));
}
