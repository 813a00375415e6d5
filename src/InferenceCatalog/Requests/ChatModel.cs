namespace InferenceCatalog;

public readonly partial struct ChatModel
{
    /// <summary>Asks a question. This describes the call; its answer comes as <see cref="ChatReply"/>, or piece by piece as <see cref="ChatUpdate"/>.</summary>
    /// <param name="prompt">The question.</param>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public ChatRequest Chat(string prompt) => new(this, ChatTurn.User(prompt));

    /// <summary>Goes on with a chat. This describes the call; its answer comes as <see cref="ChatReply"/>, or piece by piece as <see cref="ChatUpdate"/>.</summary>
    /// <param name="messages">The messages, the oldest first.</param>
    /// <exception cref="ArgumentException">There is no message, or one is null.</exception>
    /// <exception cref="InvalidOperationException">The value is <c>default</c>.</exception>
    public ChatRequest Chat(params IReadOnlyList<ChatTurn> messages) => new(this, messages);
}
