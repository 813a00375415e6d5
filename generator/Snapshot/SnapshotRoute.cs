namespace InferenceCatalog.Snapshots;

/// <summary>One way to call a model: a provider that serves it for a task. Null means that no source says.</summary>
/// <param name="Provider">The provider's id, such as <c>fal-ai</c>.</param>
/// <param name="Task">HF's name of the task, such as <c>text-to-image</c>.</param>
/// <param name="ProviderId">What the provider calls the model.</param>
/// <param name="Status">Whether the route answers.</param>
/// <param name="Context">The context window in tokens.</param>
/// <param name="InputPrice">USD per million input tokens.</param>
/// <param name="OutputPrice">USD per million output tokens.</param>
/// <param name="Tools">Whether the route does tool calling.</param>
/// <param name="StructuredOutput">Whether the route does structured output.</param>
/// <param name="IsModelAuthor">Whether the provider made the model.</param>
/// <param name="Adapter">The kind of adapter (<c>lora</c>) when the model is one.</param>
/// <param name="AdapterWeightsPath">The adapter's weights file within the model's repository.</param>
internal sealed record SnapshotRoute(
    string Provider,
    string Task,
    string? ProviderId = null,
    SnapshotRouteStatus? Status = null,
    int? Context = null,
    decimal? InputPrice = null,
    decimal? OutputPrice = null,
    bool? Tools = null,
    bool? StructuredOutput = null,
    bool? IsModelAuthor = null,
    string? Adapter = null,
    string? AdapterWeightsPath = null);
