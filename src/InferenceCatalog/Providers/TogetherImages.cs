using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Together's images: a prompt in, or a picture with a prompt, and base64 out.</summary>
/// <remarks>Source: <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class TogetherImages : WireFormat
{
    public static readonly TogetherImages Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "image-to-image" or "text-to-image";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route), request.ReadResult);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            if (call.request.MediaBody is { } picture)
                WritePicture(writer, picture, call.request, call.route);
            else
                FlatBody.WriteMembers(writer, "prompt", call.request, call.route, Rename);

            writer.WriteString("response_format"u8, "base64"u8);
            writer.WriteEndObject();
        });

    /// <summary>FLUX.1 Kontext takes one picture, all other models a list; a prompt they all want, be it empty.</summary>
    private static void WritePicture(Utf8JsonWriter writer, MediaInput picture, InferenceRequest request, CallRoute route)
    {
        var isKontext = route.ProviderId.Contains("kontext", StringComparison.OrdinalIgnoreCase) && route.ProviderId.Contains("flux.1", StringComparison.OrdinalIgnoreCase);
        if (isKontext)
            writer.WritePropertyName("image_url"u8);
        else
            writer.WriteStartArray("reference_images"u8);

        picture.WriteAddress(writer);
        if (!isKontext)
            writer.WriteEndArray();

        if (request is ImageToImageRequest { Prompt: null })
            writer.WriteString("prompt"u8, ""u8);

        FlatBody.WriteParameters(writer, request, route, Rename);
    }

    private static string Rename(string name) => name is "num_inference_steps" ? "steps" : name;
}
