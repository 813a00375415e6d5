namespace InferenceCatalog.Tests.Http;

public sealed class TokenTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("tokens").FullName;
    private readonly Dictionary<string, string?> environment = [];

    public TokenTests() => environment["HOME"] = environment["USERPROFILE"] = folder;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_options_come_first_then_the_provider_then_the_machine()
    {
        environment["HF_TOKEN"] = "from-environment";
        Assert.Equal("from-options", await FindAsync(new InferenceClientOptions { Token = "from-options", TokenProvider = _ => new("from-provider") }));
        Assert.Equal("from-provider", await FindAsync(new InferenceClientOptions { TokenProvider = _ => new("from-provider") }));
        Assert.Equal("from-environment", await FindAsync(new InferenceClientOptions()));
    }

    [Fact]
    public async Task The_machine_is_searched_as_huggingface_hub_searches_it()
    {
        Assert.Null(await FindAsync());

        Write(".cache/huggingface/token", "from-home\r\n");
        Assert.Equal("from-home", await FindAsync());

        environment["XDG_CACHE_HOME"] = Path.Combine(folder, "xdg");
        Assert.Null(await FindAsync());
        Write("xdg/huggingface/token", " from-xdg ");
        Assert.Equal("from-xdg", await FindAsync());

        environment["HF_HOME"] = "~/hub";
        Write("hub/token", "from-hf-home");
        Assert.Equal("from-hf-home", await FindAsync());

        environment["HF_TOKEN_PATH"] = Path.Combine(folder, "elsewhere");
        Write("elsewhere", "from-path");
        Assert.Equal("from-path", await FindAsync());

        environment["HUGGING_FACE_HUB_TOKEN"] = "from-old-variable";
        Assert.Equal("from-old-variable", await FindAsync());

        environment["HF_TOKEN"] = "from-variable";
        Assert.Equal("from-variable", await FindAsync());

        environment["HF_TOKEN"] = " \n";
        Assert.Equal("from-old-variable", await FindAsync());
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("YES", true)]
    [InlineData("0", false)]
    public async Task Tokens_that_nobody_passed_can_be_turned_off(string value, bool isOff)
    {
        environment["HF_TOKEN"] = "from-variable";
        environment["HF_HUB_DISABLE_IMPLICIT_TOKEN"] = value;
        Assert.Equal(isOff ? null : "from-variable", await FindAsync());
        Assert.Equal("from-options", await FindAsync(new InferenceClientOptions { Token = "from-options" }));
    }

    [Fact]
    public async Task A_token_that_comes_later_is_found_later()
    {
        var source = new TokenSource(new InferenceClientOptions(), environment.GetValueOrDefault);
        Assert.Null(await source.GetAsync(TestContext.Current.CancellationToken));

        Write(".cache/huggingface/token", "late");
        Assert.Equal("late", (await source.GetAsync(TestContext.Current.CancellationToken))!.Header.Parameter);
    }

    [Fact]
    public async Task A_provider_is_asked_for_each_call()
    {
        var count = 0;
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        var client = server.CreateClient(options => (options.Token, options.TokenProvider) = (null, _ => new ValueTask<string>($"token-{++count}")));
        await client.SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken);
        await client.SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], server.Received.Select(request => request.Header("Authorization")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("tökén")]
    public async Task A_token_that_could_break_a_header_is_refused_without_being_shown(string token)
    {
        var fromOptions = Assert.Throws<ArgumentException>(() => new InferenceClient(new InferenceClientOptions { Token = token }));
        await using var server = await LoopbackServer.StartAsync(200, Answers.Chat);
        var client = server.CreateClient(options => (options.Token, options.TokenProvider) = (null, _ => new ValueTask<string>(token)));
        var fromProvider = await Assert.ThrowsAsync<InferenceAuthenticationException>(
            () => client.SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));

        Assert.Empty(server.Received);
        Assert.All([fromOptions.ToString(), fromProvider.ToString()], text => Assert.True(token.Length == 0 || !text.Contains(token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_a_token_none_is_sent_and_the_refusal_says_how_to_get_one()
    {
        await using var server = await LoopbackServer.StartAsync(401, """{"error":"Invalid username or password."}""");
        var client = server.CreateClient(options => options.Token = null);
        var before = Environment.GetEnvironmentVariable("HF_HUB_DISABLE_IMPLICIT_TOKEN");
        Environment.SetEnvironmentVariable("HF_HUB_DISABLE_IMPLICIT_TOKEN", "1");
        try
        {
            var exception = await Assert.ThrowsAsync<InferenceAuthenticationException>(
                () => client.SendAsync(new ChatRequest("openai/gpt-oss-120b", "Hi"), TestContext.Current.CancellationToken));
            Assert.Null(server.Single().Header("Authorization"));
            Assert.Contains("HF_TOKEN", exception.Message, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("HF_HUB_DISABLE_IMPLICIT_TOKEN", before);
        }
    }

    private async Task<string?> FindAsync(InferenceClientOptions? options = null) =>
        (await new TokenSource(options ?? new InferenceClientOptions(), environment.GetValueOrDefault).GetAsync(TestContext.Current.CancellationToken))?.Header.Parameter;

    private void Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
