using System.Net;
using System.Reflection;
using System.Text.Json;

namespace InferenceCatalog.Fuzz;

/// <summary>Readers of whole answers: a result, or the one exception that the client turns into its own.</summary>
internal static class ReaderTargets
{
    private const string Token = "hf_ThisIsNoTokenButLooksLikeOne";

    public static IEnumerable<FuzzTarget> All { get; } =
    [
        .. Results(),
        new("reply of a chat", Seeds.Answers, ReadReplyAsync),
        new("body of an error", [.. Seeds.Errors, .. Seeds.Answers], ReadErrorAsync),
        new("handle of a job", [.. IdSeeds("job1|fal-ai|text-to-image|a/b|fal-ai/x|router|fal-ai/b/requests/1", "job1|black-forest-labs|text-to-image|a/b|b|key|https://api.eu2.bfl.ai/v1/get_result?id=j1")], ReadHandle),
        new("id of a model", [.. IdSeeds("openai/gpt-oss-120b:groq", "a/b", "a/../b", "a%2f/b?x#y\\z")], ReadIdAsync),
    ];

    private static IEnumerable<FuzzTarget> Results()
    {
        var read = typeof(InferenceResult).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(InferenceResult)))
            .Select(type => type.GetMethod("Read", BindingFlags.Static | BindingFlags.NonPublic, [typeof(ResultContent)]))
            .OfType<MethodInfo>();
        foreach (var method in read)
        {
            var reader = method.CreateDelegate<Func<ResultContent, InferenceResult>>();
            foreach (var mediaType in (string?[])["application/json", null])
                yield return new FuzzTarget($"{method.DeclaringType!.Name} of {mediaType ?? "no type"}", Seeds.Answers, bytes => ReadAsync(reader, bytes, mediaType));
        }
    }

    private static Task<string> ReadAsync(Func<ResultContent, InferenceResult> read, byte[] bytes, string? mediaType)
    {
        try
        {
            var result = read(new ResultContent((ReadOnlyMemory<byte>)bytes, mediaType));
            _ = result.ToString();
            return Task.FromResult(result.GetType().Name);
        }
        catch (JsonException exception)
        {
            return Task.FromResult(exception.Message);
        }
    }

    private static async Task<string> ReadReplyAsync(byte[] bytes)
    {
        using var handler = new AnswerHandler(bytes, "application/json", 100);
        using var http = new HttpClient(handler);
        try
        {
            var reply = await new InferenceClient(http, new InferenceClientOptions { Token = Token }).SendAsync(new ChatRequest("a/b", "x"));
            return $"reply {reply.FinishReason}";
        }
        catch (InferenceAnswerException exception)
        {
            return exception.Kind.ToString();
        }
    }

    private static async Task<string> ReadErrorAsync(byte[] bytes)
    {
        using var handler = new AnswerHandler(bytes, "application/json", 1000, HttpStatusCode.BadRequest);
        using var http = new HttpClient(handler);
        try
        {
            await new InferenceClient(http, new InferenceClientOptions { Token = Token }).SendAsync(new ChatRequest("a/b", "x"));
            throw new InvalidOperationException("An error was taken for an answer.");
        }
        catch (InferenceException exception)
        {
            if (exception.ToString().Contains(Token, StringComparison.Ordinal) || exception.ResponseBody?.Contains(Token, StringComparison.Ordinal) is true)
                throw new InvalidOperationException("The token stands in the exception.");

            if (exception.Message.Length > 2000 || exception.Message.Any(char.IsControl))
                throw new InvalidOperationException("The message is not one line of bounded length.");

            return $"{exception.Kind} {exception.Code is null}";
        }
    }

    private static Task<string> ReadHandle(byte[] bytes)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        if (!JobHandle.TryParse(text, out var handle))
            return Task.FromResult("refused");

        return handle.ToString() == text && handle.JobId.Length <= text.Length
            ? Task.FromResult(handle.Provider.Id)
            : throw new InvalidOperationException($"'{text}' is read as '{handle}'.");
    }

    /// <summary>Whatever is taken for an id stays where it belongs in the address.</summary>
    private static async Task<string> ReadIdAsync(byte[] bytes)
    {
        var id = System.Text.Encoding.UTF8.GetString(bytes);
        if (ModelId.TryParse(id, out var model) && model.ToString() != id)
            throw new InvalidOperationException($"'{id}' is read as '{model}'.");

        Uri? asked = null;
        using var handler = new NotingHandler(address => asked = address);
        using var http = new HttpClient(handler);
        try
        {
            var request = AutomaticSpeechRecognitionModel.Unlisted("a/b", new Provider("fal-ai"), id).AutomaticSpeechRecognition(MediaInput.FromBytes("RIFF"u8.ToArray(), "audio/wav"));
            await new InferenceClient(http, new InferenceClientOptions { Token = Token }).SendAsync(request);
        }
        catch (FormatException)
        {
            return "refused";
        }

        return asked is { Host: "router.huggingface.co", Query: "", Fragment: "", UserInfo: "" }
               && asked.AbsolutePath.StartsWith("/fal-ai/", StringComparison.Ordinal)
               && asked.AbsolutePath.Count(character => character == '/') == id.Count(character => character == '/') + 2
            ? "asked"
            : throw new InvalidOperationException($"'{id}' leads to {asked}.");
    }

    private static byte[][] IdSeeds(params string[] ids) => Array.ConvertAll(ids, System.Text.Encoding.UTF8.GetBytes);

    private sealed class NotingHandler(Action<Uri> note) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            note(request.RequestUri!);
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"text":"x"}"""), RequestMessage = request });
        }
    }
}
