namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>What a library does with an address that it is given.</summary>
internal enum AddressUse
{
    /// <summary>It is the whole address of one request.</summary>
    Request,

    /// <summary>Our own client appends every path of the router.</summary>
    OwnBase,

    /// <summary>The OpenAI SDK and its relatives append <c>/chat/completions</c>, <c>/responses</c> and the like.</summary>
    OpenAIBase,

    /// <summary>Semantic Kernel's connector for Hugging Face appends <c>/v1/chat/completions</c>.</summary>
    VersionedBase,

    /// <summary>Anthropic's SDK appends <c>/v1/messages</c>.</summary>
    AnthropicBase,

    /// <summary>Azure's SDK appends <c>/openai/deployments/…</c>, which no part of Hugging Face has.</summary>
    AzureBase,

    /// <summary>Requests bring their own paths: nothing can be said of this one's.</summary>
    HttpBase,

    /// <summary>A text in the source of which only the host is judged.</summary>
    Text,
}
