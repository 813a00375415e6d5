using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A client of the OpenAI SDK, with what it is for.</summary>
/// <param name="Client">Its type's name, such as <c>ImageClient</c>.</param>
/// <param name="Tasks">Hugging Face's tasks that do the same; none when it has no such service.</param>
internal sealed record OpenAIService(string Client, EquatableArray<string> Tasks)
{
    private static readonly Dictionary<string, OpenAIService> Services = Index(
        new("ChatClient", new(["conversational"])),
        new("OpenAIResponseClient", new(["conversational"])),
        new("EmbeddingClient", new(["feature-extraction"])),
        new("ImageClient", new(["text-to-image"])),
        new("AudioClient", new(["automatic-speech-recognition", "text-to-speech"])),
        new("ModerationClient", new(["text-classification"])),
        new("VideoClient", new(["text-to-video"])),
        new("AssistantClient", default),
        new("BatchClient", default),
        new("ContainerClient", default),
        new("ConversationClient", default),
        new("DecisionsClient", default),
        new("EvaluationClient", default),
        new("FineTuningClient", default),
        new("GraderClient", default),
        new("OpenAIFileClient", default),
        new("RealtimeClient", default),
        new("SkillClient", default),
        new("VectorStoreClient", default));

    /// <summary>The service of a client's type; null for what needs no model, and for whatever a later SDK brings.</summary>
    public static OpenAIService? Find(string client) => Services.TryGetValue(client, out var service) ? service : null;

    /// <summary>The service of the client that is made with options right where one of them is set; null where nothing shows it.</summary>
    public static OpenAIService? FindByOption(ISimpleAssignmentOperation option)
    {
        if (option.Parent is not IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation options })
            return null;

        var taker = options.Parent is IConversionOperation conversion ? conversion.Parent : options.Parent;
        return taker is IArgumentOperation { Parent: IObjectCreationOperation { Type: { } client } } ? Find(client.Name) : null;
    }

    private static Dictionary<string, OpenAIService> Index(params OpenAIService[] services)
    {
        var index = new Dictionary<string, OpenAIService>(services.Length, StringComparer.Ordinal);
        foreach (var service in services)
            index.Add(service.Client, service);

        return index;
    }
}
