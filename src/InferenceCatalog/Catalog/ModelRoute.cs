namespace InferenceCatalog;

/// <summary>One way to call a model: a provider that serves it for a task. Null means that no source says: never no, never zero.</summary>
/// <param name="Provider">Who runs the model.</param>
/// <param name="Task">What it is asked to do.</param>
public sealed record ModelRoute(Provider Provider, InferenceTask Task)
{
    /// <summary>What the provider calls the model.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Whether the route answered when the snapshot was made.</summary>
    public RouteStatus Status { get; init; }

    /// <summary>The context window in tokens.</summary>
    public int? ContextLength { get; init; }

    /// <summary>The price in USD per million tokens.</summary>
    public Price Price { get; init; }

    /// <summary>Whether the route does tool calling.</summary>
    public bool? SupportsTools { get; init; }

    /// <summary>Whether the route does structured output.</summary>
    public bool? SupportsStructuredOutput { get; init; }

    /// <summary>Whether the provider made the model.</summary>
    public bool? IsModelAuthor { get; init; }

    /// <summary>The kind of adapter (<c>lora</c>) when the model is one.</summary>
    public string? Adapter { get; init; }

    /// <summary>The adapter's weights file within the model's repository.</summary>
    public string? AdapterWeightsPath { get; init; }
}
