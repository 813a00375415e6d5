namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>Which way a call goes.</summary>
public enum Way
{
    /// <summary>With a Hugging Face token to the router's address for chat, which reads the provider from the model's suffix.</summary>
    Suffix,

    /// <summary>With a Hugging Face token to the provider's path on the router.</summary>
    Routed,

    /// <summary>With the provider's own key to its own host.</summary>
    OwnKey,

    /// <summary>With a Hugging Face token to an Inference Endpoint, which speaks as Hugging Face's own servers do.</summary>
    Endpoint,
}
