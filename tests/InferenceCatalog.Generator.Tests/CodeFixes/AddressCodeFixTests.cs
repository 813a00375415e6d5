using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb of ICAT1007.</summary>
public sealed class AddressCodeFixTests
{
    private const string Key = "ICAT1007:successor";
    private const string Gone = "https://api-inference.huggingface.co";
    private const string Router = "https://router.huggingface.co";

    [Theory]
    [InlineData($"return \"{Gone}/models/BAAI/bge-m3\";", $"return \"{Router}/hf-inference/models/BAAI/bge-m3\";")]
    [InlineData($"return \"{Gone}/pipeline/feature-extraction/BAAI/bge-m3\";", $"return \"{Router}/hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction\";")]
    [InlineData($"return \"{Gone}/models/openai/gpt-oss-120b/v1/chat/completions\";", $"return \"{Router}/v1/chat/completions\";")]
    [InlineData($"return @\"{Gone}/models/\" /* ! */ + text;", $"return @\"{Router}/hf-inference/models/\" /* ! */ + text;")]
    [InlineData($"return \"\"\"{Gone}/models/BAAI/bge-m3\"\"\";", $"return \"\"\"{Router}/hf-inference/models/BAAI/bge-m3\"\"\";")]
    [InlineData($"return $\"{Gone}/models/{{text}}?wait={{{{1}}}}\";", $"return $\"{Router}/hf-inference/models/{{text}}?wait={{{{1}}}}\";")]
    [InlineData($"return \"{Gone}/models/\"u8.Length;", $"return \"{Router}/hf-inference/models/\"u8.Length;")]
    [InlineData($"const string url = \"{Gone}/models/BAAI/bge-m3\"; return new Uri(url);", $"const string url = \"{Router}/hf-inference/models/BAAI/bge-m3\"; return new Uri(url);")]
    public Task A_host_that_is_gone_gives_way_to_its_successor(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Theory]
    [InlineData($"return new OpenAIClientOptions {{ Endpoint = new Uri(\"{Router}\") }};", $"return new OpenAIClientOptions {{ Endpoint = new Uri(\"{Router}/v1\") }};")]
    [InlineData($"return new OpenAIClientOptions {{ Endpoint = new(\"{Router}/v1/chat/completions\") }};", $"return new OpenAIClientOptions {{ Endpoint = new(\"{Router}/v1\") }};")]
    [InlineData($"const string host = \"{Router}\"; return new OpenAIClientOptions {{ Endpoint = new Uri(host + \"/v1/chat/completions\") }};", $"const string host = \"{Router}\"; return new OpenAIClientOptions {{ Endpoint = new Uri(host + \"/v1\") }};")]
    [InlineData($"var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"{Gone}/v1\"); return options;", $"var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"{Router}/v1\"); return options;")]
    public Task An_address_that_is_no_endpoint_becomes_one(string before, string after) => FixAssert.ChangesAsync(Key, before, after);

    [Fact]
    public async Task The_offer_names_the_new_address() =>
        Assert.Equal([$"Use {Router}/hf-inference/models/BAAI/bge-m3"], await FixAssert.TitlesAsync($"return \"{Gone}/models/BAAI/bge-m3\";"));

    [Fact]
    public async Task Nothing_is_offered_where_nothing_shows_the_successor() =>
        Assert.Empty(await FixAssert.TitlesAsync($"return \"{Gone}/pipeline/feature-extraction/\";"));

    [Fact]
    public async Task Nothing_is_offered_where_escapes_hide_the_host() =>
        Assert.Empty(await FixAssert.TitlesAsync("return \"https://api\\u002dinference.huggingface.co/models/BAAI/bge-m3\";"));

    [Fact]
    public async Task Fix_all_changes_each_address_to_its_own_successor()
    {
        var project = RuleProject.Of(
            $$"""class Test { const string One = "{{Gone}}/models/BAAI/bge-m3"; const string Two = "{{Gone}}/models/stabilityai/sdxl"; }""",
            $$"""class Other { string Three(string model) => $"{{Gone}}/models/{model}"; }""");

        var changed = await FixAssert.FixAllAsync(project, Key);

        Assert.Equal(
            $$"""class Test { const string One = "{{Router}}/hf-inference/models/BAAI/bge-m3"; const string Two = "{{Router}}/hf-inference/models/stabilityai/sdxl"; }""",
            (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }
}
