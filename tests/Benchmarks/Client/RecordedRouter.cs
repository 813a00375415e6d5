using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InferenceCatalog.Benchmarks.Client;

/// <summary>A router that always gives the same answer; in a process of its own, so that its bytes are not counted as the client's.</summary>
internal sealed class RecordedRouter : IDisposable
{
    public const int Chunks = 2_000;

    public static readonly byte[] Reply = """{"id":"chatcmpl-1","object":"chat.completion","created":1785110400,"model":"openai/gpt-oss-120b","choices":[{"index":0,"message":{"role":"assistant","content":"There are two G's in 'huggingface', one in each half of 'hugging' and none in 'face'."},"finish_reason":"stop"}],"usage":{"prompt_tokens":17,"completion_tokens":23,"total_tokens":40}}"""u8.ToArray();

    public static readonly byte[] Stream = RecordStream();

    private readonly Process process;

    private RecordedRouter(Process process, Uri endpoint)
    {
        this.process = process;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public static RecordedRouter Start()
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "serve" },
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        })!;
        return new RecordedRouter(process, new Uri(process.StandardOutput.ReadLine()!));
    }

    public static async Task<int> ServeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/v1/chat/completions", async context =>
        {
            var streamed = await ReadWhetherStreamedAsync(context.Request);
            context.Response.ContentType = streamed ? "text/event-stream" : "application/json";
            context.Response.ContentLength = streamed ? null : Reply.Length;
            await context.Response.Body.WriteAsync(streamed ? Stream : Reply);
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

    private static async Task<bool> ReadWhetherStreamedAsync(HttpRequest request)
    {
        using var body = new StreamReader(request.Body);
        return (await body.ReadToEndAsync()).Contains("\"stream\":true", StringComparison.Ordinal);
    }

    private static byte[] RecordStream()
    {
        var text = new StringBuilder();
        for (var chunk = 0; chunk < Chunks; chunk++)
            text.Append(CultureInfo.InvariantCulture, $$$"""data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1785110400,"model":"openai/gpt-oss-120b","choices":[{"index":0,"delta":{"content":" word{{{chunk % 10}}}"},"finish_reason":null}]}""").Append("\n\n");

        text.Append("""data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1785110400,"model":"openai/gpt-oss-120b","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""").Append("\n\n");
        text.Append("data: [DONE]\n\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
