using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the services of Semantic Kernel's connector for Hugging Face, whose own address is the host that was shut down.</summary>
internal sealed class SemanticKernelHuggingFaceReader(IAssemblySymbol connector, ValueFlow flow) : ICallReader
{
    private const string Prefix = "HuggingFace";
    private const string Chat = "conversational";

    private static readonly Dictionary<string, EquatableArray<string>> Services = new(StringComparer.Ordinal)
    {
        ["ChatCompletion"] = new([Chat]),
        ["ChatCompletionService"] = new([Chat]),
        ["TextGeneration"] = new(["text-generation"]),
        ["TextGenerationService"] = new(["text-generation"]),
        ["TextEmbeddingGeneration"] = new(["feature-extraction"]),
        ["TextEmbeddingGenerationService"] = new(["feature-extraction"]),
        ["EmbeddingGenerator"] = new(["feature-extraction"]),
        ["ImageToText"] = new(["image-to-text"]),
        ["ImageToTextService"] = new(["image-to-text"]),
    };

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true } method } invocation
            when IsConnector(method.ContainingType) && TasksOf(method.Name, "Add" + Prefix) is { } tasks
            => [Describe(new CallSite(invocation), invocation.Arguments, tasks, cancellation)],
        IObjectCreationOperation { Type: { } type } creation
            when IsConnector(type) && TasksOf(type.Name, Prefix) is { } tasks
            => [Describe(new CallSite(creation), creation.Arguments, tasks, cancellation)],
        _ => Call.None,
    };

    /// <summary>Models are not judged: most people give this connector a server of their own.</summary>
    private Call Describe(CallSite site, ImmutableArray<IArgumentOperation> arguments, EquatableArray<string> tasks, CancellationToken cancellation) =>
        new(EndpointOf(arguments, tasks, cancellation), site.Member, site.Name, "", tasks, Model: null, Pin: null);

    private CallEndpoint EndpointOf(ImmutableArray<IArgumentOperation> arguments, EquatableArray<string> tasks, CancellationToken cancellation)
    {
        if (arguments.ValueOf("httpClient") is { ConstantValue.HasValue: false })
            return CallEndpoint.Unknown;

        if (arguments.ValueOf("endpoint") is not { ConstantValue.HasValue: false } address)
            return new CallEndpoint(DefaultFor(tasks), IsGivenHere: true);

        var use = tasks[0] == Chat ? AddressUse.VersionedBase : AddressUse.HttpBase;
        return CallAddresses.Read(address, use, flow, cancellation) with { IsGivenHere = true };
    }

    /// <summary>Nobody wrote the address, so it is said at the call. The connector appends <c>/v1/chat/completions</c> for chat.</summary>
    private static EndpointAddress DefaultFor(EquatableArray<string> tasks)
    {
        var gone = RouterAddress.Read("https://" + RouterAddress.GoneHost, AddressUse.Text);
        return tasks[0] == Chat ? gone with { Successor = "https://" + RouterAddress.Host } : gone;
    }

    private static EquatableArray<string>? TasksOf(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && Services.TryGetValue(name.Substring(prefix.Length), out var tasks) ? tasks : null;

    private bool IsConnector(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, connector);
}
