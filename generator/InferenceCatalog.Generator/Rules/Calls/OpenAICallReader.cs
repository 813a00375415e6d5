using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads calls of the OpenAI SDK: the addresses that its options are given, and the clients that are made.</summary>
internal sealed class OpenAICallReader : ICallReader
{
    private readonly IAssemblySymbol sdk;
    private readonly ValueFlow flow;
    private readonly OpenAIEndpoints endpoints;

    public OpenAICallReader(IAssemblySymbol sdk, ValueFlow flow, OpenAIEndpoints endpoints)
    {
        this.sdk = sdk;
        this.flow = flow;
        this.endpoints = endpoints;
    }

    public ImmutableArray<OperationKind> Operations { get; } =
        ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { Instance: { } client, TargetMethod: { ContainingType.Name: "OpenAIClient" } method } invocation
            when IsSdk(method)
                && method.Name.StartsWith("Get", StringComparison.Ordinal)
                && OpenAIService.Find(method.Name.Substring("Get".Length)) is { } service
            => Describe(invocation, invocation.Arguments, service, endpoints.OfClient(client, cancellation), cancellation),
        IObjectCreationOperation { Constructor: { } constructor } creation
            when IsSdk(constructor) && OpenAIService.Find(constructor.ContainingType.Name) is { } service
            => Describe(creation, creation.Arguments, service, endpoints.OfCreation(creation, cancellation), cancellation),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Endpoint", ContainingType: var type } } } assignment
            when endpoints.AreOptions(type)
            => [DescribeAddress(assignment, cancellation)],
        _ => Call.None,
    };

    private List<Call> Describe(
        IOperation operation,
        ImmutableArray<IArgumentOperation> arguments,
        OpenAIService service,
        CallEndpoint endpoint,
        CancellationToken cancellation)
    {
        var site = new CallSite(operation);
        var calls = new List<Call>(1);
        foreach (var (model, pin) in ModelTexts.Read(arguments.ValueOf("model"), site, endpoint, flow, cancellation))
            calls.Add(new Call(endpoint, site.Member, site.Name, "", service.Tasks, model, pin));

        return calls;
    }

    private Call DescribeAddress(ISimpleAssignmentOperation assignment, CancellationToken cancellation)
    {
        var site = new CallSite(assignment);
        var endpoint = endpoints.OfAddress(assignment.Value, cancellation) with { IsGivenHere = true };

        // Only what is wrong with an address depends on who is to use it; a right one is judged where the client is made.
        var tasks = endpoint.Address.Fault == AddressFault.None ? default : OpenAIService.FindByOption(assignment)?.Tasks ?? default;
        return new Call(endpoint, "Endpoint", site.Name, "", tasks, Model: null, Pin: null);
    }

    private bool IsSdk(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sdk);
}
