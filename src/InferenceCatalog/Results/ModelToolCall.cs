namespace InferenceCatalog;

/// <summary>A model's wish to have a tool called.</summary>
public sealed record ModelToolCall
{
    /// <summary>A call: from an answer, or from where you keep your chats.</summary>
    /// <param name="id">The id of this call, which its result is sent under; empty when the provider gives none.</param>
    /// <param name="name">The tool's name.</param>
    /// <param name="arguments">The arguments as the model wrote them.</param>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    public ModelToolCall(string id, string name, string arguments)
    {
        Id = RequestChecks.Required(id, nameof(id));
        Name = RequestChecks.Required(name, nameof(name));
        Arguments = RequestChecks.Required(arguments, nameof(arguments));
    }

    /// <summary>The id of this call, which its result is sent under; empty when the provider gives none.</summary>
    public string Id { get; }

    /// <summary>The tool's name.</summary>
    public string Name { get; }

    /// <summary>The arguments as the model wrote them: JSON by the tool's schema if all went well, but models err. Check them before you use them.</summary>
    public string Arguments { get; }
}
