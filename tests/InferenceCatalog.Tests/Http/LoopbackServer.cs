using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.Tests.Http;

/// <summary>An HTTP server on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication application;

    private LoopbackServer(WebApplication application) => this.application = application;

    public ConcurrentQueue<ReceivedRequest> Received { get; } = new();

    public Uri Address => new(application.Urls.First());

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var application = builder.Build();
        var server = new LoopbackServer(application);
        application.Run(async context =>
        {
            server.Received.Enqueue(await ReceivedRequest.ReadAsync(context.Request));
            await answer(context);
        });
        await application.StartAsync();
        return server;
    }

    /// <summary>A server that always answers the same.</summary>
    public static Task<LoopbackServer> StartAsync(int status, string body, string mediaType = "application/json", params (string Name, string Value)[] headers) =>
        StartAsync(context => context.AnswerAsync(status, body, mediaType, headers));

    /// <summary>A client of this server: it tries nothing twice and waits for nothing long, unless the test says so.</summary>
    public InferenceClient CreateClient(Action<InferenceClientOptions>? configure = null)
    {
        var options = new InferenceClientOptions
        {
            Endpoint = Address,
            Token = TestToken.Value,
            MaxAttempts = 1,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            PollInterval = TimeSpan.FromMilliseconds(1),
        };
        configure?.Invoke(options);
        return new InferenceClient(options);
    }

    public ReceivedRequest Single() => Assert.Single(Received);

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
