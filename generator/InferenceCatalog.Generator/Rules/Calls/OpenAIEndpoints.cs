using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Says of clients of the OpenAI SDK where their calls go.</summary>
/// <remarks>
/// A client that can be followed to where it is made goes where its options say. One that comes from elsewhere (a constructor's
/// parameter, a container) goes where all clients of the project go; where those differ, nothing is known.
/// </remarks>
internal sealed class OpenAIEndpoints
{
    private readonly IAssemblySymbol sdk;
    private readonly ValueFlow flow;
    private readonly OpenAIOptions options;
    private readonly ProjectEndpoints project;

    public OpenAIEndpoints(Compilation compilation, IAssemblySymbol sdk, ValueFlow flow)
    {
        this.sdk = sdk;
        this.flow = flow;
        project = new ProjectEndpoints(compilation, sdk, this);
        options = new OpenAIOptions(sdk, flow, project);
    }

    /// <summary>Where the calls of every client go that an expression can be.</summary>
    public CallEndpoint OfClient(IOperation client, CancellationToken cancellation)
    {
        CallEndpoint? common = null;
        foreach (var value in flow.Follow(client, cancellation))
            common = Merge(common, OfValue(value.Operation, cancellation));

        return common ?? CallEndpoint.Unknown;
    }

    /// <summary>Where the calls of a client go, by what it is made with.</summary>
    public CallEndpoint OfCreation(IObjectCreationOperation client, CancellationToken cancellation)
    {
        CallEndpoint? given = null;
        foreach (var argument in client.Arguments)
        {
            if (argument.Parameter?.Type is not INamedTypeSymbol type)
                continue;

            if (options.AreOptions(type))
                given = options.EndpointOf(argument.Value, cancellation);
            else if (type.Name is "ClientPipeline" || type.Name.EndsWith("Settings", StringComparison.Ordinal))
                return CallEndpoint.Unknown;
        }

        return given ?? CallEndpoint.Elsewhere;
    }

    /// <summary>The endpoint that an expression of type <see cref="Uri"/> stands for.</summary>
    public CallEndpoint OfAddress(IOperation expression, CancellationToken cancellation) => options.OfAddress(expression, cancellation);

    /// <summary>Whether a type holds options with an endpoint to set.</summary>
    public bool AreOptions(INamedTypeSymbol type) => options.AreOptions(type);

    /// <summary>What two calls, or two arms of one, have in common.</summary>
    public static CallEndpoint Merge(CallEndpoint? left, CallEndpoint right)
    {
        if (left is null)
            return right;

        return left.Kind == right.Kind && left.Address.Provider == right.Address.Provider ? left : CallEndpoint.Unknown;
    }

    private CallEndpoint OfValue(IOperation value, CancellationToken cancellation)
    {
        switch (value)
        {
            case IObjectCreationOperation { Type: { } type } creation when IsSdk(type):
                return OfCreation(creation, cancellation);
            case IInvocationOperation { Instance: { } parent, TargetMethod: var method }
                when IsSdk(method.ContainingType)
                    && method.Name.StartsWith("Get", StringComparison.Ordinal)
                    && method.Name.EndsWith("Client", StringComparison.Ordinal):
                return OfClient(parent, cancellation);
            case { Type: { } type } when IsSdk(type):
                return project.Common(cancellation);
            default:
                return CallEndpoint.Unknown;
        }
    }

    private bool IsSdk(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk);
}
