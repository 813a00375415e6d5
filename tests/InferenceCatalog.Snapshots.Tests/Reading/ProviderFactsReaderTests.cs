namespace InferenceCatalog.Snapshots.Tests;

public sealed class ProviderFactsReaderTests
{
    [Fact]
    public void Providers_are_read_whole_and_sorted()
    {
        var reading = Read(
            """{"id":"openai","name":"OpenAI"}""",
            """{"id":"fal-ai","name":"Fal","hubOrganization":"fal","host":"https://fal.run","tasks":[{"task":"text-to-image","format":"fal-queue","path":"{model}"},{"task":"automatic-speech-recognition","format":"fal-queue","path":"v1/{model}?a=b","omits":["top_p","seed","top_p"]}]}""");

        Assert.Empty(reading.Problems);
        Assert.Equal(
            Samples.List(
                new ProviderFacts("fal-ai", "Fal", "fal", "https://fal.run", Samples.List(
                    new ProviderTaskFacts("automatic-speech-recognition", "fal-queue", "v1/{model}?a=b", Samples.List("seed", "top_p")),
                    new ProviderTaskFacts("text-to-image", "fal-queue", "{model}"))),
                new ProviderFacts("openai", "OpenAI", null, null, default)),
            reading.Value!.Providers);
    }

    [Fact]
    public void A_provider_says_how_its_own_key_is_used_what_headers_it_wants_and_whether_the_router_leads_there()
    {
        var providers = Read(
            """{"id":"a","name":"A","keyScheme":"X-Key","tasks":[{"task":"t","format":"f","path":"p","host":"https://queue.a.example","structuredOutput":"flat-schema","hosts":["b.example","a.example"]}]}""",
            """{"id":"b","name":"B","routed":false}""",
            """{"id":"c","name":"C","retired":"2026-06-29"}""",
            """{"id":"d","name":"D","headers":["x-channel: here","accept-language: en"]}""").Value!.Providers;

        Assert.Equal(("X-Key", true, null), (providers[0].KeyScheme, providers[0].IsRouted, providers[0].Retired));
        Assert.Equal(("https://queue.a.example", "flat-schema"), (providers[0].Tasks[0].Host, providers[0].Tasks[0].StructuredOutput));
        Assert.Equal(Samples.List("a.example", "b.example"), providers[0].Tasks[0].Hosts);
        Assert.Equal((null, false, null), (providers[1].KeyScheme, providers[1].IsRouted, providers[1].Retired));
        Assert.Equal((false, "2026-06-29"), (providers[2].IsRouted, providers[2].Retired));
        Assert.Equal(Samples.List("accept-language: en", "x-channel: here"), providers[3].Headers);
    }

    [Theory]
    [InlineData("""{"id":"x","name":"X","keyScheme":"Key: x"}""", "A provider was left out: its 'keyScheme' is 'Key: x', where a scheme of the Authorization header is expected.")]
    [InlineData("""{"id":"x","name":"X","headers":["x-channel"]}""", "A provider was left out: its 'headers' is 'x-channel', where a header as 'name: value' is expected.")]
    [InlineData("""{"id":"x","name":"X","headers":["x-channel: a\nb"]}""", "A provider was left out: its 'headers' is 'x-channel: a\\u000Ab', where a header as 'name: value' is expected.")]
    [InlineData("""{"id":"x","name":"X","retired":"last summer"}""", "A provider was left out: its 'retired' is 'last summer', where a day as yyyy-MM-dd is expected.")]
    [InlineData("""{"name":"X"}""", "A provider was left out: it has no 'id'.")]
    [InlineData("""{"id":"x"}""", "A provider was left out: it has no 'name'.")]
    [InlineData("""{"id":"X","name":"X"}""", "A provider was left out: its 'id' is 'X', where a word of 1 to 64 lower-case letters, digits and hyphens is expected.")]
    [InlineData("""{"id":"x","name":"X","host":"http://x.example"}""", "A provider was left out: its 'host' is 'http://x.example', where an https address is expected.")]
    [InlineData("""{"id":"x","name":"X","host":"https://token@x.example"}""", "A provider was left out: its 'host' is 'https://token@x.example', where an https address is expected.")]
    [InlineData("""{"id":"x","name":"X\u202e"}""", "A provider was left out: its 'name' is 'X\\u202E', where a name of printable characters is expected.")]
    [InlineData("""{"id":"x","name":"X","hubOrganization":"a/b"}""", "A provider was left out: its 'hubOrganization' is 'a/b', where a Hub organisation is expected.")]
    [InlineData("""{"id":"y","name":"again"}""", "A provider was left out: 'y' stands in the file twice.")]
    public void A_malformed_provider_is_left_out(string provider, string message)
    {
        var reading = Read("""{"id":"y","name":"Y"}""", provider);

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal("Y", Assert.Single(reading.Value!.Providers).Name);
    }

    [Theory]
    [InlineData("""{"task":"t"}""", "A provider's task was left out: its 'task', 'format' or 'path' is missing.")]
    [InlineData("""{"task":"t","format":"f","path":"../x"}""", "A provider's task was left out: its 'path' is '../x', where a path of an address, with {model} for the model is expected.")]
    [InlineData("""{"task":"t","format":"f","path":"a b"}""", "A provider's task was left out: its 'path' is 'a b', where a path of an address, with {model} for the model is expected.")]
    [InlineData("""{"task":"t","format":"f","path":"p","omits":["top.p"]}""", "A provider's task was left out: its 'omits' is 'top.p', where the name of a parameter is expected.")]
    [InlineData("""{"task":"t","format":"f","path":"p","hosts":["https://a.example"]}""", "A provider's task was left out: its 'hosts' is 'https://a.example', where a domain in lower case is expected.")]
    [InlineData("""{"task":"t","format":"f","path":"p","hosts":["localhost"]}""", "A provider's task was left out: its 'hosts' is 'localhost', where a domain in lower case is expected.")]
    [InlineData("""{"task":"u","format":"f","path":"again"}""", "A provider's task was left out: 'u' stands there twice.")]
    public void A_malformed_task_of_a_provider_costs_only_itself(string task, string message)
    {
        var reading = Read($$"""{"id":"y","name":"Y","tasks":[{"task":"u","format":"f","path":"p"},{{task}}]}""");

        Assert.Equal(message, Assert.Single(reading.Problems).Message);
        Assert.Equal("p", Assert.Single(Assert.Single(reading.Value!.Providers).Tasks).Path);
    }

    [Theory]
    [InlineData("""{"schemaVersion":1}""", "The provider list has no 'providers'.")]
    [InlineData("""{"providers":[]}""", "The provider list has no 'schemaVersion'.")]
    [InlineData("""{"schemaVersion":9,"providers":[]}""", "The provider list has schema version 9, and this release reads only up to 1: update InferenceCatalog.")]
    public void A_list_that_is_none_is_unreadable(string text, string message)
    {
        var reading = ProviderFactsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Null(reading.Value);
        Assert.Equal(message, Assert.Single(reading.Problems).Message);
    }

    private static CatalogReading<ProviderCatalog> Read(params string[] providers) => ProviderFactsReader.Read(
        "{\"schemaVersion\":1,\"providers\":[" + string.Join(",", providers) + "]}",
        TestContext.Current.CancellationToken);
}
