using System.Globalization;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1007: this address is gone, or is not an endpoint of the router.</summary>
public sealed class AddressRuleTests
{
    private const string Id = "ICAT1007";

    [Theory]
    [InlineData(
        "https://api-inference.huggingface.co/models/BAAI/bge-m3",
        "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/hf-inference/models/BAAI/bge-m3'.")]
    [InlineData(
        "https://api-inference.huggingface.co/models/openai/gpt-oss-120b/v1/chat/completions",
        "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/v1/chat/completions'.")]
    [InlineData(
        "https://api-inference.huggingface.co/pipeline/feature-extraction/BAAI/bge-m3",
        "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/hf-inference/models/BAAI/bge-m3/pipeline/feature-extraction'.")]
    [InlineData(
        "https://api-inference.huggingface.co/pipeline/feature-extraction/",
        "The host 'api-inference.huggingface.co' has been shut down. Use the address below 'https://router.huggingface.co' that the help page names.")]
    [InlineData(
        "https://api-inference.huggingface.co/models/openai/gpt-oss-120b",
        "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/v1/chat/completions' with this model in the body.")]
    [InlineData(
        "https://api-inference.huggingface.co/models/openai-community/gpt2",
        "The host 'api-inference.huggingface.co' has been shut down. The router took its place, at 'https://router.huggingface.co', and has no route to 'openai-community/gpt2' there (snapshot of 2026-07-27).")]
    public Task A_host_that_is_gone_is_told_its_successor(string address, string message) =>
        RuleAssert.SaysAsync(Id, $"return [|\"{address}\"|];", message);

    [Theory]
    [InlineData("return new InferenceClientOptions { Endpoint = new Uri([|\"https://api-inference.huggingface.co\"|]) };", "https://router.huggingface.co")]
    [InlineData("return new InferenceClientOptions { Endpoint = new([|\"https://api-inference.huggingface.co/models\"|]) };", "https://router.huggingface.co")]
    [InlineData("var options = new InferenceClientOptions(); options.Endpoint = new Uri([|\"https://api-inference.huggingface.co/v1\"|]); return options;", "https://router.huggingface.co")]
    [InlineData("return new OpenAIClientOptions { Endpoint = new Uri([|\"https://api-inference.huggingface.co/models\"|]) };", "https://router.huggingface.co/v1")]
    public Task An_endpoint_on_the_host_that_is_gone_is_told_the_one_that_its_client_needs(string statements, string endpoint) =>
        RuleAssert.SaysAsync(Id, statements, $"The host 'api-inference.huggingface.co' has been shut down. Use '{endpoint}'.");

    [Theory]
    [InlineData("https://router.huggingface.co", "'https://router.huggingface.co' is not an endpoint of Hugging Face's router: '/v1' is missing. Use 'https://router.huggingface.co/v1'.")]
    [InlineData("https://router.huggingface.co/", "'https://router.huggingface.co/' is not an endpoint of Hugging Face's router: '/v1' is missing. Use 'https://router.huggingface.co/v1'.")]
    [InlineData("https://router.huggingface.co/v1/chat/completions", "'https://router.huggingface.co/v1/chat/completions' goes too far: this client appends '/chat/completions' by itself. Use 'https://router.huggingface.co/v1'.")]
    [InlineData("https://router.huggingface.co/groq/openai/v1/chat/completions", "'https://router.huggingface.co/groq/openai/v1/chat/completions' goes too far: this client appends '/chat/completions' by itself. Use 'https://router.huggingface.co/groq/openai/v1'.")]
    public Task An_endpoint_that_is_none_is_told_the_right_one(string address, string message) =>
        RuleAssert.SaysAsync(Id, $"return new OpenAIClientOptions {{ Endpoint = [|new Uri(\"{address}\")|] }};", message);

    [Theory]
    [InlineData("AudioClient(text", "[|new Uri(\"https://router.huggingface.co\")|]", "'https://router.huggingface.co' is not an endpoint of Hugging Face's router: '/v1' is missing.", "AutomaticSpeechRecognitionRequest or TextToSpeechRequest")]
    [InlineData("ImageClient(text", "new Uri([|\"https://api-inference.huggingface.co/v1\"|])", "The host 'api-inference.huggingface.co' has been shut down.", "TextToImageRequest")]
    public Task A_client_that_the_right_address_would_not_help_is_told_what_does(string client, string address, string problem, string request) => RuleAssert.SaysAsync(
        Id,
        $"return new {client}, credential, new OpenAIClientOptions {{ Endpoint = {address} }});",
        $"{problem} At 'https://router.huggingface.co/v1' there is chat and responses only, so send {request} with an InferenceClient instead, for a model in the snapshot of 2026-07-27.");

