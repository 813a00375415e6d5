using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.Benchmarks.Refresh;

/// <summary>A Hub with 50,000 made-up models in pages of 1,000, in two editions that differ; in a process of its own.</summary>
internal sealed class RecordedHub : IDisposable
{
    public const string Command = "serve-hub";

    private const int Pages = 50;
    private const int ModelsOfAPage = 1_000;

    private readonly Process process;

    private RecordedHub(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    public static RecordedHub Start()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { Command },
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        return new RecordedHub(process, process.StandardOutput.ReadLine()!);
    }

    public static string FirstPage(string address, int edition) => $"{address}/{edition.ToString(CultureInfo.InvariantCulture)}/0?all";

    public static async Task<int> ServeAsync()
    {
        var pages = new[] { Record(0), Record(1) };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapGet("/{edition:int}/{page:int}", async (HttpContext context, int edition, int page) =>
        {
            if (page + 1 < Pages)
                context.Response.Headers.Link = $"</{edition}/{page + 1}?all>; rel=\"next\"";

            context.Response.ContentType = "application/json";
            context.Response.ContentLength = pages[edition][page].Length;
            await context.Response.Body.WriteAsync(pages[edition][page]);
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.Single());

        // The parent holds our standard input: when it ends, so do we.
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private static byte[][] Record(int edition) => [.. Enumerable.Range(0, Pages).Select(page => RecordPage(edition, page))];

    /// <summary>In no order, as the Hub lists by popularity.</summary>
    private static byte[] RecordPage(int edition, int page)
    {
        var text = new StringBuilder("[");
        for (var index = 0; index < ModelsOfAPage; index++)
        {
            var number = ((page * ModelsOfAPage) + index) * 7_919L % (Pages * ModelsOfAPage);
            var id = string.Create(CultureInfo.InvariantCulture, $"org-{number % 500:D3}/model-{number:D6}-instruct");
            text.Append(index > 0 ? "," : "").Append(CultureInfo.InvariantCulture, $$"""
                {"id":"{{id}}","pipeline_tag":"text-generation","downloads":{{number + edition}},"tags":["transformers","license:apache-2.0"],"inferenceProviderMapping":[{"provider":"groq","providerId":"{{id}}","status":"live","task":"conversational","type":"single-model","features":{"structuredOutput":true,"toolCalling":false},"providerDetails":{"context_length":131072,"pricing":{"input":0.15,"output":0.7{{edition}}} } },{"provider":"together","providerId":"{{id}}","status":"live","task":"conversational","type":"single-model"}]}
                """);
        }

        return Encoding.UTF8.GetBytes(text.Append(']').ToString());
    }
}
