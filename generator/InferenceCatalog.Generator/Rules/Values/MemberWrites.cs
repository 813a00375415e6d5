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
            foreach (var token in TokenSearch.Find(reference.SyntaxTree, reference.Span, member.Name, cancellation))
            {
                if (token.Parent is IdentifierNameSyntax name && !Add(written, name))
                    return false;
            }
        }

        return true;
    }

    private static bool Add(List<ExpressionSyntax> written, IdentifierNameSyntax name)
    {
        var target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (ExpressionSyntax)name;
        switch (target.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == target:
                if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && !assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression))
                    return false;

                written.Add(assignment.Right);
                return true;
            case ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } targets } argument
                when assignment.Left == targets:
                return AddTuple(written, targets.Arguments.IndexOf(argument), targets, assignment.Right);
            case ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } argument:
                return argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword);
            case RefExpressionSyntax:
                return false;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression }:
                return false;
            default:
                return true;
        }
    }

    private static bool AddTuple(List<ExpressionSyntax> written, int index, TupleExpressionSyntax targets, ExpressionSyntax values)
    {
        if (values is not TupleExpressionSyntax { Arguments: var given } || given.Count != targets.Arguments.Count)
            return false;

        written.Add(given[index].Expression);
        return true;
    }
}
