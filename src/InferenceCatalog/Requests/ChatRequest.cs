using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A chat: messages in, the model's next message out.</summary>
/// <remarks>
/// It goes to the router's <c>/v1/chat/completions</c>. A parameter that is null is not sent; whether a provider heeds one is its own affair.
/// Names and ranges: Hugging Face's task schema <c>chat-completion</c>.
/// </remarks>
public sealed record ChatRequest : InferenceRequest<ChatReply>
{
    /// <summary>Describes a chat.</summary>
    /// <param name="model">A model that chats.</param>
    /// <param name="messages">The messages, the oldest first.</param>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="model"/> is <c>default</c>.</exception>
    public ChatRequest(ChatModel model, params IReadOnlyList<ChatTurn> messages)
        : this(model.Reference, messages)
    {
    }

    /// <summary>Describes a chat.</summary>
    /// <param name="model">A model's id, <c>organisation/name</c>, with <c>:provider</c> or <c>:policy</c> where one is to be pinned.</param>
    /// <param name="messages">The messages, the oldest first.</param>
    /// <exception cref="FormatException"><paramref name="model"/> is malformed.</exception>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    public ChatRequest([ConstantExpected] string model, params IReadOnlyList<ChatTurn> messages)
        : this(ModelReference.FromId(ModelId.Parse(model)), messages)
    {
    }

    /// <summary>Describes a chat.</summary>
    /// <param name="model">A model's id that is known only at run time.</param>
    /// <param name="messages">The messages, the oldest first.</param>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    public ChatRequest(ModelId model, params IReadOnlyList<ChatTurn> messages)
        : this(ModelReference.FromId(model ?? throw new ArgumentNullException(nameof(model))), messages)
    {
    }

    private ChatRequest(ModelReference model, IReadOnlyList<ChatTurn> messages)
        : base(model) => Messages = messages;

    /// <inheritdoc/>
    public override InferenceTask Task => InferenceTask.Chat;

    /// <summary>The messages, the oldest first.</summary>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    public IReadOnlyList<ChatTurn> Messages
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            if (value.Count == 0)
                throw new ArgumentException("A chat needs a message.", nameof(value));

            var turns = new ChatTurn[value.Count];
            for (var i = 0; i < turns.Length; i++)
                turns[i] = value[i] ?? throw new ArgumentNullException(nameof(value));

            field = turns;
        }
    }

    /// <summary>The most tokens that the answer may have, reasoning included; at least 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MaxTokens { get; init => field = RequestChecks.Within(value, 1); }

    /// <summary>How freely the model chooses its words, from 0 (always the likeliest) to 2.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 2.</exception>
    public double? Temperature { get; init => field = RequestChecks.Within(value, 0, 2); }

    /// <summary>The share of probability from which words are chosen, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 1.</exception>
    public double? TopP { get; init => field = RequestChecks.Within(value, 0, 1); }

    /// <summary>Texts at which the answer ends; they are not part of it. Most providers take at most four.</summary>
    public IReadOnlyList<string>? Stop { get; init => field = RequestChecks.Texts(value); }

    /// <summary>The same seed, messages and parameters give the same answer, as far as a provider can.</summary>
    public long? Seed { get; init; }

    /// <summary>From -2 to 2: above 0, words that came often come less often.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside -2 to 2.</exception>
    public double? FrequencyPenalty { get; init => field = RequestChecks.Within(value, -2, 2); }

    /// <summary>From -2 to 2: above 0, words that came at all come less often.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside -2 to 2.</exception>
    public double? PresencePenalty { get; init => field = RequestChecks.Within(value, -2, 2); }

    /// <summary>How long a reasoning model is to think: <c>none</c>, <c>minimal</c>, <c>low</c>, <c>medium</c>, <c>high</c> or another word that it knows.</summary>
    public string? ReasoningEffort { get; init; }

    internal override bool HasParameters =>
        MaxTokens is not null || Temperature is not null || TopP is not null || Stop is not null || Seed is not null
        || FrequencyPenalty is not null || PresencePenalty is not null || ReasoningEffort is not null;

    /// <summary>Writes the value of <c>messages</c>.</summary>
    internal override void WriteInputs(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (var i = 0; i < Messages.Count; i++)
            WriteTurn(writer, Messages[i]);

        writer.WriteEndArray();
    }

    internal override void WriteParameters(Utf8JsonWriter writer)
    {
        writer.Member("max_tokens"u8, MaxTokens);
        writer.Member("temperature"u8, Temperature);
        writer.Member("top_p"u8, TopP);
        writer.Member("stop"u8, Stop);
        writer.Member("seed"u8, Seed);
        writer.Member("frequency_penalty"u8, FrequencyPenalty);
        writer.Member("presence_penalty"u8, PresencePenalty);
        writer.Member("reasoning_effort"u8, ReasoningEffort);
    }

    /// <summary>Makes the call: all providers take a chat in the same form, at the router's one address for it.</summary>
    internal override ValueTask<ChatReply> SendAsync(InferenceCall call) =>
        call.PostAsync(call.Transport.Endpoint.Chat, ChatBody.Create(this, isStreamed: false), ChatReplyReader.Read);

    internal override ChatReply ReadResult(ResultContent content) => ChatReplyReader.Read(content);

    private static void WriteTurn(Utf8JsonWriter writer, ChatTurn turn)
    {
        writer.WriteStartObject();
        writer.WriteString("role"u8, turn.Role switch
        {
            ChatTurnRole.System => "system"u8,
            ChatTurnRole.Assistant => "assistant"u8,
            _ => "user"u8,
        });

        // A plain string where it suffices: not every provider takes a list of parts.
        if (turn.Images.Count == 0)
            writer.WriteString("content"u8, turn.Text);
        else
            WriteParts(writer, turn);

        writer.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter writer, ChatTurn turn)
    {
        writer.WriteStartArray("content"u8);
        if (turn.Text.Length > 0)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "text"u8);
            writer.WriteString("text"u8, turn.Text);
            writer.WriteEndObject();
        }

        foreach (var image in turn.Images)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "image_url"u8);
            writer.WriteStartObject("image_url"u8);
            writer.WritePropertyName("url"u8);
            image.WriteAddress(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
