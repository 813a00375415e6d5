using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads calls of the OpenAI SDK that can be shown to go to the router; all others are left alone.</summary>
internal sealed class OpenAICallReader : ICallReader
{
    private readonly IAssemblySymbol sdk;
    private readonly ValueFlow flow;
    private readonly OpenAIEndpoints endpoints;

    public OpenAICallReader(IAssemblySymbol sdk, ValueFlow flow)
    {
        this.sdk = sdk;
        this.flow = flow;
        endpoints = new OpenAIEndpoints(sdk, flow);
    }

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { Instance: { } client, TargetMethod: { ContainingType.Name: "OpenAIClient" } method } invocation
            when IsSdk(method)
                && method.Name.StartsWith("Get", StringComparison.Ordinal)
                && OpenAIService.Find(method.Name.Substring("Get".Length)) is { } service
                && endpoints.IsRouterClient(client, cancellation)
            => [Describe(invocation, ModelOf(invocation.Arguments), service, cancellation)],
        IObjectCreationOperation { Constructor: { } constructor } creation
            when IsSdk(constructor)
                && OpenAIService.Find(constructor.ContainingType.Name) is { } service
                && endpoints.AreRouterOptions(creation, cancellation)
            => [Describe(creation, ModelOf(creation.Arguments), service, cancellation)],
        _ => [],
    };

    private Call Describe(IOperation operation, IArgumentOperation? argument, OpenAIService service, CancellationToken cancellation)
    {
        var site = new CallSite(operation);
        CallModel? model = null;
        if (argument is not null && flow.Follow(argument.Value, cancellation) is { Count: 1 } values && values[0].Text is { } id)
            model = new CallModel(site.Value(id, values[0].Operation, argument.Syntax.GetLocation()), JudgedFor: default);

        return new Call(CallEndpoint.RouterChat, site.Member, site.Name, "", service.Tasks, model, Pin: null);
    }

    private static IArgumentOperation? ModelOf(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == "model")
                return argument;
        }

        return null;
    }

    private bool IsSdk(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sdk);
}
