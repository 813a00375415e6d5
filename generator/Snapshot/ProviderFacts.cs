namespace InferenceCatalog.Snapshots;

/// <summary>A provider as <c>catalog/providers.json</c> states it.</summary>
/// <param name="Id">The id in routes, such as <c>fal-ai</c>.</param>
/// <param name="Name">The name people know, such as <c>Fal</c>.</param>
/// <param name="HubOrganization">Its organisation on the Hub; null when it has none.</param>
/// <param name="Host">Its own base address, <c>https</c>, used with the provider's own key.</param>
/// <param name="Tasks">What it can do, and how; sorted by task.</param>
/// <param name="KeyScheme">The scheme of the <c>Authorization</c> header for its own key; null for <c>Bearer</c>.</param>
/// <param name="IsRouted">Whether Hugging Face's router leads to it: if not, only its own key does.</param>
/// <param name="Retired">The day on which it left Hugging Face; null where it has not.</param>
/// <param name="Headers">Headers that it wants with every request, as <c>name: value</c>; sorted.</param>
internal sealed record ProviderFacts(
    string Id,
    string Name,
    string? HubOrganization,
    string? Host,
    EquatableArray<ProviderTaskFacts> Tasks,
    string? KeyScheme = null,
    bool IsRouted = true,
    string? Retired = null,
    EquatableArray<string> Headers = default);
