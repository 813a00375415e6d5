using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InferenceCatalog.Emulator;

/// <summary>Builds the web application: its server, what holds for every call, and the endpoint families.</summary>
internal static class EmulatorApplication
{
    private static readonly TimeSpan ShutdownLimit = TimeSpan.FromSeconds(2);

    /// <remarks>The empty builder, because any other would read the appsettings.json and environment of the program around it.</remarks>
    public static WebApplication Create(RouterEmulatorOptions options, EmulatedCatalog catalog)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(EmulatorApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = options.MaxRequestBytes;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownLimit);

        var application = builder.Build();
        Map(application, new EmulatorState(options, catalog, application.Lifetime.ApplicationStopping));
        return application;
    }

    private static void Map(WebApplication application, EmulatorState state)
    {
        application.Use((context, next) => AnswerAsync(context, next, state));
        ModelListEndpoints.Map(application, state);
        HubEndpoints.Map(application, state);
        ChatEndpoints.Map(application, state);
        HfInferenceEndpoints.Map(application, state);
        ImageGenerationEndpoints.Map(application, state);
        FalQueueEndpoints.Map(application, state);
        ImageFileEndpoints.Map(application, state);
        application.Map("{**path}", context =>
        {
            // Observed on the router: without a token even a path that does not exist asks for one.
            new EmulatedCall(context, state).Authorize();
            throw new RefusedException(RouterError.NotFound());
        });
    }

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next, EmulatorState state)
    {
        context.Response.Headers["x-request-id"] = state.NextRequestId();
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (RefusedException refused) when (!context.Response.HasStarted)
        {
            await refused.Error.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            var error = RouterError.Plain(bad.StatusCode, bad.Message);
            await error.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested || state.Stopping.IsCancellationRequested)
        {
            // The caller left or the emulator stops: there is nobody to answer.
            context.Abort();
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            // A test that fails because of the emulator should be able to say so.
            var error = RouterError.Plain(StatusCodes.Status500InternalServerError, $"[emulator] {exception.Message}");
            await error.WriteAsync(context.Response, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
