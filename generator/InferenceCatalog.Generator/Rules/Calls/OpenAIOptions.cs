using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Says which endpoint options of the OpenAI SDK hold when a client is made with them.</summary>
internal sealed class OpenAIOptions(IAssemblySymbol sdk, ValueFlow flow, ProjectEndpoints project)
{
    /// <summary>Every type of the SDK with an endpoint to set: there are fourteen, and the number grows.</summary>
    public bool AreOptions(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk)
        && type.Name.EndsWith("Options", StringComparison.Ordinal)
        && HasEndpoint(type);

    /// <summary>The endpoint of all options that an expression can be.</summary>
    public CallEndpoint EndpointOf(IOperation expression, CancellationToken cancellation)
    {
        CallEndpoint? common = null;
        foreach (var value in flow.Follow(expression, cancellation))
            common = OpenAIEndpoints.Merge(common, OfValue(value, expression, cancellation));

        return common ?? CallEndpoint.Unknown;
    }

    private CallEndpoint OfValue(FlowValue value, IOperation usedBy, CancellationToken cancellation)
    {
        if (value.Operation is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation)
            return CallEndpoint.Elsewhere;

        if (value.Operation is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation || !AreOptions(type))
            return CallEndpoint.Unknown;

        return value.Path switch
        {
            null => OfInitializer(creation, cancellation) ?? CallEndpoint.Elsewhere,
            { Symbol: ILocalSymbol local, Rest: null } => OfLocal(creation, local, usedBy, cancellation),
            _ => OfShared(creation, cancellation),
        };
    }

    /// <summary>
    /// A local's options when they are used: what their initialiser says, or an assignment that nothing can skip; and nothing says
    /// otherwise.
    /// </summary>
    private CallEndpoint OfLocal(IObjectCreationOperation creation, ILocalSymbol local, IOperation usedBy, CancellationToken cancellation)
    {
        var use = flow.UseOf(local, usedBy);
        foreach (var taker in use.Takers)
        {
            if (!IsSdkArgument(taker))
                return CallEndpoint.Unknown;
        }

        var endpoint = OfInitializer(creation, cancellation);
        var isCertain = endpoint is not null;
        foreach (var write in use.PropertyWrites)
        {
            if (write.Target is not IPropertyReferenceOperation { Property.Name: "Endpoint" })
                continue;

            endpoint = OpenAIEndpoints.Merge(endpoint, OfAddress(write.Value, cancellation));
            isCertain |= write.Syntax.SpanStart < usedBy.Syntax.SpanStart && use.IsBesideDeclaration(write);
        }

        return endpoint is null ? CallEndpoint.Elsewhere : isCertain ? endpoint : CallEndpoint.Unknown;
    }

    /// <summary>Anybody may change options that a field holds, or that go by two names; unless all of the project's say the same.</summary>
    private CallEndpoint OfShared(IObjectCreationOperation creation, CancellationToken cancellation) =>
        OfInitializer(creation, cancellation) is { } endpoint
            && project.AreAll(endpoint, cancellation)
            ? endpoint
            : CallEndpoint.Unknown;

    /// <summary>What an object initialiser says; null when it does not set the endpoint.</summary>
    public CallEndpoint? OfInitializer(IObjectCreationOperation creation, CancellationToken cancellation)
    {
        CallEndpoint? endpoint = null;
        if (creation.Initializer is null)
            return null;

        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Endpoint" } } assignment)
                endpoint = OfAddress(assignment.Value, cancellation);
        }

        return endpoint;
    }

    /// <summary>The endpoint that an expression of type <see cref="Uri"/> stands for.</summary>
    public CallEndpoint OfAddress(IOperation expression, CancellationToken cancellation) =>
        CallAddresses.Read(expression, AddressUse.OpenAIBase, flow, cancellation);

    private static bool HasEndpoint(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Endpoint"))
            {
                if (member is IPropertySymbol { SetMethod: not null, Type.Name: "Uri" })
                    return true;
            }
        }

        return false;
    }

    /// <summary>A client's constructor reads its options and leaves them as they are.</summary>
    private bool IsSdkArgument(IOperation taker) =>
        taker is IArgumentOperation { Parent: IObjectCreationOperation { Constructor.ContainingAssembly: var assembly } }
        && SymbolEqualityComparer.Default.Equals(assembly, sdk);
}
