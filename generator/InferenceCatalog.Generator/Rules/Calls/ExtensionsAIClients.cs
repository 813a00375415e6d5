using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Follows a client of Microsoft.Extensions.AI through its pipeline to the client of the OpenAI SDK below.</summary>
internal sealed class ExtensionsAIClients(ValueFlow flow, OpenAIClients clients)
{
    /// <summary>Longer pipelines were not written by hand.</summary>
    private const int MaxDepth = 32;

    private static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "ChatClientBuilder",
        "EmbeddingGeneratorBuilder",
        "ImageGeneratorBuilder",
        "SpeechToTextClientBuilder",
        "TextToSpeechClientBuilder",
    };

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "IChatClient",
        "IEmbeddingGenerator",
        "IImageGenerator",
        "ISpeechToTextClient",
        "ITextToSpeechClient",
    };

    /// <summary>The clients that an expression of type <c>IChatClient</c>, or one of its siblings, can be.</summary>
    public List<ClientValue> Read(IOperation client, CancellationToken cancellation)
    {
        var found = new List<ClientValue>(1);
        Read(client, depth: 0, found, cancellation);
        return found;
    }

    private void Read(IOperation client, int depth, List<ClientValue> found, CancellationToken cancellation)
    {
        foreach (var value in flow.Follow(client, cancellation))
        {
            if (depth < MaxDepth && InnerOf(value.Operation) is { } inner)
            {
                Read(inner, depth + 1, found, cancellation);
            }
            else if (value.Operation is IInvocationOperation { TargetMethod: { Name: var name } method, Arguments: { Length: > 0 } arguments }
                && name.StartsWith("AsI", StringComparison.Ordinal)
                && method.ContainingType.Name == "OpenAIClientExtensions")
            {
                AddAdapted(arguments.First(), arguments.ValueOf("defaultModelId"), found, cancellation);
            }
            else
            {
                found.Add(new ClientValue(CallEndpoint.Unknown, Model: null));
            }
        }
    }

    /// <summary>The client, or the pipeline's builder, around which something is put; null when this is the innermost.</summary>
    private static IOperation? InnerOf(IOperation value) => value switch
    {
        IInvocationOperation { TargetMethod: { Name: "Build", ContainingType.Name: var type }, Instance: { } builder } when Builders.Contains(type) => builder,
        IInvocationOperation { TargetMethod: { Name: "AsBuilder", ReturnType.Name: var type }, Arguments: var arguments } when Builders.Contains(type)
            => arguments.First(),
        // What a function puts around the client may be anything.
        IInvocationOperation { TargetMethod: { Name: not "Use", ReturnType.Name: var type } method } step when Builders.Contains(type)
            => method.IsStatic ? step.Arguments.First() : step.Instance,
        IObjectCreationOperation { Type.Name: var type, Arguments: var arguments } when Builders.Contains(type)
            => arguments.First() is { Type.Name: var client } inner && Clients.Contains(client) ? inner : null,
        _ => null,
    };

    private void AddAdapted(IOperation? client, IOperation? model, List<ClientValue> found, CancellationToken cancellation)
    {
        if (client is null)
            return;

        foreach (var adapted in clients.Read(client, cancellation))
            found.Add(model is null ? adapted : adapted with { Model = model });
    }
}
