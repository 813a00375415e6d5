using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Takes the expression of a constant text apart: literals, sums, interpolated strings and names of constants.</summary>
internal static class TextPieces
{
    /// <summary>
    /// The pieces in their order; null for an expression that is put together in another way, or is no constant. A text between holes
    /// is one piece, whatever is in the holes.
    /// </summary>
    public static List<TextPiece>? Read(SyntaxNode node, SemanticModel model, CancellationToken cancellation)
    {
        var pieces = new List<TextPiece>(1);
        switch (node)
        {
            case InterpolatedStringTextSyntax text:
                Add(text, text.TextToken.ValueText, pieces);
                return pieces;
            case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.Utf8StringLiteralExpression } literal:
                Add(literal, literal.Token.ValueText, pieces);
                return pieces;
        }

        return node is ExpressionSyntax expression
            && Add(expression, pieces, model, cancellation)
            && model.GetConstantValue(expression, cancellation).Value is string whole
            && whole == string.Concat(pieces.Select(static piece => piece.Value))
                ? pieces
                : null;
    }

    private static bool Add(ExpressionSyntax expression, List<TextPiece> pieces, SemanticModel model, CancellationToken cancellation)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return Add(parenthesized.Expression, pieces, model, cancellation);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                return Add(sum.Left, pieces, model, cancellation) && Add(sum.Right, pieces, model, cancellation);
            case InterpolatedStringExpressionSyntax interpolated:
                return AddParts(interpolated, pieces, model, cancellation);
            case LiteralExpressionSyntax { Token.Value: string text }:
                Add(expression, text, pieces);
                return true;
            case MemberAccessExpressionSyntax or SimpleNameSyntax
                when model.GetConstantValue(expression, cancellation).Value is string text:
                Add(expression, text, pieces);
                return true;
            default:
                return false;
        }
    }

    private static bool AddParts(
        InterpolatedStringExpressionSyntax interpolated,
        List<TextPiece> pieces,
        SemanticModel model,
        CancellationToken cancellation)
    {
        foreach (var part in interpolated.Contents)
        {
            switch (part)
            {
                case InterpolatedStringTextSyntax text:
                    Add(text, text.TextToken.ValueText, pieces);
                    break;
                case InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole when Add(hole.Expression, pieces, model, cancellation):
                    break;
                default:
                    return false;
            }
        }

        return true;
    }

    private static void Add(SyntaxNode node, string value, List<TextPiece> pieces) =>
        pieces.Add(new TextPiece(node, value, pieces.Count == 0 ? 0 : pieces[pieces.Count - 1].Span.End));
}
