using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace InferenceCatalog.Emulator;

/// <summary>
/// <c>POST /hf-inference/models/{id}</c>, where the model decides the task, <c>…/pipeline/{task}</c>, where the path does, and
/// <c>…/v1/chat/completions</c>.
/// </summary>
internal static class HfInferenceEndpoints
{
    private const string Provider = "hf-inference";
    private const string ChatSuffix = "/v1/chat/completions";
    private const string PipelinePart = "/pipeline/";

    public static void Map(WebApplication application, EmulatorState state) =>
        application.MapPost("/hf-inference/models/{**rest}", context => AnswerAsync(new EmulatedCall(context, state)));

    private static Task AnswerAsync(EmulatedCall call)
    {
        var rest = call.Rest;
        if (rest.EndsWith(ChatSuffix, StringComparison.Ordinal))
        {
            var chatModel = rest[..^ChatSuffix.Length];
            return ChatEndpoints.AnswerAsync(call, _ => call.State.Catalog.RequireAtProvider(Provider, chatModel, EmulatedCatalog.Chat));
        }

        call.Authorize();
        var at = rest.IndexOf(PipelinePart, StringComparison.Ordinal);
        return at < 0
            ? AnswerByModelAsync(call, rest)
            : AnswerByPathAsync(call, rest[..at], rest[(at + PipelinePart.Length)..]);
    }

    private static Task AnswerByPathAsync(EmulatedCall call, string model, string task) => task switch
    {
        EmulatedCatalog.FeatureExtraction => EmbeddingAnswers.EmbedAsync(call, RequireEmbedding(call, model)),
        EmulatedCatalog.SentenceSimilarity => EmbeddingAnswers.CompareAsync(call, RequireEmbedding(call, model)),
        _ => throw new RefusedException(RouterError.NotFound()),
    };

    private static Task AnswerByModelAsync(EmulatedCall call, string model)
    {
        var routes = call.State.Catalog.FindAtProvider(Provider, model);
        if (routes.Count == 0)
            throw new RefusedException(RouterError.ProviderUnsupported(Provider));

        var route = routes[0];
        if (!route.Answers)
            throw new RefusedException(RouterError.Unavailable());

        return route.Route.Task switch
        {
            EmulatedCatalog.TextToImage => DrawAsync(call, route),
            EmulatedCatalog.SpeechRecognition => SpeechAnswers.TranscribeAsync(call, route),
            EmulatedCatalog.FeatureExtraction => EmbeddingAnswers.EmbedAsync(call, route),
            EmulatedCatalog.SentenceSimilarity => EmbeddingAnswers.CompareAsync(call, route),
            _ => throw new RefusedException(RouterError.NotEmulated($"{route.Route.Task} at hf-inference")),
        };
    }

    /// <summary>A model mapped to one of the two tasks does both.</summary>
    private static EmulatedRoute RequireEmbedding(EmulatedCall call, string model) =>
        call.State.Catalog.RequireAtProvider(Provider, model, EmulatedCatalog.FeatureExtraction, EmulatedCatalog.SentenceSimilarity);

    private static async Task DrawAsync(EmulatedCall call, EmulatedRoute route)
    {
        var body = await call.ReadObjectAsync().ConfigureAwait(false);
        var prompt = body["inputs"].Text() ?? throw new RefusedException(RouterError.Plain(400, "inputs must be a text."));
        _ = await call.TriggerAsync(prompt).ConfigureAwait(false);
        var order = PictureOrder.Read(prompt, body["parameters"] as JsonObject);
        call.ServedBy(route.Route.Provider);
        await call.WriteBytesAsync(EmulatorPicture.Draw(order, call.State.Options.Seed), "image/png").ConfigureAwait(false);
    }
}
