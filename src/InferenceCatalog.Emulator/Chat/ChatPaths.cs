namespace InferenceCatalog.Emulator;

/// <summary>Where each provider's own chat stands below the router: there a model is named by the provider's id.</summary>
/// <remarks>From the sources of the official clients. hf-inference is not here: its path has the model in it.</remarks>
internal static class ChatPaths
{
    public const string Router = "/v1/chat/completions";

    public static IReadOnlyList<(string Provider, string Path)> Native { get; } =
    [
        ("baseten", "/baseten/v1/chat/completions"),
        ("cerebras", "/cerebras/v1/chat/completions"),
        ("cohere", "/cohere/compatibility/v1/chat/completions"),
        ("deepinfra", "/deepinfra/v1/openai/chat/completions"),
        ("featherless-ai", "/featherless-ai/v1/chat/completions"),
        ("fireworks-ai", "/fireworks-ai/inference/v1/chat/completions"),
        ("groq", "/groq/openai/v1/chat/completions"),
        ("novita", "/novita/v3/openai/chat/completions"),
        ("nscale", "/nscale/v1/chat/completions"),
        ("ovhcloud", "/ovhcloud/v1/chat/completions"),
        ("publicai", "/publicai/v1/chat/completions"),
        ("scaleway", "/scaleway/v1/chat/completions"),
        ("together", "/together/v1/chat/completions"),
        ("zai-org", "/zai-org/api/paas/v4/chat/completions"),
    ];
}
