using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Finds what a type writes to one of its own members, by the member's name.</summary>
/// <remarks>A local or parameter of that name gives one value too many, which makes a reader less certain, and never wrong.</remarks>
internal static class MemberWrites
{
    /// <returns>False when something is written that cannot be seen.</returns>
    public static bool AddTo(List<ExpressionSyntax> written, ISymbol member, CancellationToken cancellation)
    {
        foreach (var reference in member.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                cancellation.ThrowIfCancellationRequested();
                if (!Add(written, node, member.Name))
                    return false;
            }
        }

        return true;
    }

    private static bool Add(List<ExpressionSyntax> written, SyntaxNode node, string name)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment when Names(assignment.Left, name):
                if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
                    return false;

                written.Add(assignment.Right);
                return true;
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets } assignment:
                return AddTuple(written, targets, assignment.Right, name);
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument when Names(argument.Expression, name):
                return argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword);
            case RefExpressionSyntax taken when Names(taken.Expression, name):
                return false;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } taken when Names(taken.Operand, name):
                return false;
            default:
                return true;
        }
    }

    private static bool AddTuple(List<ExpressionSyntax> written, TupleExpressionSyntax targets, ExpressionSyntax values, string name)
    {
        for (var index = 0; index < targets.Arguments.Count; index++)
        {
            if (!Names(targets.Arguments[index].Expression, name))
                continue;

            if (values is not TupleExpressionSyntax { Arguments: var given } || given.Count != targets.Arguments.Count)
                return false;

            written.Add(given[index].Expression);
        }

        return true;
    }

    private static bool Names(ExpressionSyntax expression, string name) => expression switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
