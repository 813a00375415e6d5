using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Says of clients and options of the OpenAI SDK whether they can only mean the router's OpenAI-compatible endpoint.</summary>
internal sealed class OpenAIEndpoints(IAssemblySymbol sdk, ValueFlow flow)
{
    /// <summary>Whether every client that an expression can be is made with options for the router.</summary>
    public bool IsRouterClient(IOperation client, CancellationToken cancellation)
    {
        var values = flow.Follow(client, cancellation);
        foreach (var value in values)
        {
            if (value.Operation is not IObjectCreationOperation creation || !AreRouterOptions(creation, cancellation))
                return false;
        }

        return values.Count > 0;
    }

    /// <summary>Whether a client of the SDK is made with options for the router.</summary>
    public bool AreRouterOptions(IObjectCreationOperation client, CancellationToken cancellation)
    {
        foreach (var argument in client.Arguments)
        {
            if (argument.Parameter?.Type is INamedTypeSymbol type && IsOptions(type))
                return AreRouterOptions(argument.Value, cancellation);
        }

        return false;
    }

    private bool AreRouterOptions(IOperation options, CancellationToken cancellation)
    {
        var values = flow.Follow(options, cancellation);
        foreach (var value in values)
        {
            if (value.Operation is not IObjectCreationOperation { Type: INamedTypeSymbol type } creation || !IsOptions(type))
                return false;

            var isRouter = value.Path switch
            {
                null => IsInitializedToRouter(creation, cancellation) is true,
                { Symbol: ILocalSymbol local, Rest: null } => IsLocalForRouter(creation, local, options, cancellation),
                // Anybody may change the options that a field holds, or that go by two names.
                _ => false,
            };
            if (!isRouter)
                return false;
        }

        return values.Count > 0;
    }

    /// <summary>
    /// Whether a local's options go to the router when they are used: by their initialiser, or by an assignment that nothing can
    /// skip; and nothing says otherwise.
    /// </summary>
    private bool IsLocalForRouter(IObjectCreationOperation creation, ILocalSymbol local, IOperation usedBy, CancellationToken cancellation)
    {
        var use = flow.UseOf(local, usedBy);
        foreach (var taker in use.Takers)
        {
            if (!IsSdkArgument(taker))
                return false;
        }

        var initialized = IsInitializedToRouter(creation, cancellation);
        if (initialized is false)
            return false;

        var isCertain = initialized is true;
        foreach (var write in use.PropertyWrites)
        {
            if (write.Target is not IPropertyReferenceOperation { Property.Name: "Endpoint" })
                continue;

            if (!IsRouterUri(write.Value, cancellation))
                return false;

            isCertain |= write.Syntax.SpanStart < usedBy.Syntax.SpanStart && IsInBlockOf(write, use.Declarator);
        }

        return isCertain;
    }

    /// <summary>What an object initialiser says: null when it does not set the endpoint.</summary>
    private bool? IsInitializedToRouter(IObjectCreationOperation creation, CancellationToken cancellation)
    {
        bool? isRouter = null;
        if (creation.Initializer is null)
            return null;

        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "Endpoint" } } assignment)
                isRouter = IsRouterUri(assignment.Value, cancellation);
        }

        return isRouter;
    }

    private bool IsRouterUri(IOperation expression, CancellationToken cancellation)
    {
        var values = flow.Follow(expression, cancellation);
        foreach (var value in values)
        {
            if (value.Operation is not IObjectCreationOperation { Type.Name: "Uri", Arguments.Length: 1 } creation)
                return false;

            var texts = flow.Follow(creation.Arguments[0].Value, cancellation);
            foreach (var text in texts)
            {
                if (text.Text is not { } written || !RouterAddress.IsChat(written))
                    return false;
            }

            if (texts.Count == 0)
                return false;
        }

        return values.Count > 0;
    }

    /// <summary>Every type of the SDK with an endpoint to set: there are fourteen, and the number grows.</summary>
    private bool IsOptions(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk)
        && type.Name.EndsWith("Options", StringComparison.Ordinal)
        && HasEndpoint(type);

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

    /// <summary>Whether a statement runs whenever the declaration before it does.</summary>
    private static bool IsInBlockOf(ISimpleAssignmentOperation write, IVariableDeclaratorOperation? declarator) =>
        write.Parent is IExpressionStatementOperation { Parent: { } block } && declarator?.Parent?.Parent?.Parent == block;
}
