using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads what generators of Microsoft.Extensions.AI are asked for beyond chat: embeddings, images, transcripts and speech.</summary>
/// <remarks>That the router's chat endpoint has no such service is said where the client below is made, or adapted, and not again here.</remarks>
internal sealed class ExtensionsAIGeneratorReader(IAssemblySymbol abstractions, ValueFlow flow, OpenAIClients clients) : ICallReader
{
    /// <summary>What is asked, by the options that go with it.</summary>
    private static readonly Dictionary<string, EquatableArray<string>> Tasks = new(StringComparer.Ordinal)
    {
        ["EmbeddingGenerationOptions"] = new(["feature-extraction"]),
        ["ImageGenerationOptions"] = new(["text-to-image"]),
        ["SpeechToTextOptions"] = new(["automatic-speech-recognition"]),
        ["TextToSpeechOptions"] = new(["text-to-speech"]),
    };

    /// <summary>A request for images may bring some that are to be changed.</summary>
    private static readonly EquatableArray<string> AnyImage = new(["image-to-image", "text-to-image"]);

    private readonly ExtensionsAIClients adapted = new(flow, clients);

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) =>
        operation is IInvocationOperation { TargetMethod: var method } invocation
        && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, abstractions)
        && TasksOf(method) is { } tasks
        && (invocation.Instance ?? invocation.Arguments.First()) is { } client
            ? Describe(invocation, client, tasks, cancellation)
            : Call.None;

    private List<Call> Describe(IInvocationOperation invocation, IOperation client, EquatableArray<string> tasks, CancellationToken cancellation)
    {
        var site = new CallSite(invocation);
        IOperation? model = null;
        var uses = CallUses.None;
        if (invocation.Arguments.ValueOf("options") is { } options)
        {
            foreach (var setting in ObjectSettings.Read(options, flow, cancellation))
            {
                if (setting.Property == "ModelId")
                    model = setting.Value;
                else if (setting.Property == "Dimensions")
                    uses = uses with { Parameters = new([site.Value("dimensions", setting.Whole, options.Syntax.GetLocation())]) };
            }
        }

        var calls = ClientCalls.Describe(site, adapted.Read(client, cancellation), model, uses, tasks, flow, cancellation);
        calls.RemoveAll(static call => call.AsksChatEndpointForMore);
        return calls;
    }

    /// <summary>The tasks of a method; null where it takes no options of the kind, such as a delegating client's own.</summary>
    private static EquatableArray<string>? TasksOf(IMethodSymbol method)
    {
        if (!method.Name.EndsWith("Async", StringComparison.Ordinal))
            return null;

        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name != "options" || !Tasks.TryGetValue(parameter.Type.Name, out var tasks))
                continue;

            return parameter.Type.Name != "ImageGenerationOptions" || method.Name.StartsWith("GenerateImages", StringComparison.Ordinal) ? tasks : AnyImage;
        }

        return null;
    }
}
