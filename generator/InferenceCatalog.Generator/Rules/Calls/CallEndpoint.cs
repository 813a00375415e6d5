namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Where a call goes, as far as the source shows.</summary>
internal enum CallEndpoint
{
    /// <summary>To Hugging Face through our own client, which knows the way of every task.</summary>
    InferenceClient,

    /// <summary>To the router's OpenAI-compatible endpoint, through a client of another library.</summary>
    RouterChat,
}
