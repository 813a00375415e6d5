using System.Globalization;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT3001: a Hugging Face token stands in the source.</summary>
public sealed class SecretRuleTests
{
    private const string Id = "ICAT3001";

    /// <summary>Of the form of a token, and nobody's.</summary>
    private const string Token = "hf_" + "QzWkEcRvTbYnUmIjOlPaSdFgHrKqLwXzVb";

    [Fact]
    public Task The_message_says_what_to_do_and_nothing_of_the_token() => RuleAssert.SaysAsync(
        Id,
        $"return \"[|{Token}|]\";",
        "A Hugging Face token stands in the source, where everybody who gets the code can use it. "
        + "Read it from the environment variable HF_TOKEN, and revoke this one at https://huggingface.co/settings/tokens.");

    [Theory]
    [InlineData($"return \"Bearer [|{Token}|]\";")]
    [InlineData($"return @\"[|{Token}|]\";")]
    [InlineData($"return $\"Bearer [|{Token}|] {{text}}\";")]
    [InlineData($"return $\"{{text}} [|{Token}|]\";")]
    [InlineData($"return \"\"\"[|{Token}|]\"\"\";")]
    [InlineData($"return \"[|{Token}|]\"u8.Length;")]
    [InlineData($"return \"\\\"[|{Token}|]\\\"\";")]
    [InlineData($"return \"[|{Token}|] [|{Token}|]\";")]
    [InlineData($"const string token = \"[|{Token}|]\"; return token;")]
    public async Task A_token_is_found_in_every_kind_of_text(string statements)
    {
        foreach (var diagnostic in await RuleAssert.FiresInMethodAsync(Id, statements))
        {
            Assert.DoesNotContain(Token[3..8], diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.DoesNotContain(diagnostic.Properties.Values, value => value?.Contains(Token[3..8], StringComparison.Ordinal) ?? false);
        }
    }

    [Fact]
    public async Task A_token_is_found_wherever_a_text_can_stand() => await RuleAssert.FiresAsync(Id, $$""""
        public class Test
        {
            private const string Key = "[|{{Token}}|]";

            [System.Obsolete("[|{{Token}}|]")]
            public string Run(string token = "[|{{Token}}|]") => """
                Authorization: Bearer [|{{Token}}|]
                Accept: *
                """ + token + Key;
        }
        """");

    [Theory]
    [InlineData("hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("hf_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX")]
    [InlineData("hf_abcdefghijklmnopqrstuvwxyzABCDEFGH")]
    [InlineData("hf_1234567890123456789012345678901234")]
    [InlineData("hf_yourTokenHereQzWkEcRvTbYnUmIjOlPaS")]
    [InlineData("hf_your_token_here")]
    [InlineData("hf_QzWkEcRvTbYnUmIj")]
    [InlineData("hf_thequickbrownfoxjumpsoverthelazydog")]
    [InlineData("half_" + "QzWkEcRvTbYnUmIjOlPaSdFgHrKqLwXzVb")]
    [InlineData("my" + Token)]
    [InlineData(Token + "_1")]
    public Task What_stands_in_a_tokens_place_is_left_alone(string text) => RuleAssert.SilentInMethodAsync($"return \"{text}\";");

    [Fact]
    public Task A_comment_is_left_alone() => RuleAssert.SilentInMethodAsync($"return text; // {Token}");
}
