namespace InferenceCatalog.Generator.Rules;

/// <summary>A library whose calls are read.</summary>
internal enum KnownLibrary
{
    /// <summary>Our own runtime client.</summary>
    Runtime,

    /// <summary>OpenAI's official SDK.</summary>
    OpenAI,

    /// <summary>Azure's client for OpenAI, which derives from the SDK's.</summary>
    AzureOpenAI,

    /// <summary><c>Microsoft.Extensions.AI.Abstractions</c>.</summary>
    ExtensionsAI,

    /// <summary>Semantic Kernel's connector for OpenAI.</summary>
    SemanticKernelOpenAI,

    /// <summary>Semantic Kernel's connector for Hugging Face.</summary>
    SemanticKernelHuggingFace,

    /// <summary>Anthropic's official SDK.</summary>
    Anthropic,

    /// <summary>The framework's <c>HttpClient</c>.</summary>
    Http,
}
