using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes.TypedCalls;

/// <summary>All that is done with a client that is made at one place.</summary>
/// <param name="Declaration">The statement that gives it a name; null when it is used where it is made.</param>
/// <param name="Calls">The calls that it makes.</param>
internal sealed record ClientUses(StatementSyntax? Declaration, IReadOnlyList<InvocationExpressionSyntax> Calls)
{
    /// <summary>The uses of the client that a place makes; null where it gets away, so that nobody sees them all.</summary>
    public static ClientUses? Find(SourcePlace place, CancellationToken cancellation)
    {
        ExpressionSyntax? making = null;
        for (var node = place.Node; node is not null and not StatementSyntax && making is null; node = node.Parent)
            making = node as InvocationExpressionSyntax as ExpressionSyntax ?? node as BaseObjectCreationExpressionSyntax;

        if (making is null)
            return null;

        if (CallOn(making) is { } call)
            return new ClientUses(null, [call]);

        return making.Parent?.Parent is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } named } declarator
            && named.Parent is LocalDeclarationStatementSyntax declaration
                ? FindCalls(declaration, declarator, place.Model, cancellation)
                : null;
    }

    /// <summary>The references to a local, wherever it can be named.</summary>
    public static IEnumerable<IdentifierNameSyntax> References(VariableDeclaratorSyntax declarator, SemanticModel model, CancellationToken cancellation)
    {
        var local = model.GetDeclaredSymbol(declarator, cancellation);
        var scope = declarator.FirstAncestorOrSelf<StatementSyntax>()?.Parent;
        scope = scope is GlobalStatementSyntax ? scope.Parent : scope;
        foreach (var node in scope?.DescendantNodes() ?? [])
        {
            if (node is IdentifierNameSyntax name
                && name.Identifier.ValueText == declarator.Identifier.ValueText
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellation).Symbol, local))
            {
                yield return name;
            }
        }
    }

    private static ClientUses? FindCalls(
        LocalDeclarationStatementSyntax declaration,
        VariableDeclaratorSyntax declarator,
        SemanticModel model,
        CancellationToken cancellation)
    {
        var calls = new List<InvocationExpressionSyntax>();
        foreach (var name in References(declarator, model, cancellation))
        {
            if (CallOn(name) is not { } call)
                return null;

            calls.Add(call);
        }

        return calls.Count == 0 ? null : new ClientUses(declaration, calls);
    }

    private static InvocationExpressionSyntax? CallOn(ExpressionSyntax client) =>
        client.Parent is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access && access.Expression == client
            ? access.Parent as InvocationExpressionSyntax
            : null;
}
