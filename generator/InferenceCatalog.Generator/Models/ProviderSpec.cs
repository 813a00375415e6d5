using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>A provider: a property of <c>HFProviders</c> and a constant of <c>HFProviderIds</c>.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="Id">Its id.</param>
/// <param name="DisplayName">The name that people know.</param>
/// <param name="RouteCount">How many of the emitted routes are its own.</param>
/// <param name="Tasks">The tasks of those routes, sorted.</param>
internal sealed record ProviderSpec(string Name, string Id, string DisplayName, int RouteCount, EquatableArray<string> Tasks)
{
    /// <summary>What is said of a provider that left; null for one that is there.</summary>
    public GoneSpec? Gone { get; init; }
}
