using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>Addresses that a source puts together: of another address, by a builder, or by a format.</summary>
public sealed class MadeAddressTests
{
    [Theory]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co\"), \"v1\")")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co/other/place\"), \"/v1\")")]
    [InlineData("new Uri(new Uri(\"https://api.example.org/\"), \"https://router.huggingface.co/v1\")")]
    [InlineData("new Uri(relativeUri: \"v1/\", baseUri: new Uri(\"https://router.huggingface.co/\"))")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co/\"), new Uri(\"v1\", UriKind.Relative))")]
    [InlineData("new Uri(uriKind: UriKind.Absolute, uriString: \"https://router.huggingface.co/v1\")")]
    [InlineData("new UriBuilder(\"https://router.huggingface.co\") { Path = \"v1\" }.Uri")]
    [InlineData("new UriBuilder(new Uri(\"https://router.huggingface.co/v1\")).Uri")]
    [InlineData("new UriBuilder(\"https\", \"router.huggingface.co\") { Path = \"/v1\" }.Uri")]
    [InlineData("new UriBuilder(\"https\", \"router.huggingface.co\", 443, \"v1\").Uri")]
    [InlineData("new UriBuilder { Host = \"router.huggingface.co\", Scheme = \"https\", Path = \"v1\" }.Uri")]
    [InlineData("new Uri(string.Format(\"https://{0}/v1\", \"router.huggingface.co\"))")]
    [InlineData("new Uri(string.Concat(\"https://router.huggingface.co\", \"/v1\"))")]
    public async Task An_endpoint_of_known_parts_is_known(string address) =>
        Assert.Equal(["ChatClient: RouterChat, conversational, a/b"], await ReadAsync(address));

    [Theory]
    [InlineData("new Uri(new Uri(text), \"v1\")")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co\"), text)")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co/v1\"), \"../v2\")")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co/v1\"), \"//api.example.org/v1\")")]
    [InlineData("new Uri(new Uri(\"https://router.huggingface.co/v1\"), \"https://api.example.org/v1\")")]
    [InlineData("new UriBuilder(\"https://router.huggingface.co\") { Host = text, Path = \"v1\" }.Uri")]
    [InlineData("new UriBuilder(\"https\", \"router.huggingface.co\", 8443, \"v1\").Uri")]
    [InlineData("new UriBuilder(\"https://router.huggingface.co/v1\") { Port = text.Length }.Uri")]
    [InlineData("new UriBuilder(\"https://router.huggingface.co\") { Path = \"v1\", UserName = text }.Uri")]
    [InlineData("new UriBuilder(\"https\", \"router huggingface\", 443, \"v1\").Uri")]
    [InlineData("new Uri(string.Format(\"https://{0}/v1\", text))")]
    public async Task An_endpoint_with_a_part_that_nothing_shows_is_left_alone(string address) => Assert.Empty(await ReadAsync(address));

    [Fact]
    public async Task A_builder_in_a_local_that_is_used_once_is_followed() =>
        Assert.Equal(
            ["ChatClient: RouterChat, conversational, a/b"],
            await CallProbe.ReadStatementsAsync(
                "var address = new UriBuilder(\"https://router.huggingface.co\") { Path = \"v1\" }; "
                + "return new ChatClient(\"a/b\", credential, new OpenAIClientOptions { Endpoint = address.Uri });"));

    [Fact]
    public async Task A_builder_that_is_changed_after_is_left_alone() =>
        Assert.Empty(await CallProbe.ReadStatementsAsync(
            "var address = new UriBuilder(\"https://router.huggingface.co/v1\"); if (flag) address.Host = text; "
            + "return new ChatClient(\"a/b\", credential, new OpenAIClientOptions { Endpoint = address.Uri });"));

    [Theory]
    [InlineData("http.GetAsync(new Uri(new Uri(\"https://router.huggingface.co/hf-inference/\"), \"models/acme/one\"))")]
    [InlineData("http.GetAsync(new Uri(new Uri(\"https://router.huggingface.co/\"), $\"hf-inference/models/acme/{(flag ? \"one\" : \"one\")}\"))")]
    [InlineData("http.GetAsync(string.Format(\"https://router.huggingface.co/hf-inference/models/{0}/{1}\", \"acme\", \"one\"))")]
    [InlineData("http.GetAsync(string.Concat(\"https://router.huggingface.co/hf-inference/models/\", \"acme/one\"))")]
    [InlineData("http.GetAsync(new UriBuilder(\"https\", \"router.huggingface.co\") { Path = \"hf-inference/models/acme/one\" }.Uri)")]
    public async Task A_request_to_an_address_of_known_parts_is_read(string call)
    {
        var calls = await CallProbe.ReadAsync(HttpSource.InMethod($"await {call};"));

        Assert.Equal("GetAsync: HuggingFaceModels, at hf-inference, acme/one:hf-inference", Assert.Single(calls.Distinct()));
    }

    private static Task<IReadOnlyList<string>> ReadAsync(string address) =>
        CallProbe.ReadStatementsAsync($"return new ChatClient(\"a/b\", credential, new OpenAIClientOptions {{ Endpoint = {address} }});");
}
