namespace InferenceCatalog.Snapshots;

/// <summary>How a provider does a task.</summary>
/// <param name="Task">HF's name of the task.</param>
/// <param name="Format">The wire format: the name of a class in the runtime's <c>Providers</c> folder, in kebab case.</param>
/// <param name="Path">The path below the host, where <c>{model}</c> stands for the provider's id of the model.</param>
/// <param name="Omits">The parameters of the task that the form has no place for, so that they are not sent; sorted.</param>
/// <param name="Host">The provider's own base address for this task, where it is not the provider's.</param>
/// <param name="StructuredOutput">How a chat at the provider's path asks for JSON by a schema, where it is not OpenAI's way.</param>
/// <param name="Hosts">The provider's domains at which an answer may say that a job is looked at, with all below them; sorted.</param>
internal sealed record ProviderTaskFacts(
    string Task,
    string Format,
    string Path,
    EquatableArray<string> Omits = default,
    string? Host = null,
    string? StructuredOutput = null,
    EquatableArray<string> Hosts = default);
