using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Says which base address a client puts before what its requests say.</summary>
/// <remarks>
/// The client is followed to where it is made or comes in; its base address is what that says, what a constructor or the same block
/// sets, or what <c>AddHttpClient</c> gives it. Where two of these differ, nothing is known.
/// </remarks>
internal sealed class HttpClients(Compilation compilation, ValueFlow flow, TextComposer composer)
{
    private const string BaseAddress = "BaseAddress";

    private readonly HttpRegistrations registrations = new(compilation, composer);

    /// <summary>The base address; null when nothing shows it.</summary>
    public string? BaseOf(IOperation client, CancellationToken cancellation)
    {
        if (!RouterMentions.HasAny(compilation, cancellation))
            return null;

        string? common = null;
        foreach (var value in flow.Follow(client, cancellation))
        {
            if (BaseOf(value, client, cancellation) is not { } found || (common is not null && common != found))
                return null;

            common = found;
        }

        return common;
    }

    /// <summary>The one text that an expression can be; null when it can be several, or one that only the run time knows.</summary>
    public static string? Single(IOperation? expression, TextComposer composer, CancellationToken cancellation) =>
        expression is not null && composer.Compose(expression, cancellation) is { Count: 1 } texts && texts[0].IsWhole ? texts[0].Text : null;

    private string? BaseOf(FlowValue value, IOperation client, CancellationToken cancellation)
    {
        var owners = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        for (var path = value.Path; path is not null; path = path.Rest)
            owners.Add(path.Symbol);

        if (HttpRequest.SymbolOf(value.Operation) is { } end)
            owners.Add(end);

        var written = FindWrites(owners, client, cancellation);
        if (written.Count > 0)
            return Common(written, cancellation);

        return value.Operation switch
        {
            IObjectCreationOperation creation => Single(OfInitializer(creation, BaseAddress), composer, cancellation),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } }
                => registrations.BaseOf(type, cancellation),
            IInvocationOperation { TargetMethod: { Name: "CreateClient", ContainingType.Name: "IHttpClientFactory" } } made
                when made.Arguments.ValueOf("name")?.ConstantValue is { HasValue: true, Value: string name }
                => registrations.BaseOf(name, cancellation),
            _ => null,
        };
    }

    /// <summary>What an object initialiser sets a property to; null when it does not.</summary>
    public static IOperation? OfInitializer(IObjectCreationOperation creation, string property)
    {
        if (creation.Initializer is null)
            return null;

        foreach (var initializer in creation.Initializer.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment && target.Property.Name == property)
                return assignment.Value;
        }

        return null;
    }

    /// <summary>The text that assignments share, of which one has run for certain; null where they differ, or any may have been passed over.</summary>
    private string? Common(List<(ExpressionSyntax Value, bool HasRun)> written, CancellationToken cancellation)
    {
        string? common = null;
        foreach (var (value, _) in written)
        {
            if (Single(OperationOf(value, cancellation), composer, cancellation) is not { } found || (common is not null && common != found))
                return null;

            common = found;
        }

        return written.Exists(static write => write.HasRun) ? common : null;
    }

    /// <summary>What the client's base address is set to around its use, and whether that has run before for certain.</summary>
    private List<(ExpressionSyntax Value, bool HasRun)> FindWrites(HashSet<ISymbol> owners, IOperation client, CancellationToken cancellation)
    {
        var found = new List<(ExpressionSyntax, bool)>();
        if (client.SemanticModel?.GetEnclosingSymbol(client.Syntax.SpanStart, cancellation)?.ContainingType is not { } type)
            return found;

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                cancellation.ThrowIfCancellationRequested();
                if (node is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: BaseAddress } target } assignment
                    && OperationOf(target.Expression, cancellation) is { } owner
                    && HttpRequest.SymbolOf(owner) is { } symbol
                    && owners.Contains(symbol))
                {
                    found.Add((assignment.Right, assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && RunsBefore(assignment, client.Syntax)));
                }
            }
        }

        return found;
    }

    /// <summary>Whether an assignment has run when a client is used: it stands before that in the same block, or in a constructor.</summary>
    private static bool RunsBefore(AssignmentExpressionSyntax assignment, SyntaxNode use) => assignment.Parent switch
    {
        ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax } => true,
        ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } => true,
        ExpressionStatementSyntax { Parent: BlockSyntax block } statement => IsBefore(statement, use, block),
        ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: { } unit } statement } => IsBefore(statement, use, unit),
        _ => false,
    };

    private static bool IsBefore(SyntaxNode statement, SyntaxNode use, SyntaxNode block) =>
        statement.SyntaxTree == use.SyntaxTree && statement.SpanStart < use.SpanStart && block.Span.Contains(use.Span);

#pragma warning disable RS1030 // Few projects name the router, and few of their requests leave the host to a client.
    private IOperation? OperationOf(SyntaxNode node, CancellationToken cancellation) =>
        compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, cancellation);
#pragma warning restore RS1030
}
