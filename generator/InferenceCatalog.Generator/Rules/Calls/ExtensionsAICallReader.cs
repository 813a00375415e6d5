using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads calls of Microsoft.Extensions.AI, where its clients are made from those of the OpenAI SDK.</summary>
internal sealed class ExtensionsAICallReader(IAssemblySymbol abstractions, ValueFlow flow, OpenAIClients clients) : ICallReader
{
    /// <summary>The ways from a client of the SDK to one of the abstractions, with the task that they are for.</summary>
    private static readonly Dictionary<string, string?> Adapters = new(StringComparer.Ordinal)
    {
        ["AsIEmbeddingGenerator"] = "feature-extraction",
        ["AsIImageGenerator"] = "text-to-image",
        ["AsISpeechToTextClient"] = "automatic-speech-recognition",
        ["AsITextToSpeechClient"] = "text-to-speech",
        ["AsIHostedFileClient"] = null,
    };

    private readonly ChatUses uses = new(flow);
    private readonly ExtensionsAIClients adapted = new(flow, clients);

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation)
    {
        if (operation is not IInvocationOperation { TargetMethod: var method } invocation)
            return [];

        return method.Name switch
        {
            "GetResponseAsync" or "GetStreamingResponseAsync" when IsChatClient(method) => ReadChat(invocation, cancellation),
            _ when method.ContainingType.Name == "OpenAIClientExtensions" && Adapters.ContainsKey(method.Name)
                => ReadAdapter(invocation, cancellation),
            _ => Call.None,
        };
    }

    private List<Call> ReadChat(IInvocationOperation invocation, CancellationToken cancellation)
    {
        var client = invocation.Instance ?? invocation.Arguments.First();
        if (client is null)
            return [];

        var site = new CallSite(invocation);
        var options = invocation.Arguments.ValueOf("options");
        var messages = invocation.Arguments.ValueOf("messages") ?? invocation.Arguments.ValueOf("chatMessage");
        var asked = uses.Read(site, options, messages, cancellation);
        if (invocation.TargetMethod.TypeArguments.Length == 1)
            asked = asked with { StructuredOutput = new CallValue(invocation.TargetMethod.Name, site.Name, site.Name) };

        if (invocation.TargetMethod.Name == "GetStreamingResponseAsync")
            asked = asked with { Streaming = site.Value(invocation.TargetMethod.Name, invocation, site.Name) };

        return ClientCalls.Describe(site, adapted.Read(client, cancellation), ModelOf(options, cancellation), asked, ClientCalls.Chat, flow, cancellation);
    }

    private IOperation? ModelOf(IOperation? options, CancellationToken cancellation)
    {
        if (options is null)
            return null;

        IOperation? model = null;
        foreach (var setting in ObjectSettings.Read(options, flow, cancellation))
        {
            if (setting.Property == "ModelId")
                model = setting.Value;
        }

        return model;
    }

    /// <summary>An adapter of a client that is made within sight says nothing new: that client was judged where it was made.</summary>
    private List<Call> ReadAdapter(IInvocationOperation invocation, CancellationToken cancellation)
    {
        if (invocation.Arguments.Length == 0)
            return [];

        var site = new CallSite(invocation);
        var calls = new List<Call>(1);
        var client = invocation.Arguments[0].Value;
        foreach (var value in flow.Follow(client, cancellation))
        {
            if (value.Operation is IObjectCreationOperation or IInvocationOperation { TargetMethod.ContainingType.Name: "OpenAIClient" })
                continue;

            EquatableArray<string> tasks = Adapters[invocation.TargetMethod.Name] is { } task ? new([task]) : default;
            foreach (var made in clients.Read(value.Operation, cancellation))
                calls.Add(new Call(made.Endpoint, site.Member, site.Name, "", tasks, Model: null, Pin: null));
        }

        return calls;
    }

    private bool IsChatClient(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, abstractions)
        || method.ContainingType.Name is "ChatClientStructuredOutputExtensions";
}
