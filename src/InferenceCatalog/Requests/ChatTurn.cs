namespace InferenceCatalog;

/// <summary>One message of a chat. A plain string is a turn of the user.</summary>
public sealed record ChatTurn
{
    private ChatTurn(ChatTurnRole role, string text)
    {
        Role = role;
        Text = text;
    }

    /// <summary>Who speaks.</summary>
    public ChatTurnRole Role { get; }

    /// <summary>What is said, or what a tool gave back; empty for a turn of images, sound or tool calls alone.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Text { get; init => field = RequestChecks.Required(value); }

    /// <summary>Images that belong to a user's turn, sent after its text.</summary>
    /// <exception cref="ArgumentNullException">The value, or one of its items, is null.</exception>
    public IReadOnlyList<MediaInput> Images
    {
        get;
        init
        {
            var images = RequestChecks.Copy(RequestChecks.Required(value));
            foreach (var image in images)
                ArgumentNullException.ThrowIfNull(image, nameof(value));

            field = images;
        }
    } = [];

    /// <summary>Sound that belongs to a user's turn, sent after its images: bytes of a known type, since a chat takes no address of one.</summary>
    /// <exception cref="ArgumentNullException">The value, or one of its items, is null.</exception>
    /// <exception cref="ArgumentException">An item is an address, or is not known to be sound.</exception>
    public IReadOnlyList<MediaInput> Audio
    {
        get;
        init
        {
            var sounds = RequestChecks.Copy(RequestChecks.Required(value));
            foreach (var sound in sounds)
            {
                ArgumentNullException.ThrowIfNull(sound, nameof(value));
                if (MediaTypes.AudioFormat(sound.MediaType) is null)
                    throw new ArgumentException($"A chat takes sound as bytes of a type such as audio/wav, and this is {sound}.", nameof(value));
            }

            field = sounds;
        }
    } = [];

    /// <summary>The speaker's name, for chats of several; null for none. Few providers heed it.</summary>
    public string? Name { get; init; }

    /// <summary>The tools that the model asked to have called, in a turn of its own.</summary>
    /// <exception cref="ArgumentNullException">The value, or one of its items, is null.</exception>
    /// <exception cref="ArgumentException">It is not the model's turn.</exception>
    public IReadOnlyList<ModelToolCall> ToolCalls
    {
        get;
        init
        {
            var calls = RequestChecks.Copy(RequestChecks.Required(value));
            foreach (var call in calls)
                ArgumentNullException.ThrowIfNull(call, nameof(value));

            if (calls.Length > 0 && Role is not ChatTurnRole.Assistant)
                throw new ArgumentException("Only a turn of the model has tool calls.", nameof(value));

            field = calls;
        }
    } = [];

    /// <summary>The id of the call that a tool's turn answers; null for any other turn.</summary>
    public string? ToolCallId { get; private init; }

    /// <summary>Says how the model is to behave.</summary>
    public static ChatTurn System(string text) => new(ChatTurnRole.System, Require(text));

    /// <summary>Asks.</summary>
    /// <param name="text">The question; may be empty when there are images.</param>
    /// <param name="images">Images that the question is about.</param>
    public static ChatTurn User(string text, params IReadOnlyList<MediaInput> images)
    {
        ArgumentNullException.ThrowIfNull(images);
        return new ChatTurn(ChatTurnRole.User, Require(text)) { Images = images };
    }

    /// <summary>Repeats an earlier answer of the model: its text without the reasoning.</summary>
    public static ChatTurn Assistant(string text) => new(ChatTurnRole.Assistant, Require(text));

    /// <summary>Repeats an earlier answer of the model: its text and its tool calls, without the reasoning.</summary>
    public static ChatTurn Assistant(ChatReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new ChatTurn(ChatTurnRole.Assistant, reply.Text) { ToolCalls = reply.ToolCalls };
    }

    /// <summary>Brings what a tool gave back. Each call of an answer wants one such turn, after the answer itself.</summary>
    /// <param name="call">The call.</param>
    /// <param name="result">What the tool gave back: any text, JSON as a rule.</param>
    public static ChatTurn Tool(ModelToolCall call, string result)
    {
        ArgumentNullException.ThrowIfNull(call);
        return Tool(call.Id, result);
    }

    /// <summary>Brings what a tool gave back.</summary>
    /// <param name="toolCallId">The id of the call.</param>
    /// <param name="result">What the tool gave back: any text, JSON as a rule.</param>
    public static ChatTurn Tool(string toolCallId, string result)
    {
        ArgumentNullException.ThrowIfNull(toolCallId);
        return new ChatTurn(ChatTurnRole.Tool, Require(result)) { ToolCallId = toolCallId };
    }

    /// <summary>A turn of the user.</summary>
    public static implicit operator ChatTurn(string text) => User(text);

    private static string Require(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }
}
