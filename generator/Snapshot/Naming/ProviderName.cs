namespace InferenceCatalog.Snapshots;

/// <summary>A provider's constant in the emitted code.</summary>
/// <param name="Id">The provider's id, such as <c>fal-ai</c>.</param>
/// <param name="Name">Its C# name, such as <c>FalAi</c>.</param>
internal sealed record ProviderName(string Id, string Name);
