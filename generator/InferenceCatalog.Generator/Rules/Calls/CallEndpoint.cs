using InferenceCatalog.Generator.Rules.Endpoints;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Where a call goes, and where that is written.</summary>
/// <param name="Address">What the source shows of it.</param>
/// <param name="Written">The text of the address; null when the library brings it, or nothing shows it.</param>
/// <param name="IsGivenHere">
/// Whether this is where the address is given, so that what is wrong with it is said here: once, and not again at each call.
/// </param>
internal sealed record CallEndpoint(EndpointAddress Address, CallValue? Written = null, bool IsGivenHere = false)
{
    /// <summary>A call whose way nothing shows.</summary>
    public static readonly CallEndpoint Unknown = new(EndpointAddress.Unknown);

    /// <summary>A call to somebody else.</summary>
    public static readonly CallEndpoint Elsewhere = new(EndpointAddress.Elsewhere);

    /// <summary>A call of our own client.</summary>
    public static readonly CallEndpoint InferenceClient = new(new EndpointAddress(EndpointKind.InferenceClient));

    public EndpointKind Kind => Address.Kind;

    /// <summary>Whether models go by their ids of the Hub here, perhaps with a provider or policy after a colon.</summary>
    public bool TakesModelIds => Kind is EndpointKind.InferenceClient or EndpointKind.RouterChat or EndpointKind.RouterResponses or EndpointKind.RouterMessages;
}
