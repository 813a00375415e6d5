using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>One of the pieces that a constant text is put together from.</summary>
/// <param name="node">A literal, a text between holes, or the name of a constant.</param>
/// <param name="value">Its text.</param>
/// <param name="start">Where that begins in the whole text.</param>
internal sealed class TextPiece(SyntaxNode node, string value, int start)
{
    private TextSpan? replaced;

    public SyntaxNode Node => node;

    public string Value => value;

    public TextSpan Span => new(start, value.Length);

    /// <summary>What comes in place of <see cref="Replaced"/>.</summary>
    public string Replacement { get; private set; } = "";

    /// <summary>The part of this piece that goes; null when it stays as it is.</summary>
    public TextSpan? Replaced => replaced;

    public bool IsReplacedWhole => replaced is { } range && range.Length == value.Length;

    /// <summary>Whether nothing of it is left.</summary>
    public bool IsGone => IsReplacedWhole && Replacement.Length == 0;

    /// <summary>Takes a part out and puts a text in, together with what was changed before.</summary>
    public void Replace(TextSpan range, string replacement)
    {
        if (replaced is { } before)
        {
            // Two changes of one piece become one, with what stands between them.
            Replacement += value.Substring(before.End, range.Start - before.End) + replacement;
            replaced = TextSpan.FromBounds(before.Start, range.End);
        }
        else
        {
            Replacement = replacement;
            replaced = range;
        }
    }
}
