using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT3001.</summary>
public sealed class TokenCodeFixTests
{
    private const string Key = "ICAT3001:environment";
    private const string Read = "Environment.GetEnvironmentVariable(\"HF_TOKEN\")";
    private const string ReadOrThrow = $"{Read} ?? throw new InvalidOperationException(\"The environment variable HF_TOKEN is not set.\")";

    /// <summary>Of the form of a token, and nobody's.</summary>
    private const string Token = "hf_" + "QzWkEcRvTbYnUmIjOlPaSdFgHrKqLwXzVb";

    [Theory]
    [InlineData($"return \"{Token}\";", $"return {Read};")]
    [InlineData($"return @\"{Token}\" /* mine */;", $"return {Read} /* mine */;")]
    [InlineData($"string? token = \"{Token}\"; return token;", $"string? token = {Read}; return token;")]
    [InlineData($"string token = \"{Token}\"; return token.Length;", $"string token = {ReadOrThrow}; return token.Length;")]
    [InlineData($"const string token = \"{Token}\"; return new ApiKeyCredential(token);", $"string token = {ReadOrThrow}; return new ApiKeyCredential(token);")]
    [InlineData($"return new ApiKeyCredential(\"{Token}\");", $"return new ApiKeyCredential({ReadOrThrow});")]
    [InlineData($"return new ApiKeyCredential(key: \"\"\"{Token}\"\"\");", $"return new ApiKeyCredential(key: {ReadOrThrow});")]
    [InlineData($"return \"{Token}\".Length;", $"return ({ReadOrThrow}).Length;")]
    [InlineData($"return \"Bearer {Token}\";", $"return \"Bearer \" + {Read};")]
    [InlineData($"return $\"Bearer {Token} {{text}}\";", $"return $\"Bearer {{{Read}}} {{text}}\";")]
    [InlineData($"return new InferenceClientOptions {{ Token = flag ? \"{Token}\" : null }};", $"return new InferenceClientOptions {{ Token = flag ? {Read} : null }};")]
    public Task The_token_is_read_from_the_environment(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Fact]
    public Task A_constant_field_becomes_a_read_only_one() => FixAssert.ChangesSourceAsync(
        Key,
        $$"""
        public static class Test
        {
            // The team's.
            private const string Token = "{{Token}}"; // old

            public static int Length => Token.Length;
        }
        """,
        """
        public static class Test
        {
            // The team's.
            private static readonly string Token = System.Environment.GetEnvironmentVariable("HF_TOKEN") ?? throw new System.InvalidOperationException("The environment variable HF_TOKEN is not set."); // old

            public static int Length => Token.Length;
        }
        """);

    [Theory]
    [InlineData($"return new InferenceClientOptions {{ Token = \"{Token}\", BillTo = text }};", "return new InferenceClientOptions { BillTo = text };")]
    [InlineData($"return new InferenceClientOptions {{ BillTo = text, Token = \"{Token}\" }};", "return new InferenceClientOptions { BillTo = text };")]
    [InlineData($"return new InferenceClientOptions {{ Token = \"{Token}\" }};", "return new InferenceClientOptions();")]
    [InlineData($"return new InferenceClientOptions() {{ Token = \"{Token}\" }};", "return new InferenceClientOptions();")]
    [InlineData($"var options = new InferenceClientOptions(); options.Token = \"{Token}\"; return options;", "var options = new InferenceClientOptions(); return options;")]
    public Task Our_own_client_needs_none(string before, string after) => FixAssert.ChangesAsync("ICAT3001:remove", before, after);

    [Fact]
    public async Task The_offers_have_nothing_of_the_token() => Assert.Equal(
        ["Remove the token: the client reads HF_TOKEN by itself", "Read HF_TOKEN from the environment"],
        await FixAssert.TitlesAsync($"return new InferenceClientOptions {{ Token = \"{Token}\" }};"));

    [Theory]
    [InlineData($"return Use(); string Use(string token = \"{Token}\") => token;")]
    [InlineData($"return text switch {{ \"{Token}\" => 1, _ => 2 }};")]
    [InlineData($"return \"{Token} and more\";")]
    [InlineData($"return \"{Token}\"u8.Length;")]
    public async Task Nothing_is_offered_where_a_constant_is_needed_or_the_text_goes_on(string statements) =>
        Assert.Empty(await FixAssert.TitlesAsync(statements));

    [Fact]
    public async Task Fix_all_takes_every_token_out()
    {
        var project = RuleProject.Of($$"""
            using System;

            class Test
            {
                string? One() => "{{Token}}";
                string Two() => "Bearer {{Token}}";
            }
            """);

        var changed = await FixAssert.FixAllAsync(project, Key);

        Assert.Equal(
            $$"""
            using System;

            class Test
            {
                string? One() => {{Read}};
                string Two() => "Bearer " + {{Read}};
            }
            """,
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
