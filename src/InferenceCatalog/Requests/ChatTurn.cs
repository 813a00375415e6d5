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

    /// <summary>What is said; empty for a turn of images alone.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public string Text { get; init => field = RequestChecks.Required(value); }

    /// <summary>Images that belong to a user's turn, sent after its text.</summary>
    /// <exception cref="ArgumentNullException">The value, or one of its items, is null.</exception>
    public IReadOnlyList<MediaInput> Images
    {
        get;
        init
        {
            var images = RequestChecks.Required(value).ToArray();
            foreach (var image in images)
                ArgumentNullException.ThrowIfNull(image, nameof(value));

            field = images;
        }
    } = [];

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

    /// <summary>Repeats an earlier answer of the model.</summary>
    public static ChatTurn Assistant(ChatReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return new ChatTurn(ChatTurnRole.Assistant, reply.Text);
    }

    /// <summary>A turn of the user.</summary>
    public static implicit operator ChatTurn(string text) => User(text);

    private static string Require(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text;
    }
}
