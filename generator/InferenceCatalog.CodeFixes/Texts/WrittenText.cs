using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>A constant text as the source writes it, and how to write another in its place.</summary>
/// <remarks>
/// A part of the text may stand in a literal of any kind, between the holes of an interpolated string, in an operand of a sum or in
/// a constant of the same project, which is then changed where it is declared. One of these makes one edit.
/// </remarks>
internal sealed class WrittenText
{
    private readonly Document document;
    private readonly SyntaxNode node;
    private readonly SemanticModel model;
    private readonly List<TextPiece> pieces;

    private WrittenText(Document document, SyntaxNode node, SemanticModel model, List<TextPiece> pieces, string value)
    {
        this.document = document;
        this.node = node;
        this.model = model;
        this.pieces = pieces;
        Value = value;
    }

    public string Value { get; }

    /// <summary>The text of an expression; null where it is no constant, or not put together in a way that can be changed.</summary>
    public static WrittenText? Read(SourcePlace place, CancellationToken cancellation) =>
        TextPieces.Read(place.Node, place.Model, cancellation) is { Count: > 0 } pieces
            ? new WrittenText(place.Document, place.Node, place.Model, pieces, string.Concat(pieces.Select(static piece => piece.Value)))
            : null;

    /// <summary>The edit that makes another text of this one; null where that cannot be done, or would change nothing.</summary>
    /// <param name="cancellation">Ends the search.</param>
    /// <param name="replacements">The parts to change, in the order of the text.</param>
    public async Task<SourceEdit?> ChangeAsync(CancellationToken cancellation, params TextReplacement[] replacements)
    {
        foreach (var replacement in replacements)
        {
            if (Value.Substring(replacement.Range.Start, replacement.Range.Length) != replacement.Text)
                Spread(replacement);
        }

        var changed = pieces.FindAll(static piece => piece.Replaced is not null);
        if (changed.Count == 0 || pieces.TrueForAll(static piece => piece.IsGone))
            return null;

        // A part of a constant, or all of it that matters here, is changed where the constant is declared.
        if (changed.Count == 1 && !changed[0].IsGone && ConstantOf(changed[0]) is { } constant)
            return await ChangeDeclarationAsync(constant, changed[0], cancellation).ConfigureAwait(false);

        var changes = new List<TextChange>();
        return AddChanges(node, changes, cancellation) ? new SourceEdit(document, changes) : null;
    }

    /// <summary>Gives the new text to the first piece that has a part of the old one, and takes the rest of that out of the others.</summary>
    private void Spread(TextReplacement replacement)
    {
        var text = replacement.Text;
        foreach (var piece in pieces)
        {
            if (piece.Span.Intersection(replacement.Range) is not { IsEmpty: false } part)
                continue;

            piece.Replace(new TextSpan(part.Start - piece.Span.Start, part.Length), text);
            text = "";
        }
    }

    /// <summary>The declaration of a piece that is the name of a constant which somebody wrote in this project.</summary>
    private EqualsValueClauseSyntax? ConstantOf(TextPiece piece)
    {
        if (piece.Node is not (MemberAccessExpressionSyntax or SimpleNameSyntax)
            || model.GetSymbolInfo(piece.Node).Symbol is not { DeclaringSyntaxReferences: { Length: 1 } declarations } symbol
            || CatalogConstant.Is(symbol)
            || !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, model.Compilation.Assembly))
        {
            return null;
        }

        return (declarations[0].GetSyntax() as VariableDeclaratorSyntax)?.Initializer;
    }

    private async Task<SourceEdit?> ChangeDeclarationAsync(EqualsValueClauseSyntax initializer, TextPiece piece, CancellationToken cancellation)
    {
        var declaration = await SourcePlace.FindAsync(document.Project.Solution, initializer.Value.GetLocation(), cancellation).ConfigureAwait(false);
        return declaration is not null && Read(declaration, cancellation) is { } text
            ? await text.ChangeAsync(cancellation, new TextReplacement(piece.Replaced!.Value, piece.Replacement)).ConfigureAwait(false)
            : null;
    }

    private bool AddChanges(SyntaxNode part, List<TextChange> changes, CancellationToken cancellation)
    {
        switch (part)
        {
            case ParenthesizedExpressionSyntax parenthesized:
                return AddChanges(parenthesized.Expression, changes, cancellation);
            case BinaryExpressionSyntax sum when IsGone(sum.Right):
                changes.Add(CodeRemoval.After(sum.Left, sum.OperatorToken, sum.Span.End));
                return AddChanges(sum.Left, changes, cancellation);
            case BinaryExpressionSyntax sum when IsGone(sum.Left):
                changes.Add(new TextChange(TextSpan.FromBounds(sum.SpanStart, sum.Right.SpanStart), ""));
                return AddChanges(sum.Right, changes, cancellation);
            case BinaryExpressionSyntax sum:
                return AddChanges(sum.Left, changes, cancellation) && AddChanges(sum.Right, changes, cancellation);
            case InterpolatedStringExpressionSyntax interpolated:
                return AddPartChanges(interpolated, changes, cancellation);
            default:
                return pieces.Find(piece => piece.Node == part) is not { Replaced: { } range } changed || AddPieceChanges(changed, range, changes, cancellation);
        }
    }

    private bool AddPartChanges(InterpolatedStringExpressionSyntax interpolated, List<TextChange> changes, CancellationToken cancellation)
    {
        var left = interpolated.Contents.Where(part => !IsGone(part)).ToList();
        if (left.Count < interpolated.Contents.Count && left.Count == 1 && left[0] is InterpolationSyntax { Expression: var only })
        {
            changes.Add(new TextChange(TextSpan.FromBounds(interpolated.SpanStart, only.SpanStart), ""));
            changes.Add(new TextChange(TextSpan.FromBounds(only.Span.End, interpolated.Span.End), ""));
            return AddChanges(only, changes, cancellation);
        }

        foreach (var part in interpolated.Contents)
        {
            if (IsGone(part))
                changes.Add(new TextChange(part.Span, ""));
            else if (!AddChanges(part is InterpolationSyntax hole ? hole.Expression : part, changes, cancellation))
                return false;
        }

        return true;
    }

    private bool AddPieceChanges(TextPiece piece, TextSpan range, List<TextChange> changes, CancellationToken cancellation)
    {
        var change = piece.Node switch
        {
            LiteralExpressionSyntax literal => LiteralText.Change(literal, range, piece.Replacement),
            InterpolatedStringTextSyntax text => LiteralText.Change(text, range, piece.Replacement),
            ExpressionSyntax when !piece.IsReplacedWhole => null,
            ExpressionSyntax name when model.GetSymbolInfo(name, cancellation).Symbol is IFieldSymbol constant
                && CatalogConstant.Find(constant, piece.Replacement) is { } other => CatalogConstant.Rename(name, constant, other, model),
            _ => new TextChange(piece.Node.Span, SyntaxFactory.Literal(piece.Replacement).Text),
        };
        if (change is not { } found)
            return false;

        changes.Add(found);
        return true;
    }

    private bool IsGone(SyntaxNode part) =>
        pieces.Exists(piece => part.Span.Contains(piece.Node.Span))
        && pieces.TrueForAll(piece => piece.IsGone || !part.Span.Contains(piece.Node.Span));
}
