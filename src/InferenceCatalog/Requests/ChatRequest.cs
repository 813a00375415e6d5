using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A chat: messages in, the model's next message out.</summary>
/// <remarks>
/// It goes to the router's <c>/v1/chat/completions</c>, unless the client's options say otherwise. A parameter that is null is not sent; whether a provider heeds one is its own affair.
/// Names and ranges: Hugging Face's task schema <c>chat-completion</c>.
/// </remarks>
public sealed record ChatRequest : InferenceRequest<ChatReply>
{
    /// <summary>What the client writes on its own in a chat's body.</summary>
    private static readonly string[] Known =
    [
        "messages", "stream_options", "max_tokens", "temperature", "top_p", "stop", "seed", "frequency_penalty", "presence_penalty",
        "reasoning_effort", "n", "logprobs", "top_logprobs", "tools", "tool_choice", "tool_prompt", "parallel_tool_calls", "response_format",
    ];

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

    /// <summary>How many answers to make; each is paid for. Few providers make more than one. See <see cref="ChatReply.Alternatives"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? N { get; init => field = RequestChecks.Within(value, 1); }

    /// <summary>Whether to say how likely each token of the answer was.</summary>
    public bool? Logprobs { get; init; }

    /// <summary>How many of the likeliest tokens to tell at each place, from 0 to 20 (many providers: 5). It turns <see cref="Logprobs"/> on where that is null.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0 to 20.</exception>
    public int? TopLogprobs { get; init => field = RequestChecks.Within(value, 0, 20); }

    /// <summary>Functions of yours that the model may ask to have called: see <see cref="ChatReply.ToolCalls"/>.</summary>
    /// <exception cref="ArgumentException">An item is null, or two have the same name.</exception>
    public IReadOnlyList<ModelTool>? Tools
    {
        get;
        init
        {
            var tools = value is null ? null : RequestChecks.Copy(value);
            for (var i = 0; i < tools?.Length; i++)
            {
                ArgumentNullException.ThrowIfNull(tools[i], nameof(value));
                for (var j = 0; j < i; j++)
                {
                    if (tools[j].Name == tools[i].Name)
                        throw new ArgumentException($"Two tools are called '{tools[i].Name}'.", nameof(value));
                }
            }

            field = tools;
        }
    }

    /// <summary>Whether the model may, must or must not ask for a tool; null leaves it to the provider (as a rule, to the model).</summary>
    public ModelToolChoice? ToolChoice { get; init; }

    /// <summary>What the model is told before the tools' descriptions, at the few servers that let that be said.</summary>
    public string? ToolPrompt { get; init; }

    /// <summary>Whether the model may ask for several tools at once.</summary>
    public bool? ParallelToolCalls { get; init; }

    /// <summary>The form of the answer: <see cref="AnswerFormat.JsonObject"/>, or <see cref="AnswerFormat.JsonSchema(string, string)"/>.</summary>
    public AnswerFormat? ResponseFormat { get; init; }

    internal override IReadOnlyList<string> OwnNames => Known;

    internal override bool HasParameters =>
        MaxTokens is not null || Temperature is not null || TopP is not null || Stop is not null || Seed is not null
        || FrequencyPenalty is not null || PresencePenalty is not null || ReasoningEffort is not null
        || N is not null || Logprobs is not null || TopLogprobs is not null || Tools is not null || ToolChoice is not null || ToolPrompt is not null
        || ParallelToolCalls is not null || ResponseFormat is not null || HasExtraParameters;

    /// <summary>Writes the value of <c>messages</c>.</summary>
    internal override void WriteInputs(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        for (var i = 0; i < Messages.Count; i++)
            ChatTurnWriter.Write(writer, Messages[i]);

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
        writer.Member("n"u8, N);
        writer.Member("logprobs"u8, Logprobs ?? (TopLogprobs is null ? null : true));
        writer.Member("top_logprobs"u8, TopLogprobs);
        WriteTools(writer);
        WriteExtraParameters(writer);
    }

    /// <summary>Writes the form of the answer, as it is asked for where the chat goes.</summary>
    internal void WriteResponseFormat(Utf8JsonWriter writer, SchemaForm schemas) => ResponseFormat?.WriteMembers(writer, schemas);

    /// <summary>Makes the call: all providers take a chat in the same form, and as a rule at the router's one address for it.</summary>
    internal override ValueTask<ChatReply> SendAsync(InferenceCall call)
    {
        var route = ChatRouteFinder.Find(this, call.Transport);
        call.Destination = route.Destination;
        return call.PostAsync(route.Address, ChatBody.Create(this, route, isStreamed: false), ChatReplyReader.Read);
    }

    internal override ChatReply ReadResult(ResultContent content) => ChatReplyReader.Read(content);

    private void WriteTools(Utf8JsonWriter writer)
    {
        // An empty list is refused by some providers, and says nothing.
        if (Tools is { Count: > 0 })
        {
            writer.WriteStartArray("tools"u8);
            foreach (var tool in Tools)
                tool.WriteTo(writer);

            writer.WriteEndArray();
        }

        if (ToolChoice is not null)
        {
            writer.WritePropertyName("tool_choice"u8);
            ToolChoice.WriteTo(writer);
        }

        writer.Member("tool_prompt"u8, ToolPrompt);
        writer.Member("parallel_tool_calls"u8, ParallelToolCalls);
    }
}
