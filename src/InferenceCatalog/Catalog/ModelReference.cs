namespace InferenceCatalog;

/// <summary>A model as a request names it: its id, who is to serve it, and what the catalog knows of its routes.</summary>
/// <remarks>
/// It holds one string. A generated constant's is its catalog payload, which carries the routes; one made from an id is the id
/// alone, whose routes are unknown. See <see cref="CatalogPayload"/> for the form.
/// </remarks>
public readonly struct ModelReference : IEquatable<ModelReference>
{
    private readonly string? payload;
    private readonly string? pin;

    private ModelReference(string payload, string? pin)
    {
        this.payload = payload;
        this.pin = pin;
    }

    /// <summary>The Hub id, <c>organisation/name</c>.</summary>
    /// <exception cref="InvalidOperationException">This value is <c>default</c>.</exception>
    public string Id => CatalogPayload.ReadId(Payload).ToString();

    /// <summary>The provider that is to serve the call; null when the router (or, beyond chat, the client) may choose.</summary>
    public Provider? Provider => pin is null || Policy is not null ? null : new Provider(pin);

    /// <summary>The routing policy that was asked for; null when none was.</summary>
    public RoutingPolicy? Policy => pin switch
    {
        ":fastest" => RoutingPolicy.Fastest,
        ":cheapest" => RoutingPolicy.Cheapest,
        ":preferred" => RoutingPolicy.Preferred,
        _ => null,
    };

    /// <summary>What the catalog knows of the model's routes; empty for a model that came as a string.</summary>
    public IReadOnlyList<ModelRoute> Routes => CatalogPayload.ReadRoutes(Payload);

    /// <summary>The day of the snapshot behind <see cref="Routes"/>; null for a model that came as a string.</summary>
    public DateOnly? SnapshotDate => CatalogPayload.ReadDate(Payload);

    /// <summary>The payload of a value that names a model.</summary>
    internal string Payload => payload ?? throw new InvalidOperationException("This model was never given an id (it is default).");

    /// <summary>What stands after the colon in the router's <c>model</c>: a provider, a policy or null.</summary>
    internal ReadOnlySpan<char> Suffix => pin is [':', ..] ? pin.AsSpan(1) : pin;

    /// <summary>Whether two values name the same model, pinned alike.</summary>
    public static bool operator ==(ModelReference left, ModelReference right) => left.Equals(right);

    /// <summary>Whether two values differ in model or pin.</summary>
    public static bool operator !=(ModelReference left, ModelReference right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ModelReference other) => payload == other.payload && pin == other.pin;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ModelReference other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(payload, pin);

    /// <summary>The model as the router's chat endpoint takes it: <c>organisation/name</c> or <c>organisation/name:provider</c>.</summary>
    public override string ToString() => payload is null ? "" : pin is null ? Id : string.Concat(CatalogPayload.ReadId(payload), ":", Suffix);

    /// <summary>A reference from a generated constant's payload.</summary>
    internal static ModelReference FromPayload(string payload) => new(payload, null);

    /// <summary>A reference from an id whose form has been checked.</summary>
    internal static ModelReference FromId(ModelId id) => new(id.Model, id.Suffix switch
    {
        "fastest" or "cheapest" or "preferred" => $":{id.Suffix}",
        var provider => provider,
    });

    /// <summary>A reference to a model of which the catalog knows nothing, and the caller perhaps what its provider calls it.</summary>
    /// <exception cref="FormatException"><paramref name="providerId"/> is malformed.</exception>
    /// <exception cref="ArgumentException">There is a <paramref name="providerId"/> and no provider.</exception>
    internal static ModelReference Unlisted(ModelId id, Provider? provider, string? providerId, ReadOnlySpan<string> tasks)
    {
        var reference = FromId(id);
        if (provider is { } pin)
            reference = reference.On(pin);

        if (providerId is null)
            return reference;

        return reference.Provider is { } server
            ? new ModelReference(CatalogPayload.Write(id.Model, server, providerId, tasks), server.Id)
            : throw new ArgumentException($"'{providerId}' is a name that a provider has for the model: say which provider.", nameof(providerId));
    }

    /// <summary>The same model on a provider.</summary>
    internal ModelReference On(Provider provider) => new(Payload, provider.Id);

    /// <summary>The same model under a routing policy.</summary>
    internal ModelReference On(RoutingPolicy policy) => new(Payload, policy switch
    {
        RoutingPolicy.Fastest => ":fastest",
        RoutingPolicy.Cheapest => ":cheapest",
        RoutingPolicy.Preferred => ":preferred",
        _ => throw new ArgumentOutOfRangeException(nameof(policy), policy, "Not a routing policy."),
    });
}
