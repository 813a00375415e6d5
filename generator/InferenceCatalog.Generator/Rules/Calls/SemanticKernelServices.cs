using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Follows a chat service of Semantic Kernel, or a kernel that has one, to what it was made with.</summary>
internal sealed class SemanticKernelServices(IAssemblySymbol connector, ValueFlow flow, OpenAIEndpoints endpoints)
{
    /// <summary>The service that an expression is; null where it may be several, or one that nothing shows.</summary>
    public KernelService? OfService(IOperation service, CancellationToken cancellation) => flow.FollowToOne(service, cancellation)?.Operation switch
    {
        IObjectCreationOperation { Type: { Name: "OpenAIChatCompletionService" } type } made when IsConnector(type)
            => new KernelService(Describe(made.Arguments, cancellation), HasPlugins: false),
        IInvocationOperation { TargetMethod: { Name: "GetRequiredService", TypeArguments: { Length: 1 } wanted }, Instance: { Type.Name: "Kernel" } kernel } asked
            when wanted[0].Name == "IChatCompletionService" && asked.Arguments.ValueOf("serviceKey") is null
            => OfKernel(kernel, cancellation),
        _ => null,
    };

    /// <summary>The only chat service that a kernel has; null where it has several, or nothing shows which.</summary>
    public KernelService? OfKernel(IOperation kernel, CancellationToken cancellation)
    {
        if (flow.FollowToOne(kernel, cancellation)?.Operation is not IInvocationOperation { TargetMethod.Name: "Build" } build
            || KernelBuilding.Read(build, flow, cancellation) is not { } building
            || building.Chat is not { } chat
            || !IsConnector(chat.TargetMethod.ContainingType))
        {
            return null;
        }

        return new KernelService(Describe(chat.Arguments, cancellation), building.HasPlugins);
    }

    /// <summary>Where a service goes that is made with some arguments.</summary>
    public CallEndpoint EndpointOf(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation)
    {
        if (arguments.ValueOf("endpoint") is { } address)
            return CallAddresses.Read(address, AddressUse.OpenAIBase, flow, cancellation) with { IsGivenHere = true };

        if (arguments.ValueOf("openAIClient") is { ConstantValue.HasValue: false } client)
            return endpoints.OfClient(client, cancellation);

        // A client that the caller brings may have an address of its own, and so may one that a container holds.
        foreach (var argument in arguments)
        {
            if (argument is { Parameter.Name: "httpClient" or "openAIClient", ArgumentKind: not ArgumentKind.DefaultValue })
                return CallEndpoint.Unknown;

            if (argument.Parameter?.Name == "openAIClient")
                return CallEndpoint.Unknown;
        }

        return CallEndpoint.Elsewhere;
    }

    private ClientValue Describe(ImmutableArray<IArgumentOperation> arguments, CancellationToken cancellation) =>
        new(EndpointOf(arguments, cancellation) with { IsGivenHere = false }, arguments.ValueOf("modelId") ?? arguments.ValueOf("model"));

    private bool IsConnector(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, connector);
}
