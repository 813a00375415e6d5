namespace InferenceCatalog;

/// <summary>How the router picks a provider for a chat when none is pinned.</summary>
/// <remarks>For the chat endpoint only. Source: huggingface.co/docs/inference-providers, "Provider selection".</remarks>
public enum RoutingPolicy
{
    /// <summary>The provider with the highest throughput in tokens per second; what the router does when nothing is said.</summary>
    Fastest,

    /// <summary>The provider with the lowest price for an output token.</summary>
    Cheapest,

    /// <summary>The first provider in the order of your settings at hf.co/settings/inference-providers.</summary>
    Preferred,
}
