using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A router of one page and a Hub of three on this machine, each of which may fail at one of its pages.</summary>
internal sealed class FaultyCatalog : IAsyncDisposable
{
    public const int HubPages = 3;

    private LoopbackService service = null!;

    /// <summary>What fails at the router; null for nothing.</summary>
    public SourceFault? RouterFault { get; set; }

    /// <summary>What fails at the Hub; null for nothing.</summary>
    public SourceFault? HubFault { get; set; }

    /// <summary>The page of the Hub that fails, from one.</summary>
    public int FaultyPage { get; set; } = 1;

    public string Router => new Uri(service.Address, "router").AbsoluteUri;

    public string Hub => new Uri(service.Address, "hub/1?all").AbsoluteUri;

    public string Authority => service.Address.Authority;

    public static async Task<FaultyCatalog> StartAsync()
    {
        var catalog = new FaultyCatalog();
        catalog.service = await LoopbackService.StartAsync(catalog.AnswerAsync);
        return catalog;
    }

    public ValueTask DisposeAsync() => service.DisposeAsync();

    /// <summary>A page of the Hub with a model of its own.</summary>
    private static string HubPage(int page) =>
        $$"""[{"id":"acme/painter-{{page}}","downloads":7,"inferenceProviderMapping":[{"provider":"fal-ai","providerId":"fal-ai/painter/{{page}}","status":"live","task":"text-to-image"}]}]""";

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/router", StringComparison.Ordinal))
            return RouterFault?.AnswerAsync(context, Answers.Router) ?? context.Response.WriteAsync(Answers.Router);

        // A fault may make up further pages; those are not numbers.
        var isPage = int.TryParse(path["/hub/".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        if (HubFault is { } fault && (!isPage || page == FaultyPage))
            return fault.AnswerAsync(context, HubPage(page));

        if (page < HubPages)
            context.Response.Headers.Link = $"</hub/{page + 1}?all>; rel=\"next\"";

        return context.Response.WriteAsync(HubPage(page));
    }
}
