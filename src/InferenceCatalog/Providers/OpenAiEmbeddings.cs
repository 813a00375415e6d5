namespace InferenceCatalog;

/// <summary>Embeddings in OpenAI's form: an <c>input</c> in, a list of <c>embedding</c>s out.</summary>
/// <remarks>Source: <c>deepinfra.ts</c>, <c>scaleway.ts</c> and <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class OpenAiEmbeddings : WireFormat
{
    public static readonly OpenAiEmbeddings Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "feature-extraction";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), request.ReadResult);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "input", call.request, call.route);
            writer.WriteEndObject();
        });
}
