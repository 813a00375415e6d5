namespace InferenceCatalog;

/// <summary>Text generation in OpenAI's older form: a prompt in, <c>choices</c> out.</summary>
/// <remarks>
/// Source: <c>deepinfra.ts</c>, <c>featherless-ai.ts</c>, <c>hf-inference.ts</c> and <c>ovhcloud.ts</c> of the official JavaScript client. Its
/// novita, scaleway and together send the parameters in an object of their own, where nobody looks for them; here all are spoken to alike.
/// </remarks>
internal sealed class OpenAiCompletions : WireFormat
{
    public static readonly OpenAiCompletions Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "text-generation";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route, isStreamed: false), request.ReadResult);

    public override TextStreamBody? CreateStreamed(InferenceRequest request, CallRoute route) =>
        new TextStreamBody(CreateContent(request, route, isStreamed: true), HasTexts: true);

    /// <summary>OpenAI's name of a parameter of the task.</summary>
    public static string Rename(string name) => name is "max_new_tokens" ? "max_tokens" : name;

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route, bool isStreamed) =>
        JsonRequestContent.Create((request, route, isStreamed), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route, Rename);
            if (call.isStreamed)
                ChatBody.WriteStreaming(writer);

            writer.WriteEndObject();
        });
}
