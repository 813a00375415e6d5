namespace InferenceCatalog;

/// <summary>Hyperbolic's images: a prompt in, base64 out.</summary>
/// <remarks>Source: <c>hyperbolic.ts</c> of the official JavaScript client 4.13.21.</remarks>
internal sealed class HyperbolicImages : WireFormat
{
    public static readonly HyperbolicImages Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "text-to-image";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), request.ReadResult);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model_name"u8, call.route.ProviderId);
            FlatBody.WriteMembers(writer, "prompt", call.request, call.route);
            writer.WriteEndObject();
        });
}
