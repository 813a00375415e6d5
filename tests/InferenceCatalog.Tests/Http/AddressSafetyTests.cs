namespace InferenceCatalog.Tests.Http;

/// <summary>No id of a model, of a provider or of a payer can change the address or the headers of a call.</summary>
public sealed class AddressSafetyTests
{
    [Theory]
    [InlineData("a/..")]
    [InlineData("../b")]
    [InlineData("a/b/../c")]
    [InlineData("a/b?x=1")]
    [InlineData("a/b#x")]
    [InlineData("a/b%2fc")]
    [InlineData("a/%2e%2e")]
    [InlineData("a\\b")]
    [InlineData("a/b\\c")]
    [InlineData("a//b")]
    [InlineData("/a/b")]
    [InlineData("a/b\r\nX-Evil: 1")]
    [InlineData("a/b:groq\r\nX-Evil: 1")]
    [InlineData("a/b:gr/oq")]
    [InlineData("a/b:..")]
    [InlineData("a/b\0")]
    [InlineData("a/\u202Eb")]
    public void An_id_of_a_model_that_is_none_is_refused(string id)
    {
        Assert.Throws<FormatException>(() => ModelId.Parse(id));
        Assert.Throws<FormatException>(() => new ChatRequest(id, "Hi"));
        Assert.Throws<FormatException>(() => TextToImageModel.Unlisted(id));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("a/../../v1/models")]
    [InlineData("a/./b")]
    [InlineData("a?b=c")]
    [InlineData("a#b")]
    [InlineData("a%2f..%2fb")]
    [InlineData("%2e%2e/a")]
    [InlineData("a\\..\\b")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("a\nconversational|groq|live")]
    [InlineData("a|b")]
    [InlineData("")]
    public void So_is_a_providers_id_of_a_model_that_would_change_the_address(string id)
    {
        Assert.Throws<FormatException>(() => TextToImageModel.Unlisted("a/b", new Provider("fal-ai"), id));
        Assert.Throws<FormatException>(() => ChatModel.Unlisted("a/b", new Provider("groq"), id));
    }

    [Theory]
    [InlineData("accounts/fireworks/models/x", "accounts/fireworks/models/x")]
    [InlineData("owner/name:5c7d5dc6dd8b", "owner/name%3A5c7d5dc6dd8b")]
    [InlineData("@cf/meta/x", "%40cf/meta/x")]
    [InlineData("a...b/.c", "a...b/.c")]
    [InlineData("a;b c", "a%3Bb%20c")]
    [InlineData("\u00e9", "%C3%A9")]
    public async Task Any_other_stands_in_the_path_and_nowhere_else(string id, string path)
    {
        var world = WorldHandler.Answering("""{"text":"x"}""");
        await world.CreateClient().SendAsync(
            AutomaticSpeechRecognitionModel.Unlisted("a/b", new Provider("fal-ai"), id).AutomaticSpeechRecognition(MediaInput.FromBytes(new byte[] { 1 }, "audio/wav")),
            TestContext.Current.CancellationToken);

        Assert.Equal("https://router.huggingface.co/fal-ai/" + path, Assert.Single(world.Sent).Address);
    }

    [Theory]
    [InlineData("gr\r\noq")]
    [InlineData("../groq")]
    [InlineData("groq/v1")]
    [InlineData("groq?")]
    [InlineData("Groq")]
    public void A_provider_that_is_none_is_refused(string id) => Assert.Throws<ArgumentException>(() => new Provider(id));

    [Theory]
    [InlineData("key\r\nX-Evil: 1")]
    [InlineData("key\n")]
    [InlineData("k\u00e9y")]
    [InlineData("a key")]
    [InlineData("")]
    public void A_key_or_token_that_could_break_a_header_is_refused_and_not_shown(string key)
    {
        var options = new InferenceClientOptions { ProviderKeys = { [new Provider("groq")] = key } };
        var exception = Assert.Throws<ArgumentException>(() => new InferenceClient(options));
        Assert.True(key.Length == 0 || !exception.Message.Contains(key, StringComparison.Ordinal));
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { Token = key }));
    }

    [Theory]
    [InlineData("http://endpoint.example")]
    [InlineData("ftp://endpoint.example")]
    [InlineData("https://user:word@endpoint.example")]
    [InlineData("https://endpoint.example/?x=1")]
    public void An_Inference_Endpoint_to_which_no_token_should_go_is_refused(string address) =>
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { InferenceEndpoint = new Uri(address) }));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1 << 30)]
    public void A_longest_answer_that_makes_no_sense_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { MaxAnswerBytes = length }));
}
