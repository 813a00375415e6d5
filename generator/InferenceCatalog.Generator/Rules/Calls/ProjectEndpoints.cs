using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Says where all clients of the OpenAI SDK go that a project makes: the last resort for clients that come out of a container.</summary>
internal sealed class ProjectEndpoints(Compilation compilation, IAssemblySymbol sdk, OpenAIEndpoints endpoints)
{
    /// <summary>Without one of these no client is made, and no address given.</summary>
    private static readonly string[] Words = ["new", "Endpoint"];

    private readonly object gate = new();
    private CallEndpoint? common;
    private bool isReading;

    /// <summary>The endpoint that all clients made in the project share; unknown when they differ, or one cannot be read.</summary>
    public CallEndpoint Common(CancellationToken cancellation)
    {
        if (Volatile.Read(ref common) is { } known)
            return known;

        lock (gate)
        {
            if (common is not null || isReading)
                return common ?? CallEndpoint.Unknown;

            isReading = true;
            try
            {
                return common = Read(cancellation);
            }
            finally
            {
                isReading = false;
            }
        }
    }

    /// <summary>Whether all clients made in the project go where this says.</summary>
    public bool AreAll(CallEndpoint endpoint, CancellationToken cancellation)
    {
        lock (gate)
        {
            // While all are being compared, each says its own.
            if (isReading)
                return true;
        }

        return Common(cancellation) is var all && all.Kind == endpoint.Kind && all.Address.Provider == endpoint.Address.Provider;
    }

    private CallEndpoint Read(CancellationToken cancellation)
    {
        // Nearly no project does, and then nothing has to be read.
        if (!RouterMentions.HasAny(compilation, cancellation))
            return CallEndpoint.Unknown;

        CallEndpoint? found = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var word in Words)
            {
                foreach (var token in TokenSearch.Find(tree, word, cancellation))
                {
                    if (NodeOf(token) is not { } node || EndpointOf(node, cancellation) is not { } endpoint)
                        continue;

                    found = OpenAIEndpoints.Merge(found, endpoint);
                    if (found.Kind == EndpointKind.Unknown)
                        return found;
                }
            }
        }

        return found ?? CallEndpoint.Unknown;
    }

    /// <summary>The creation that a <c>new</c> begins, or the assignment to what a name ends.</summary>
    private static SyntaxNode? NodeOf(SyntaxToken token) => token.Parent switch
    {
        BaseObjectCreationExpressionSyntax creation => creation,
        IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } target }
            when assignment.Left == target => assignment,
        _ => null,
    };

    /// <summary>The endpoint that a client is made with, or that options are set to; null for all other code.</summary>
    private CallEndpoint? EndpointOf(SyntaxNode node, CancellationToken cancellation) => node switch
    {
        ImplicitObjectCreationExpressionSyntax or ObjectCreationExpressionSyntax { Type: SimpleNameSyntax or QualifiedNameSyntax }
            when MayBeClient(node)
                && OperationOf(node, cancellation) is IObjectCreationOperation { Type: { } made } client
                && made.Name.EndsWith("Client", StringComparison.Ordinal)
                && IsSdk(made)
            => endpoints.OfCreation(client, cancellation),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Endpoint" } }
            when OperationOf(node, cancellation) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } set
                && IsSdk(property.ContainingType)
            => endpoints.OfAddress(set.Value, cancellation),
        _ => null,
    };

    private static bool MayBeClient(SyntaxNode creation) =>
        creation is not ObjectCreationExpressionSyntax { Type: var type } || type.ToString().EndsWith("Client", StringComparison.Ordinal);

    private bool IsSdk(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk);

#pragma warning disable RS1030 // Clients are made in few places of the few projects that name the router.
    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) =>
        compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation);
#pragma warning restore RS1030
}
