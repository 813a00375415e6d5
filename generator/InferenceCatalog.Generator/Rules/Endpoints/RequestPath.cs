using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Endpoints;

/// <summary>Reads the path of a whole request to the router.</summary>
internal static class RequestPath
{
    private const string Root = "https://" + RouterAddress.Host;

    /// <summary>What the OpenAI-compatible endpoint does not have, and which of Hugging Face's tasks would do the same.</summary>
    private static readonly Dictionary<string, string> Unserved = new(StringComparer.Ordinal)
    {
        ["/v1/embeddings"] = "feature-extraction",
        ["/v1/images/generations"] = "text-to-image",
        ["/v1/images/edits"] = "image-to-image",
        ["/v1/audio/transcriptions"] = "automatic-speech-recognition",
        ["/v1/audio/speech"] = "text-to-speech",
        ["/v1/completions"] = "text-generation",
        ["/v1/moderations"] = "text-classification",
    };

    /// <summary>What stands for a part of an address that only the run time knows: no id and no endpoint has such a character.</summary>
    public const char Hole = '~';

    /// <param name="path">The path, without a slash at its end.</param>
    /// <param name="query">What stands after it.</param>
    public static EndpointAddress Read(string path, string query = "")
    {
        if (Unserved.TryGetValue(path, out var task))
            return new EndpointAddress(EndpointKind.RouterChat, Task: task);

        switch (path)
        {
            case "":
                return EndpointAddress.Unknown;
            case "/v1":
                return EndpointAddress.Unknown;
            case "/v1/chat/completions":
                return new EndpointAddress(EndpointKind.RouterChat, Task: "conversational");
            case "/v1/responses":
                return new EndpointAddress(EndpointKind.RouterResponses, Task: "conversational");
            case "/v1/messages":
                return new EndpointAddress(EndpointKind.RouterMessages, Task: "conversational");
            case "/chat/completions" or "/responses" or "/messages" or "/models":
                return new EndpointAddress(EndpointKind.Malformed, Fault: AddressFault.VersionMissing, Successor: Root + "/v1" + path + query);
        }

        if (path.StartsWith("/v1/v1/", StringComparison.Ordinal) || path.EndsWith("/chat/completions/chat/completions", StringComparison.Ordinal))
            return new EndpointAddress(EndpointKind.Malformed, Fault: AddressFault.PathDoubled, Successor: Root + Undouble(path) + query);

        if (path.StartsWith("/v1/models", StringComparison.Ordinal))
            return new EndpointAddress(EndpointKind.RouterModels);

        if (path.StartsWith("/v1/", StringComparison.Ordinal))
            return EndpointAddress.Unknown;

        return path.StartsWith("/models/", StringComparison.Ordinal) && IsModelPath(path.Substring("/models/".Length))
            ? new EndpointAddress(
                EndpointKind.Malformed,
                Fault: AddressFault.ProviderMissing,
                Successor: $"{Root}/{RouterAddress.HuggingFaceProvider}{path}{query}")
            : ReadProvider(path);
    }

    /// <summary>A path that begins with a provider.</summary>
    public static EndpointAddress ReadProvider(string path)
    {
        var end = path.IndexOf('/', 1);
        var provider = end < 0 ? path.Substring(1) : path.Substring(1, end - 1);
        var rest = end < 0 ? "" : path.Substring(end + 1);
        if (!ProviderIdForm.IsWellFormed(provider))
            return EndpointAddress.Unknown;

        return provider == RouterAddress.HuggingFaceProvider && rest.StartsWith("models/", StringComparison.Ordinal)
            ? ReadHuggingFaceModel(rest.Substring("models/".Length))
            : new EndpointAddress(EndpointKind.ProviderPath, provider, Task: TaskOf(provider, rest));
    }

    /// <summary><c>organisation/name</c>, and perhaps <c>/pipeline/task</c> or <c>/v1/…</c>.</summary>
    private static EndpointAddress ReadHuggingFaceModel(string rest)
    {
        var parts = rest.Split('/');
        // A few models of old have no organisation, which the catalog does not hold.
        if (parts.Length < 2 || !ModelIdForm.IsWellFormed(parts[0] + "/" + parts[1]))
            return new EndpointAddress(EndpointKind.HuggingFaceModels, RouterAddress.HuggingFaceProvider);

        var task = parts.Length switch
        {
            4 when parts[2] == "pipeline" => parts[3],
            > 2 when parts[2] == "v1" => "conversational",
            _ => null,
        };
        return new EndpointAddress(EndpointKind.HuggingFaceModels, RouterAddress.HuggingFaceProvider, parts[0] + "/" + parts[1], task);
    }

    /// <summary>The one task that a provider does at a path; null when nothing shows it.</summary>
    private static string? TaskOf(string provider, string path)
    {
        string? task = null;
        if (ReleaseFacts.Current.FindProvider(provider) is not { } facts)
            return null;

        foreach (var known in facts.Tasks)
        {
            // A text that is generated by a chat is one to whoever looks at the address.
            if (known.Format == "chat-completions" || (known.Path != path && known.Path != path + "/chat/completions"))
                continue;

            if (task is not null)
                return null;

            task = known.Task;
        }

        return task;
    }

    private static bool IsModelPath(string rest)
    {
        var parts = rest.Split('/');
        return rest[0] == Hole || (parts.Length >= 2 && (ModelIdForm.IsWellFormed(parts[0] + "/" + parts[1]) || parts[1].IndexOf(Hole) >= 0));
    }

    private static string Undouble(string path) =>
        path.Replace("/v1/v1/", "/v1/").Replace("/chat/completions/chat/completions", "/chat/completions");
}
