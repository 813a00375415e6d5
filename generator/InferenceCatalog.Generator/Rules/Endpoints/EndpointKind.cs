namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>Where a call goes, as far as the source shows.</summary>
internal enum EndpointKind
{
    /// <summary>Nothing shows it: rules leave the call alone.</summary>
    Unknown,

    /// <summary>To a service that is not Hugging Face's, or to a part of Hugging Face that is not the router, such as a dedicated endpoint.</summary>
    Elsewhere,

    /// <summary>To Hugging Face through our own client, which knows the way of every task.</summary>
    InferenceClient,

    /// <summary>To the router's OpenAI-compatible endpoint, <c>/v1</c>.</summary>
    RouterChat,

    /// <summary>To the router's <c>/v1/responses</c>.</summary>
    RouterResponses,

    /// <summary>To the router's <c>/v1/messages</c>, which clients of Anthropic use.</summary>
    RouterMessages,

    /// <summary>To the router's list of models, which is no inference.</summary>
    RouterModels,

    /// <summary>To a provider's own path below the router, where a model has the provider's own id.</summary>
    ProviderPath,

    /// <summary>To <c>/hf-inference/models/…</c>, where the model stands in the path.</summary>
    HuggingFaceModels,

    /// <summary>To a provider's own host, with the provider's own key.</summary>
    ProviderHost,

    /// <summary>To a host of Hugging Face that has been shut down.</summary>
    Gone,

    /// <summary>To the router, at an address that is none of its endpoints.</summary>
    Malformed,
}
