namespace InferenceCatalog;

/// <summary>Speech in OpenAI's form: an <c>input</c> in, the sound itself out.</summary>
/// <remarks>Source: <c>deepinfra.ts</c> and <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class OpenAiSpeech : WireFormat
{
    public static readonly OpenAiSpeech Instance = new();

    private const string KokoroVoice = "af_alloy";

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-speech";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), request.ReadResult);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "input", call.request, call.route);
            if (NeedsVoice(call.route) && !call.request.HasExtraParameter("voice"))
                writer.WriteString("voice"u8, KokoroVoice);

            writer.WriteEndObject();
        });

    /// <summary>Together does nothing without a voice, and voices belong to models: of Kokoro's, which it serves, this one is known.</summary>
    private static bool NeedsVoice(CallRoute route) =>
        route.Provider.Id is "together" && route.ProviderId.Contains("kokoro", StringComparison.OrdinalIgnoreCase);
}
