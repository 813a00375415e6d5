using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InferenceCatalog.Emulator.Tests;

public sealed class LifetimeTests
{
    private const string ChatPath = "/v1/chat/completions";

    private static readonly RouterEmulatorOptions Small = new() { SnapshotText = TestSnapshot.Text };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_emulator_listens_on_loopback_only_and_its_token_is_visibly_none()
    {
        await using var emulator = await RouterEmulator.StartAsync(Small, Cancelled);

        Assert.Equal("127.0.0.1", emulator.Endpoint.Host);
        Assert.Equal("http", emulator.Endpoint.Scheme);
        Assert.StartsWith("hf_emulator_", emulator.Token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_emulators_run_side_by_side()
    {
        await using var first = await RouterEmulator.StartAsync(Small, Cancelled);
        await using var second = await RouterEmulator.StartAsync(Small, Cancelled);

        Assert.NotEqual(first.Endpoint, second.Endpoint);
    }

    [Fact]
    public async Task A_disposed_emulator_frees_its_port()
    {
        var emulator = await RouterEmulator.StartAsync(Small, Cancelled);
        await emulator.DisposeAsync();

        await using var next = await RouterEmulator.StartAsync(Small with { Port = emulator.Endpoint.Port }, Cancelled);
        Assert.Equal(emulator.Endpoint, next.Endpoint);
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_slow_call()
    {
        var emulator = await RouterEmulator.StartAsync(Small with { SlowDelay = TimeSpan.FromMinutes(5), RequiresToken = false }, Cancelled);
        using var client = new HttpClient();
        var call = PostAsync(client, emulator, Chat("#emulate:slow"));
        await Task.Delay(200, Cancelled);
        var watch = Stopwatch.StartNew();

        await emulator.DisposeAsync();

        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"It took {watch.Elapsed}.");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => call);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer hf_another_token")]
    [InlineData("Bearer")]
    [InlineData("Basic abc")]
    public async Task A_missing_or_wrong_token_is_refused(string? header)
    {
        await using var emulator = await RouterEmulator.StartAsync(Small, Cancelled);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);

        string[] paths = [ChatPath, "/groq/openai/v1/chat/completions", "/hf-inference/models/acme/paint", "/fal-ai/fal-ai/paint/dev", "/together/v1/images/generations", "/v1/embeddings"];
        foreach (var path in paths)
        {
            using var response = await PostAsync(client, emulator, Chat("x"), path);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("""{"error":"Invalid username or password."}""", await EmulatorFixture.ReadAsync(response));
        }
    }

    [Theory]
    [InlineData("/v1/embeddings")]
    [InlineData("/v1/images/generations")]
    [InlineData("/v1/v1/chat/completions")]
    [InlineData("/replicate/v1/predictions")]
    [InlineData("/hf-inference/models/acme/embed/pipeline/fill-mask")]
    [InlineData("/")]
    public async Task A_path_that_the_router_does_not_serve_is_a_page_of_html(string path)
    {
        await using var emulator = await RouterEmulator.StartAsync(Small with { RequiresToken = false }, Cancelled);
        using var client = new HttpClient();

        using var response = await PostAsync(client, emulator, Chat("x"), path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("404 Not Found", await EmulatorFixture.ReadAsync(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_refused(bool isChunked)
    {
        await using var emulator = await RouterEmulator.StartAsync(Small with { MaxRequestBytes = 1000, RequiresToken = false }, Cancelled);
        using var client = new HttpClient();
        client.DefaultRequestHeaders.TransferEncodingChunked = isChunked;

        using var response = await PostAsync(client, emulator, Chat(new string('x', 2000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.StartsWith("{\"error\":", await EmulatorFixture.ReadAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_changes_ids_and_no_seed_repeats_them()
    {
        var ids = new List<string>();
        foreach (var seed in (int[])[0, 0, 1])
        {
            await using var emulator = await RouterEmulator.StartAsync(Small with { Seed = seed, RequiresToken = false }, Cancelled);
            using var client = new HttpClient();
            using var response = await PostAsync(client, emulator, Chat("x"));
            ids.Add(response.Headers.GetValues("x-request-id").Single() + await EmulatorFixture.ReadAsync(response));
        }

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
    }

    [Fact]
    public async Task A_snapshot_is_read_from_a_path()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, TestSnapshot.Text, Cancelled);
            await using var emulator = await RouterEmulator.StartAsync(new RouterEmulatorOptions { SnapshotPath = path }, Cancelled);
            using var client = new HttpClient();

            var list = await client.GetStringAsync(new Uri(emulator.Endpoint, "/v1/models"), Cancelled);

            Assert.Contains("acme/plain", list, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_snapshot_that_cannot_be_read_is_told_with_its_place()
    {
        var exception = await Assert.ThrowsAsync<InvalidDataException>(
            () => RouterEmulator.StartAsync(new RouterEmulatorOptions { SnapshotText = "{\n  oops" }, Cancelled));

        Assert.Contains("line 2, column 3", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_io_error()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await Assert.ThrowsAnyAsync<IOException>(
            () => RouterEmulator.StartAsync(Small with { Port = ((IPEndPoint)listener.LocalEndpoint).Port }, Cancelled));
    }

    [Fact]
    public async Task The_catalogs_own_snapshot_is_the_default()
    {
        await using var emulator = await RouterEmulator.StartAsync(cancellationToken: Cancelled);
        using var client = new HttpClient();

        var list = await client.GetStringAsync(new Uri(emulator.Endpoint, "/v1/models"), Cancelled);

        Assert.Contains("\"openai/gpt-oss-120b\"", list, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, RouterEmulator emulator, string json, string path = ChatPath) =>
        client.PostAsync(new Uri(emulator.Endpoint, path), new StringContent(json, Encoding.UTF8, "application/json"), Cancelled);

    private static string Chat(string prompt) => $$"""{"model":"acme/chat","messages":[{"role":"user","content":"{{prompt}}"}]}""";
}
