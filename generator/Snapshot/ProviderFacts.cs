namespace InferenceCatalog.Snapshots;

/// <summary>A provider as <c>catalog/providers.json</c> states it.</summary>
/// <param name="Id">The id in routes, such as <c>fal-ai</c>.</param>
/// <param name="Name">The name people know, such as <c>Fal</c>.</param>
/// <param name="HubOrganization">Its organisation on the Hub; null when it has none.</param>
/// <param name="Host">Its own base address, <c>https</c>, used with the provider's own key.</param>
/// <param name="Tasks">What it can do, and how; sorted by task.</param>
internal sealed record ProviderFacts(
    string Id,
    string Name,
    string? HubOrganization,
    string? Host,
    EquatableArray<ProviderTaskFacts> Tasks);
