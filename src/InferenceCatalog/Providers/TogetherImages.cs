using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Together's images: a prompt in, or a picture with a prompt, and base64 out.</summary>
/// <remarks>
/// Source: <c>together.ts</c> of the official JavaScript client. It leaves the size of a changed picture in an object of its own, where nobody
/// looks; here width and height stand where they stand for a picture that is made of words.
/// </remarks>
internal sealed class TogetherImages : WireFormat
{
    public static readonly TogetherImages Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "image-to-image" or "text-to-image";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        MediaAnswer.PostAsync(call, request, route.Address, CreateContent(request, route));

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            if (call.request.MediaBody is { } picture)
                WritePicture(writer, picture, call.route);
            else
                WritePrompt(writer, call.request);

            WriteParameters(writer, call.request, call.route);
            writer.WriteString("response_format"u8, "base64"u8);
            writer.WriteEndObject();
        });

    private static void WritePrompt(Utf8JsonWriter writer, InferenceRequest request)
    {
        writer.WritePropertyName("prompt"u8);
        request.WriteInputs(writer);
    }

    /// <summary>FLUX.1 Kontext takes one picture, all other models a list.</summary>
    private static void WritePicture(Utf8JsonWriter writer, MediaInput picture, CallRoute route)
    {
        var isKontext = route.ProviderId.Contains("kontext", StringComparison.OrdinalIgnoreCase) && route.ProviderId.Contains("flux.1", StringComparison.OrdinalIgnoreCase);
        if (isKontext)
            writer.WritePropertyName("image_url"u8);
        else
            writer.WriteStartArray("reference_images"u8);

        picture.WriteAddress(writer);
        if (!isKontext)
            writer.WriteEndArray();
    }

    private static void WriteParameters(Utf8JsonWriter writer, InferenceRequest request, CallRoute route)
    {
        // All want a prompt, be it empty.
        if (request is ImageToImageRequest { Prompt: null })
            writer.WriteString("prompt"u8, ""u8);

        using var parameters = FlatBody.ReadParameters(request);
        foreach (var parameter in parameters.RootElement.EnumerateObject())
        {
            if (route.Omits.Contains(parameter.Name))
                continue;

            if (parameter.NameEquals("target_size"u8))
                WriteSize(writer, parameter.Value);
            else
                WriteMember(writer, parameter.NameEquals("num_inference_steps"u8) ? "steps" : parameter.Name, parameter.Value);
        }
    }

    private static void WriteSize(Utf8JsonWriter writer, JsonElement size)
    {
        foreach (var side in size.EnumerateObject())
            WriteMember(writer, side.Name, side.Value);
    }

    private static void WriteMember(Utf8JsonWriter writer, string name, JsonElement value)
    {
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }
}
