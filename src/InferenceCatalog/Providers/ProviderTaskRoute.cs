namespace InferenceCatalog;

/// <summary>How a provider does a task, from <c>catalog/providers.json</c>: a row of the generated <c>ProviderTable</c>.</summary>
/// <param name="Format">The wire format's name in kebab case, such as <c>fal-queue</c>.</param>
/// <param name="Path">
/// The path below the provider's prefix on the router and below its own host alike, without a leading slash; <c>{model}</c> stands for
/// the provider's id of the model.
/// </param>
/// <param name="Host">The provider's own base address without a trailing slash, for calls with the provider's own key; null when it has none.</param>
/// <param name="Omits">The task's parameters that the provider has no place for, by Hugging Face's names; null when it takes all.</param>
/// <param name="KeyScheme">The scheme of the <c>Authorization</c> header for the provider's own key; null for <c>Bearer</c>.</param>
/// <param name="IsRouted">Whether Hugging Face's router leads there: if not, only the provider's own key does.</param>
/// <param name="StructuredOutput">How a chat at this path asks for JSON by a schema; null for OpenAI's way.</param>
/// <param name="Headers">Headers that the provider wants with every request; null when it wants none.</param>
/// <param name="Hosts">The provider's domains at which an answer may say that a job is looked at, with all below them; null when there are none.</param>
internal readonly record struct ProviderTaskRoute(
    string Format,
    string Path,
    string? Host,
    string[]? Omits = null,
    string? KeyScheme = null,
    bool IsRouted = true,
    string? StructuredOutput = null,
    (string Name, string Value)[]? Headers = null,
    string[]? Hosts = null);
