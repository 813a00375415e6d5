using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Text generation at providers that only chat: the prompt is the user's one message, and the model's message is its continuation.</summary>
/// <remarks>
/// Source: <c>hyperbolic.ts</c> of the official JavaScript client 4.13.21. Its groq sends a prompt without messages to the address of
/// chats, which is refused there; here both are spoken to alike.
/// </remarks>
internal sealed class ChatCompletions : WireFormat
{
    public static readonly ChatCompletions Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "text-generation";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route) =>
        call.PostAsync(route.Address, CreateContent(request, route, isStreamed: false), content => request.ReadResult(GeneratedText.From(ReadText(content), content)));

    public override TextStreamBody? CreateStreamed(InferenceRequest request, CallRoute route) =>
        new TextStreamBody(CreateContent(request, route, isStreamed: true), HasTexts: false);

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route, bool isStreamed) =>
        JsonRequestContent.Create((request, route, isStreamed), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteString("model"u8, call.route.ProviderId);
            writer.WriteStartArray("messages"u8);
            writer.WriteStartObject();
            writer.WriteString("role"u8, "user"u8);
            writer.WritePropertyName("content"u8);
            call.request.WriteInputs(writer);
            writer.WriteEndObject();
            writer.WriteEndArray();
            FlatBody.WriteParameters(writer, call.request, call.route, OpenAiCompletions.Rename);
            if (call.isStreamed)
                ChatBody.WriteStreaming(writer);

            writer.WriteEndObject();
        });

    private static string ReadText(ResultContent content)
    {
        using var document = JsonDocument.Parse(content.Bytes);
        return document.RootElement.GetMember("choices") is { ValueKind: JsonValueKind.Array } choices
               && choices.GetArrayLength() > 0
               && choices[0].GetMember("message")?.GetText("content") is { } text
            ? text
            : throw new JsonException("a message with its content was expected");
    }
}
