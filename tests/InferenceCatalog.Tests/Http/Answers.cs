using System.Text;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Tests.Http;

/// <summary>Ways in which a test's server answers.</summary>
internal static class Answers
{
    public const string Chat = """
        {"id":"chat-1","object":"chat.completion","created":1790000000,"model":"gpt-oss-120b","choices":[{"index":0,"message":{"role":"assistant","content":"Four."},"finish_reason":"stop"}],"usage":{"prompt_tokens":11,"completion_tokens":3,"total_tokens":14}}
        """;

    public static async Task AnswerAsync(this HttpContext context, int status, string body, string mediaType = "application/json", params (string Name, string Value)[] headers)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = mediaType;
        foreach (var (name, value) in headers)
            context.Response.Headers[name] = value;

        await context.Response.WriteAsync(body);
    }

    public static async Task AnswerAsync(this HttpContext context, byte[] body, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    }

    /// <summary>Answers with a stream of events in pieces as given, each sent on its own.</summary>
    public static async Task StreamAsync(this HttpContext context, params string[] pieces)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = "text/event-stream";

        foreach (var piece in pieces)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(piece));
            await context.Response.Body.FlushAsync();
        }
    }

    /// <summary>A chunk of a streamed chat.</summary>
    public static string Chunk(string delta, string finish = "null") =>
        $$"""data: {"id":"chat-1","object":"chat.completion.chunk","created":1790000000,"model":"gpt-oss-120b","choices":[{"index":0,"delta":{{delta}},"finish_reason":{{finish}}}]}""" + "\n\n";
}
