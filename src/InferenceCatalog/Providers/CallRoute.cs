namespace InferenceCatalog;

/// <summary>Whom a call goes to.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Format">How it is spoken to.</param>
/// <param name="Path">The path below <see cref="Destination"/>, with the model in its place.</param>
/// <param name="ProviderId">What the provider calls the model.</param>
/// <param name="CatalogRoute">What the catalog knows of the route; null when it knows nothing.</param>
internal sealed record CallRoute(Provider Provider, WireFormat Format, string Path, string ProviderId, ModelRoute? CatalogRoute)
{
    /// <summary>The task's parameters that the provider has no place for: they are not sent.</summary>
    public IReadOnlyList<string> Omits { get; init; } = [];

    /// <summary>The provider's domains, besides the destination's host: its jobs may be looked at there.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Where the call goes and as whom.</summary>
    public required Destination Destination { get; init; }

    /// <summary>The address that the request is sent to.</summary>
    public Uri Address => Destination.At(Path);
}
