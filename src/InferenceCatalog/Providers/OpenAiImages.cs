namespace InferenceCatalog;

/// <summary>Images in OpenAI's form: a prompt in, base64 out.</summary>
/// <remarks>Source: <c>deepinfra.ts</c> and <c>nscale.ts</c> of the official JavaScript client.</remarks>
internal sealed class OpenAiImages : WireFormat
{
    public static readonly OpenAiImages Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        MediaAnswer.PostAsync(call, request, route.Address, CreateContent(request, route));

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            writer.WriteString("response_format"u8, "b64_json"u8);
            writer.WriteEndObject();
        });
}
