using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.RefreshKill;

/// <summary>A router and a Hub on this machine, whose made-up catalog is another one in each edition.</summary>
internal sealed class LoopbackCatalog : IAsyncDisposable
{
    private const int Pages = 5;
    private const int ModelsOfAPage = 300;

    private readonly WebApplication application;

    private LoopbackCatalog(WebApplication application) => this.application = application;

    public static async Task<LoopbackCatalog> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var catalog = new LoopbackCatalog(builder.Build());
        catalog.application.Run(AnswerAsync);
        await catalog.application.StartAsync();
        return catalog;
    }

    public string Router(int edition) => $"{application.Urls.Single()}/{edition}/router";

    public string Hub(int edition) => $"{application.Urls.Single()}/{edition}/hub/0?all";

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/');
        var edition = int.Parse(path[1], CultureInfo.InvariantCulture);
        if (path[2] == "router")
            return context.Response.WriteAsync($"{{\"data\":[{Models(edition, 0, RouterModel)}]}}");

        var page = int.Parse(path[3], CultureInfo.InvariantCulture);
        if (page + 1 < Pages)
            context.Response.Headers.Link = $"</{edition}/hub/{page + 1}?all>; rel=\"next\"";

        return context.Response.WriteAsync($"[{Models(edition, page, HubModel)}]");
    }

    /// <summary>Every seventh model is another one in another edition.</summary>
    private static string Models(int edition, int page, Func<string, int, int, string> write)
    {
        var text = new StringBuilder();
        for (var number = page * ModelsOfAPage; number < (page + 1) * ModelsOfAPage; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"org-{number % 40}/model-{number}{(number % 7 == 0 ? $"-v{edition}" : "")}");
            text.Append(text.Length > 0 ? "," : "").Append(write(id, number, edition));
        }

        return text.ToString();
    }

    private static string RouterModel(string id, int number, int edition) =>
        $$"""{"id":"{{id}}","providers":[{"provider":"groq","status":"live","context_length":{{8192 + edition}},"pricing":{"input":0.1,"output":{{edition + 1}} },"supports_tools":{{(number % 2 == 0 ? "true" : "false")}},"throughput":{{number + edition}}}]}""";

    private static string HubModel(string id, int number, int edition) =>
        $$"""{"id":"{{id}}","downloads":{{number}},"inferenceProviderMapping":[{"provider":"fal-ai","providerId":"fal/{{number}}/{{edition}}","status":"live","task":"text-to-image"}]}""";
}
