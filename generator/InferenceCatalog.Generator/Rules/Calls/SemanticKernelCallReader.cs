using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the services that Semantic Kernel makes from OpenAI's SDK, by the name of the method or type that makes them.</summary>
internal sealed class SemanticKernelCallReader(IAssemblySymbol connector, ValueFlow flow, SemanticKernelServices services) : ICallReader
{
    private static readonly Dictionary<string, EquatableArray<string>> Services = new(StringComparer.Ordinal)
    {
        ["ChatCompletion"] = new(["conversational"]),
        ["ChatCompletionService"] = new(["conversational"]),
        ["ChatClient"] = new(["conversational"]),
        ["TextEmbeddingGeneration"] = new(["feature-extraction"]),
        ["TextEmbeddingGenerationService"] = new(["feature-extraction"]),
        ["EmbeddingGenerator"] = new(["feature-extraction"]),
        ["TextToImage"] = new(["text-to-image"]),
        ["TextToImageService"] = new(["text-to-image"]),
        ["TextToAudio"] = new(["text-to-speech"]),
        ["TextToAudioService"] = new(["text-to-speech"]),
        ["AudioToText"] = new(["automatic-speech-recognition"]),
        ["AudioToTextService"] = new(["automatic-speech-recognition"]),
        ["Files"] = default,
        ["FileService"] = default,
    };

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true } method } invocation
            when IsConnector(method.ContainingType) && TasksOf(method.Name, "AddOpenAI") is { } tasks
            => Describe(new CallSite(invocation), invocation.Arguments, tasks, cancellation),
        IObjectCreationOperation { Type: { } type } creation
            when IsConnector(type) && TasksOf(type.Name, "OpenAI") is { } tasks
            => Describe(new CallSite(creation), creation.Arguments, tasks, cancellation),
        _ => Call.None,
    };

    private List<Call> Describe(CallSite site, ImmutableArray<IArgumentOperation> arguments, EquatableArray<string> tasks, CancellationToken cancellation)
    {
        var endpoint = services.EndpointOf(arguments, cancellation);
        var calls = new List<Call>(1);
        foreach (var (model, pin) in ModelTexts.Read(arguments.ValueOf("modelId") ?? arguments.ValueOf("model"), site, endpoint, flow, cancellation))
            calls.Add(new Call(endpoint, site.Member, site.Name, "", tasks, model, pin));

        return calls;
    }

    private static EquatableArray<string>? TasksOf(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && Services.TryGetValue(name.Substring(prefix.Length), out var tasks) ? tasks : null;

    private bool IsConnector(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, connector);
}
