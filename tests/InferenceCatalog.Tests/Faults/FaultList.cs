using System.Text;
using InferenceCatalog.Tests.Http;
using static InferenceCatalog.InferenceErrorKind;

namespace InferenceCatalog.Tests.Faults;

/// <summary>All that goes wrong in this matrix. Where there is a text, the call's credentials stand in it.</summary>
internal static class FaultList
{
    /// <summary>The longest answer that the matrix's clients take.</summary>
    public const int MaxAnswerBytes = 100_000;

    private const string Json = """{"error":{"message":"Bearer %secret% is not wanted"}}""";
    private const string Html = "<!DOCTYPE html><html><head><title>%secret%</title></head><body>Bearer %secret%</body></html>";
    private static readonly string Deep = string.Concat(Enumerable.Repeat("""{"choices":[""", 5000));

    public static IReadOnlyList<Fault> All { get; } = [.. Connections(), .. Statuses(), .. Bodies(), .. Redirects(), .. Streams(), .. Endless()];

    private static IEnumerable<Fault> Connections()
    {
        yield return new Fault("reset before the headers", [ConnectionFailed], Sync((exchange, _) => exchange.Reset()));
        yield return new Fault("closed before the headers", [ConnectionFailed], (_, _) => Task.CompletedTask);
        yield return new Fault("reset in the headers", [ConnectionFailed], async (exchange, _) =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            exchange.Reset();
        });
        yield return new Fault("closed in the headers", [ConnectionFailed, UnreadableAnswer], (exchange, _) => exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty"));
        yield return new Fault("reset after the headers", [ConnectionFailed], async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
            exchange.Reset();
        })
        { StreamKinds = [ConnectionFailed, StreamTruncated] };
        yield return new Fault("reset in the body", [ConnectionFailed], async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
            await exchange.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
            exchange.Reset();
        })
        { StreamKinds = [ConnectionFailed, StreamTruncated] };
        yield return new Fault("closed in the body", [ConnectionFailed], async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
            await exchange.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
        })
        { StreamKinds = [StreamTruncated] };
        yield return new Fault("closed in a chunk", [ConnectionFailed], async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, null, "Transfer-Encoding: chunked\r\n");
            await exchange.WriteAsync($"{answer.Body.Length:x}\r\n");
            await exchange.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
        })
        { StreamKinds = [StreamTruncated] };
        yield return new Fault("no HTTP", [ConnectionFailed, UnreadableAnswer], (exchange, _) => exchange.WriteAsync("220 mail.example ESMTP %secret%\r\n"));
        yield return new Fault("headers without end", [UnreadableAnswer], (exchange, _) =>
            exchange.WriteHeadAsync(200, "text/plain", 0, $"X-Long: {new string('x', 200_000)}\r\n"));
        yield return new Fault("a length that is none", [ConnectionFailed, UnreadableAnswer], (exchange, _) => exchange.WriteHeadAsync(200, "application/json", -7));
    }

    private static IEnumerable<Fault> Statuses()
    {
        yield return new Fault("429", [RateLimited], (exchange, _) => exchange.AnswerAsync(429, "application/json", Json)) { DownloadKinds = [Unavailable] };
        yield return new Fault("429 with Retry-After", [RateLimited], (exchange, _) => exchange.AnswerAsync(429, "application/json", Json, "Retry-After: 999\r\n")) { DownloadKinds = [Unavailable] };
        yield return new Fault("404 as a page", [RouteNotFound], (exchange, _) => exchange.AnswerAsync(404, "text/html", Html)) { DownloadKinds = [UnreadableAnswer] };
        foreach (var status in (int[])[500, 502, 503, 504])
        {
            InferenceErrorKind[] kinds = [status == 504 ? GatewayTimeout : Unavailable];
            yield return new Fault($"{status} as JSON", kinds, (exchange, _) => exchange.AnswerAsync(status, "application/json", Json)) { DownloadKinds = [Unavailable] };
            yield return new Fault($"{status} as a page", kinds, (exchange, _) => exchange.AnswerAsync(status, "text/html", Html)) { DownloadKinds = [Unavailable] };
            yield return new Fault($"{status} and nothing", kinds, (exchange, _) => exchange.AnswerAsync(status, "text/plain", "")) { DownloadKinds = [Unavailable] };
            yield return new Fault($"{status} that breaks off", kinds, async (exchange, _) =>
            {
                await exchange.WriteHeadAsync(status, "application/json", 1000);
                await exchange.WriteAsync(Json);
                exchange.Reset();
            })
            { DownloadKinds = [Unavailable] };
        }
    }

    private static IEnumerable<Fault> Bodies()
    {
        yield return Answering("an error with a good status", "application/json", Json, [JobFailed, UnreadableAnswer]) with { StreamKinds = [StreamError] };
        yield return Answering("JSON that is cut off", "application/json", """{"choices":[{"message":{"content":"no""");
        yield return Answering("an empty object", "application/json", "{}");
        yield return Answering("null", "application/json", "null");
        yield return Answering("nothing", "application/json", "");
        yield return Answering("no JSON", "application/json", "oops %secret%");
        yield return Answering("deep JSON", "application/json", Deep);
        yield return Answering("deep lists", "application/json", new string('[', 50_000));
        yield return Answering("a page", "text/html", Html);
        yield return Answering("a page that calls itself JSON", "application/json", Html);
        yield return Answering("a page that calls itself what was asked for", null, Html) with { Applies = answer => !answer.IsStream };
        yield return Answering("JSON that calls itself what was asked for", null, Json, [UnreadableAnswer, JobFailed]) with { Applies = answer => !answer.IsStream && !answer.IsJson };
        yield return Answering("a huge answer", "application/json", $$$"""{"error":null,"x":"{{{new string('x', MaxAnswerBytes)}}}"}""");
        yield return new Fault("a huge answer of unknown length", [UnreadableAnswer, ConnectionFailed], async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.IsStream ? "application/json" : answer.MediaType, null);
            var piece = new byte[10_000];
            while (true)
                await exchange.WriteAsync(piece);
        });
        yield return new Fault("a huge answer that only says so", [UnreadableAnswer], (exchange, answer) =>
            exchange.WriteHeadAsync(200, answer.IsStream ? "application/json" : answer.MediaType, 1L << 40));
        yield return new Fault("the beginning of the answer as a whole", [UnreadableAnswer], (exchange, answer) =>
            exchange.AnswerAsync(answer with { Body = answer.Body[..(answer.Body.Length / 2)] }))
        { Applies = answer => answer.IsJson };
    }

    private static IEnumerable<Fault> Redirects()
    {
        foreach (var status in (int[])[301, 302, 303, 307, 308])
        {
            yield return new Fault($"{status} to another host", [Redirected], (exchange, _) =>
                exchange.AnswerAsync(status, "text/html", Html, $"Location: {exchange.Elsewhere}\r\n"))
            { DownloadKinds = [UnreadableAnswer] };
        }

        yield return new Fault("a redirect to itself", [Redirected], (exchange, _) =>
            exchange.AnswerAsync(302, "text/html", Html, $"Location: {exchange.Request.Line.Split(' ')[1]}\r\n"))
        { DownloadKinds = [UnreadableAnswer] };
        yield return new Fault("a redirect to a file", [Redirected], (exchange, _) =>
            exchange.AnswerAsync(302, "text/html", Html, "Location: file:///etc/hostname\r\n"))
        { DownloadKinds = [UnreadableAnswer] };
        yield return new Fault("a redirect to nowhere", [Redirected], (exchange, _) => exchange.AnswerAsync(302, "text/html", Html)) { DownloadKinds = [UnreadableAnswer] };
    }

    /// <summary>What goes wrong in streams alone; that one is cut anywhere has a test of its own.</summary>
    private static IEnumerable<Fault> Streams()
    {
        Fault Stream(string name, InferenceErrorKind kind, string events) => new(name, [kind], (exchange, _) => exchange.AnswerAsync(200, "text/event-stream", events))
        {
            Applies = answer => answer.IsStream,
        };
        var chunk = Answers.Chunk("""{"content":"Vi"}""");
        yield return Stream("a stream of nothing", StreamTruncated, "");
        yield return Stream("an error within the stream", StreamError, $"{chunk}data: {Json}\n\n");
        yield return Stream("an error at the end of the stream, without its empty line", StreamError, $"{chunk}data: {Json}");
        yield return Stream("an event that is no JSON", StreamError, $"{chunk}data: oops %secret%\n\n");
        yield return Stream("an event that is cut off", StreamError, chunk + "data: {\"choices\":[{\"delta\"\n\n");
        yield return Stream("an event that is deep", StreamError, $"{chunk}data: {Deep}\n\n");
        yield return Stream("a page in a stream", StreamTruncated, Html);
        yield return Stream("a line without end", StreamError, $"{chunk}data: {new string('x', 34 << 20)}");
    }

    private static IEnumerable<Fault> Endless()
    {
        yield return EndlessOf("no answer", (exchange, _) => exchange.StaySilentAsync());
        yield return EndlessOf("silence in the headers", async (exchange, _) =>
        {
            await exchange.WriteAsync("HTTP/1.1 200 OK\r\nContent-Ty");
            await exchange.StaySilentAsync();
        });
        yield return EndlessOf("silence after the headers", async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
            await exchange.StaySilentAsync();
        });
        yield return EndlessOf("silence in the body", async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
            await exchange.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2));
            await exchange.StaySilentAsync();
        });
        yield return EndlessOf("headers that drip", (exchange, _) => exchange.DripAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nX-Long: " + new string('x', 5000))));
        yield return EndlessOf("a body that drips", async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, 5000);
            await exchange.DripAsync(Encoding.ASCII.GetBytes((answer.IsStream ? "data: {\"choices\":\"" : "{\"choices\":\"") + new string('x', 4900)));
        });
        yield return EndlessOf("comments without end", async (exchange, answer) =>
        {
            await exchange.WriteHeadAsync(200, answer.MediaType, null);
            while (true)
                await exchange.DripAsync(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(": ping\n\n", 500))));
        }) with
        { Applies = answer => answer.IsStream };
        yield return EndlessOf("hints that an answer will come", async (exchange, _) =>
        {
            while (true)
            {
                await exchange.WriteAsync("HTTP/1.1 103 Early Hints\r\n\r\n");
                await Task.Delay(5);
            }
        });
        yield return EndlessOf("an error that drips", async (exchange, _) =>
        {
            await exchange.WriteHeadAsync(503, "text/plain", 5000);
            await exchange.DripAsync(new byte[5000]);
        }) with
        { Kinds = [Unavailable, TimedOut] };
    }

    private static Fault Answering(string name, string? mediaType, string body, InferenceErrorKind[]? kinds = null) =>
        new(name, kinds ?? [UnreadableAnswer], (exchange, answer) => exchange.AnswerAsync(200, mediaType ?? answer.MediaType, body));

    private static Fault EndlessOf(string name, Func<FaultExchange, GoodAnswer, Task> write) => new(name, [TimedOut], write) { IsEndless = true };

    private static Func<FaultExchange, GoodAnswer, Task> Sync(Action<FaultExchange, GoodAnswer> write) => (exchange, answer) =>
    {
        write(exchange, answer);
        return Task.CompletedTask;
    };
}
