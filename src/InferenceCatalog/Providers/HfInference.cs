using System.Net.Http.Headers;

namespace InferenceCatalog;

/// <summary>Hugging Face's own servers: <c>inputs</c> and <c>parameters</c> in, the task's own shape out.</summary>
/// <remarks>A file without parameters goes as it is; with parameters, in base64 within JSON. Source: <c>hf-inference.ts</c> of the official JavaScript client.</remarks>
internal sealed class HfInference : WireFormat
{
    public static readonly HfInference Instance = new();

    /// <summary>One shape for all of its tasks: what a task lacks here is a row in <c>catalog/providers.json</c>.</summary>
    public override bool Speaks(InferenceTask task) => true;

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        typeof(MediaResult).IsAssignableFrom(typeof(TResult))
            ? MediaAnswer.PostAsync(call, request, route.Address, CreateContent(request))
            : call.PostAsync(route.Address, CreateContent(request), request.ReadResult);

    private static HttpContent CreateContent(InferenceRequest request)
    {
        if (request is { MediaBody: { Uri: null } media, HasParameters: false })
        {
            var file = new ReadOnlyMemoryContent(media.Bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue(media.MediaType ?? MediaTypes.Unknown);
            return file;
        }

        return JsonRequestContent.Create(request, static (writer, request) =>
        {
            writer.WriteStartObject();
            writer.WritePropertyName("inputs"u8);
            request.WriteInputs(writer);
            if (request.HasParameters)
            {
                writer.WriteStartObject("parameters"u8);
                request.WriteParameters(writer);
                writer.WriteEndObject();
            }

            request.WriteRootMembers(writer);
            writer.WriteEndObject();
        });
    }
}
