namespace InferenceCatalog;

/// <summary>Together's images: a prompt in, base64 out.</summary>
/// <remarks>Source: <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class TogetherImages : WireFormat
{
    public static readonly TogetherImages Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), request.ReadResult);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route, static name => name is "num_inference_steps" ? "steps" : name);
            writer.WriteString("response_format"u8, "base64"u8);
            writer.WriteEndObject();
        });
}
