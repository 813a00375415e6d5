using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A service on this machine that answers as a test says, and remembers what it was asked.</summary>
internal sealed class LoopbackService : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly List<string> requests = [];

    private LoopbackService(WebApplication application) => this.application = application;

    public Uri Address => new(application.Urls.Single() + "/");

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (requests)
                return [.. requests];
        }
    }

    public static async Task<LoopbackService> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var service = new LoopbackService(builder.Build());
        service.application.Run(async context =>
        {
            lock (service.requests)
                service.requests.Add(context.Request.Path + context.Request.QueryString);

            await answer(context);
        });
        await service.application.StartAsync();
        return service;
    }

    /// <summary>A service that gives each path its text, and 404 for others.</summary>
    public static Task<LoopbackService> StartAsync(Dictionary<string, string> texts) => StartAsync(context =>
    {
        if (texts.TryGetValue(context.Request.Path, out var text))
            return context.Response.WriteAsync(text);

        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
