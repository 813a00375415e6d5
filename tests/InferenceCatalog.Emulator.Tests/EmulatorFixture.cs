using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator.Tests;

/// <summary>One emulator over the small catalog, and a client that carries its token.</summary>
public sealed class EmulatorFixture : IAsyncLifetime
{
    private RouterEmulator? emulator;

    public RouterEmulator Emulator => emulator ?? throw new InvalidOperationException("The emulator has not been started.");

    public HttpClient Client { get; } = new();

    public async ValueTask InitializeAsync()
    {
        emulator = await RouterEmulator.StartAsync(new RouterEmulatorOptions { SnapshotText = TestSnapshot.Text });
        Client.BaseAddress = emulator.Endpoint;
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", emulator.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Emulator.DisposeAsync();
    }

    public Task<HttpResponseMessage> PostAsync(string path, string json, string? trigger = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (trigger is not null)
            request.Headers.Add(EmulatorTriggers.HeaderName, trigger);

        return Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public async Task<JsonNode> PostForJsonAsync(string path, string json)
    {
        using var response = await PostAsync(path, json);
        Assert.True(response.IsSuccessStatusCode, await ReadAsync(response));
        return JsonNode.Parse(await ReadAsync(response))!;
    }

    public async Task<JsonNode> GetJsonAsync(string path) =>
        JsonNode.Parse(await Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken))!;

    public static Task<string> ReadAsync(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>The data of the events of a stream, its end marker among them.</summary>
    public static async Task<List<string>> ReadEventsAsync(HttpResponseMessage response)
    {
        var events = new List<string>();
        foreach (var line in (await ReadAsync(response)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.StartsWith("data: ", line, StringComparison.Ordinal);
            events.Add(line["data: ".Length..]);
        }

        return events;
    }
}