    [Theory]
    [InlineData("return [|\"https://api-inference.huggingface.co\"|];")]
    [InlineData("return [|@\"HTTPS://API-INFERENCE.HUGGINGFACE.CO/models/\"|] + text;")]
    [InlineData("return $\"[|https://api-inference.huggingface.co/models/|]{text}\";")]
    [InlineData("return [|\"\"\"https://api-inference.huggingface.co/models\"\"\"|];")]
    [InlineData("const string url = [|\"https://api-inference.huggingface.co\"|]; Console.WriteLine(url); return url;")]
    [InlineData("return new[] { [|\"https://api-inference.huggingface.co\"|], \"https://router.huggingface.co/v1\" };")]
    [InlineData("return text ?? [|\"https://api-inference.huggingface.co\"|];")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new([|\"https://api-inference.huggingface.co/v1\"|]) }).GetImageClient(text);")]
    public async Task A_text_on_the_host_that_is_gone_is_reported_once_where_it_is_written(string statements) =>
        await RuleAssert.FiresInMethodAsync(Id, statements);

    [Fact]
    public async Task Fields_defaults_and_properties_are_read() => await RuleAssert.FiresAsync(Id, """
        public class Test
        {
            private const string Url = [|"https://api-inference.huggingface.co/models/"|];

            public string Base { get; set; } = [|"https://api-inference.huggingface.co"|];

            public string Of(string model, string url = [|"https://api-inference.huggingface.co/"|]) => url + model + Url;
        }
        """);

    [Theory]
    [InlineData("return text == \"https://api-inference.huggingface.co\";")]
    [InlineData("return new Uri(text) != new Uri(\"https://api-inference.huggingface.co\");")]
    [InlineData("return text is \"https://api-inference.huggingface.co\" or \"https://api-inference.huggingface.co/\";")]
    [InlineData("switch (text) { case \"https://api-inference.huggingface.co\": return 1; }")]
    [InlineData("return text switch { \"https://api-inference.huggingface.co\" => 1, _ => 2 };")]
    [InlineData("return text.StartsWith(\"https://api-inference.huggingface.co\", StringComparison.Ordinal);")]
    [InlineData("return text.Replace(\"https://api-inference.huggingface.co\", \"https://router.huggingface.co/hf-inference\");")]
    [InlineData("return \"https://api-inference.huggingface.co\".Equals(text);")]
    [InlineData("return new System.Collections.Generic.Dictionary<string, string> { [\"https://api-inference.huggingface.co\"] = \"https://router.huggingface.co\" };")]
    [InlineData("const string old = \"https://api-inference.huggingface.co\"; return text.Replace(old, \"https://router.huggingface.co\");")]
    public Task A_text_that_is_only_looked_for_is_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Fact]
    public Task A_field_that_is_only_looked_for_is_left_alone() => RuleAssert.SilentAsync("""
        public class Test
        {
            private const string Old = "https://api-inference.huggingface.co";
            private static readonly string Older = "https://api-inference.huggingface.co/models";

            public string Run(string url) => url.StartsWith(Older) ? "old" : url.Replace(Test.Old, "https://router.huggingface.co/hf-inference");
        }
        """);

    [Fact]
    public async Task A_field_that_is_used_as_well_is_reported() => await RuleAssert.FiresAsync(Id, """
        public class Test
        {
            private const string Old = [|"https://api-inference.huggingface.co"|];

            public string Run(string url) => url == Old ? url : Old + url;
        }
        """);

    [Theory]
    [InlineData("return text == \"api-inference.huggingface.co\";")]
    [InlineData("return \"api-inference.huggingface.co\";")]
    [InlineData("return \"https://api-inference.huggingface.co is gone: use https://router.huggingface.co.\";")]
    [InlineData("return \"see https://api-inference.huggingface.co/docs\";")]
    [InlineData("return \"https://api-inference.huggingface.co.example.org/models\";")]
    [InlineData("return \"https://huggingface.co/api/models\"; // not https://api-inference.huggingface.co")]
    [InlineData("return \"https://example.endpoints.huggingface.cloud/v1\";")]
    public Task What_is_no_address_on_that_host_is_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Fact]
    public Task An_attribute_is_left_alone() => RuleAssert.SilentAsync("""
        public class Test
        {
            [System.Obsolete("https://api-inference.huggingface.co")]
            public void Run() { }
        }
        """);

    [Theory]
    [InlineData("https://router.huggingface.co/v1")]
    [InlineData("https://router.huggingface.co/v1/")]
    [InlineData("https://router.huggingface.co/groq/openai/v1")]
    [InlineData("https://router.huggingface.co/unheard-of")]
    [InlineData("https://router.huggingface.co:8443")]
    [InlineData("http://localhost:8080")]
    [InlineData("https://api.openai.com")]
    public Task An_endpoint_that_may_be_right_is_left_alone(string address) =>
        RuleAssert.SilentInMethodAsync($"return new OpenAIClientOptions {{ Endpoint = new Uri(\"{address}\") }};");

    [Fact]
    public async Task A_fix_finds_what_to_write_in_place_of_what()
    {
        var diagnostic = Assert.Single(await RuleAssert.FiresInMethodAsync(Id, "return $\"[|https://api-inference.huggingface.co/models/|]{text}\";"));

        Assert.Equal("https://api-inference.huggingface.co/models/", diagnostic.Properties["Replaced"]);
        Assert.Equal("https://router.huggingface.co/hf-inference/models/", diagnostic.Properties["Successor"]);
        Assert.Equal(diagnostic.Location.SourceSpan, Assert.Single(diagnostic.AdditionalLocations).SourceSpan);
    }

    [Fact]
    public async Task A_dead_host_that_an_openai_client_gets_becomes_the_routers_base_address()
    {
        var diagnostic = Assert.Single(await RuleAssert.FiresInMethodAsync(
            Id,
            "return new OpenAIClientOptions { Endpoint = new Uri([|\"https://api-inference.huggingface.co/models/openai/gpt-oss-120b\"|]) };"));

        Assert.Equal(
            "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/v1'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
