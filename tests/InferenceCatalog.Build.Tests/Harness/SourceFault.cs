using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A way in which a service fails.</summary>
/// <param name="Name">In words.</param>
/// <param name="Code">The error by which the refresh must tell it.</param>
/// <param name="Cause">How the error must name the cause.</param>
/// <param name="AnswerAsync">Answers instead of the page that is given.</param>
internal sealed record SourceFault(string Name, string Code, string Cause, Func<HttpContext, string, Task> AnswerAsync)
{
    private const string Slow = "did not answer within ";
    private const string Unreadable = "cannot be read: ";
    private const string TooLarge = "sends more than a catalog can be";
    private const string WebPage = "It is a web page, not a model list";

    private static readonly byte[] Megabyte = [.. Enumerable.Repeat((byte)' ', 1 << 20)];

    public static IReadOnlyList<SourceFault> All { get; } =
    [
        .. new[] { 400, 401, 403, 404, 408, 429, 500, 502, 503, 504, 204, 206, 304 }.Select(Status),
        new("no answer", "ICAT5002", Slow, (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted)),
        new("a body that stops coming", "ICAT5002", Slow, async (context, page) =>
        {
            await context.Response.WriteAsync(page[..(page.Length / 2)]);
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        }),
        new("a body that trickles", "ICAT5002", Slow, async (context, _) =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ");
                await context.Response.Body.FlushAsync();
                await Task.Delay(20);
            }
        }),
        new("a reset before the answer", "ICAT5002", Unreadable, (context, _) => Abort(context)),
        new("a reset within a body of known length", "ICAT5002", Unreadable, async (context, page) =>
        {
            context.Response.ContentLength = page.Length;
            await context.Response.WriteAsync(page[..(page.Length / 2)]);
            await context.Response.Body.FlushAsync();
            await Abort(context);
        }),
        new("a reset within a body in chunks", "ICAT5002", Unreadable, async (context, page) =>
        {
            await context.Response.WriteAsync(page[..^1]);
            await context.Response.Body.FlushAsync();
            await Abort(context);
        }),
        Text("nothing", ""),
        Text("half of the page", page => page[..(page.Length / 2)]),
        Text("the page but its last character", page => page[..^1]),
        Text("two pages in one", page => page + page),
        Text("something behind the page", page => page + "x"),
        Text("a trailing comma", """[{"id":"acme/painter"},]"""),
        Text("a comment", "/* */ []"),
        Text("no quotes", "[{id:'acme/painter'}]"),
        Text("a number", "42"),
        Text("a word", "null"),
        Text("a text", "\"ok\""),
        Text("an error in JSON", """{"error":"Too many requests"}"""),
        Text("a control character in a text", "[{\"id\":\"acme/\u0001\"}]"),
        Text("too deep", new string('[', 5_000)),
        Text("a web page", "<!DOCTYPE html><html><body>Sign in</body></html>") with { Cause = WebPage },
        Text("a web page behind spaces", "\r\n  <html><title>502 Bad Gateway</title></html>") with { Cause = WebPage },
        new("bytes that are no text", "ICAT5005", "is not UTF-8 text, so it is no model list", (context, _) => context.Response.Body.WriteAsync(new byte[] { 0x5B, 0xFF, 0xFE, 0x5D }).AsTask()),
        new("what is said to be packed and is not", "ICAT5002", Unreadable, (context, page) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            return context.Response.WriteAsync(page);
        }),
        new("a gigabyte", "ICAT5004", TooLarge, async (context, _) =>
        {
            for (var megabyte = 0; megabyte < 1024 && !context.RequestAborted.IsCancellationRequested; megabyte++)
                await context.Response.Body.WriteAsync(Megabyte, context.RequestAborted);
        }),
        new("a packed gigabyte", "ICAT5004", TooLarge, async (context, _) =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await using var packed = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            for (var megabyte = 0; megabyte < 1024 && !context.RequestAborted.IsCancellationRequested; megabyte++)
                await packed.WriteAsync(Megabyte, context.RequestAborted);
        }),
        new("pages without end", "ICAT5004", "has more than 6 pages", (context, page) => Linked(context, page, $"<{context.Request.Path}x>; rel=\"next\"")),
        new("pages that go round", "ICAT5004", "go round in a circle", (context, page) => Linked(context, page, $"<{context.Request.Path}{context.Request.QueryString}>; rel=\"next\"")),
        new("a next page elsewhere", "ICAT5006", "goes on at https://elsewhere.test/models, which is another host", (context, page) => Linked(context, page, "<https://elsewhere.test/models>; rel=\"next\"")),
        new("a next page without encryption", "ICAT5006", "goes on at http://elsewhere.test/models, which is another host or is not encrypted", (context, page) => Linked(context, page, "<http://elsewhere.test/models>; rel=\"next\"")),
        new("a next page that is no address", "ICAT5005", "points to '//[', which is no address", (context, page) => Linked(context, page, "<//[>; rel=\"next\"")),
        Redirect("a redirect elsewhere", "ICAT5006", "redirects to https://elsewhere.test/models, which is another host", _ => "https://elsewhere.test/models"),
        Redirect("a redirect to a file", "ICAT5006", "redirects to file:", _ => "file:///etc/passwd"),
        Redirect("a redirect with a password", "ICAT5006", "redirects to http:", context => $"http://me:secret@{context.Request.Host}/models"),
        Redirect("redirects without end", "ICAT5004", "redirects more than ", context => context.Request.Path + "x"),
        Redirect("a redirect to itself", "ICAT5004", "redirects more than ", context => context.Request.Path),
    ];

    public override string ToString() => Name;

    private static SourceFault Status(int status) => new($"status {status}", "ICAT5003", $"answered with status {status}", (context, page) =>
    {
        context.Response.StatusCode = status;
        return status is 204 or 304 ? Task.CompletedTask : context.Response.WriteAsync("What is wrong \u001b[31m##vso[task.complete]");
    });

    private static SourceFault Text(string name, string text) => Text(name, _ => text);

    private static SourceFault Text(string name, Func<string, string> text) =>
        new(name, "ICAT5005", "is no list of the ", (context, page) => context.Response.WriteAsync(text(page)));

    private static SourceFault Redirect(string name, string code, string cause, Func<HttpContext, string> target) => new(name, code, cause, (context, _) =>
    {
        context.Response.Redirect(target(context));
        return Task.CompletedTask;
    });

    private static Task Linked(HttpContext context, string page, string link)
    {
        context.Response.Headers.Link = link;
        return context.Response.WriteAsync(page);
    }

    private static Task Abort(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }
}
