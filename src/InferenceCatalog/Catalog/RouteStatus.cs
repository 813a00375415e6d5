namespace InferenceCatalog;

/// <summary>Whether a route answers, as of the snapshot's date.</summary>
public enum RouteStatus
{
    /// <summary>No source says.</summary>
    Unknown,

    /// <summary>Hugging Face's checks pass.</summary>
    Live,

    /// <summary>Registered by the provider, not yet open to everyone.</summary>
    Staging,

    /// <summary>Hugging Face's checks fail.</summary>
    Error,
}
