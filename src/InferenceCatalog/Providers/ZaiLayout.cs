using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Z.ai's reading of documents: a picture in, its text as Markdown out. It takes none of the task's parameters.</summary>
/// <remarks>Source: <c>zai-org.ts</c> of the official JavaScript client.</remarks>
internal sealed class ZaiLayout : WireFormat
{
    public static readonly ZaiLayout Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "image-to-text";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), content => request.ReadResult(GeneratedText.From(ReadText(content), content)));

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route)
    {
        var picture = request.MediaBody ?? throw new InvalidOperationException($"A request of {request.Task} has a picture.");
        return JsonRequestContent.Create((picture, request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            writer.WritePropertyName("file"u8);
            call.picture.WriteAddress(writer);
            call.request.WriteExtraParameters(writer);
            writer.WriteEndObject();
        });
    }

    private static string ReadText(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetText("md_results") ?? throw new JsonException("an object with 'md_results' was expected");
    }
}
