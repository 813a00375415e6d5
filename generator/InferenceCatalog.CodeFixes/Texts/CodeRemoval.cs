using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Says what to delete so that neither an empty line nor half a comment stays behind.</summary>
internal static class CodeRemoval
{
    /// <summary>The end of an expression that goes on after <paramref name="kept"/>, such as <c>.On(x)</c> or <c>+ ":x"</c>.</summary>
    /// <param name="kept">What stays.</param>
    /// <param name="next">The first token that goes.</param>
    /// <param name="end">Where the part that goes ends.</param>
    public static TextChange After(SyntaxNode kept, SyntaxToken next, int end)
    {
        // A comment between the two belongs to what stays; without one, the white space goes too.
        var start = kept.Span.End;
        foreach (var trivia in kept.GetTrailingTrivia().Concat(next.LeadingTrivia))
        {
            if (!string.IsNullOrWhiteSpace(trivia.ToString()))
                start = trivia.Span.End;
        }

        return new TextChange(TextSpan.FromBounds(start, end), "");
    }

    /// <summary>One of several things between commas.</summary>
    public static TextChange Element<T>(SeparatedSyntaxList<T> list, T element, SourceText text)
        where T : SyntaxNode
    {
        var index = list.IndexOf(element);
        if (index > 0 && index == list.SeparatorCount)
            return After(list[index - 1], list.GetSeparator(index - 1), element.Span.End);

        var end = index < list.SeparatorCount ? list.GetSeparator(index).Span.End : element.Span.End;
        if (Line(TextSpan.FromBounds(element.SpanStart, end), text) is { } line)
            return line;

        return new TextChange(TextSpan.FromBounds(element.SpanStart, index + 1 < list.Count ? list[index + 1].SpanStart : end), "");
    }

    /// <summary>A statement, with its line where nothing else stands on it.</summary>
    public static TextChange Statement(SyntaxNode statement, SourceText text)
    {
        if (Line(statement.Span, text) is { } line)
            return line;

        var end = statement.Span.End;
        foreach (var trivia in statement.GetTrailingTrivia())
        {
            if (!trivia.IsKind(SyntaxKind.WhitespaceTrivia))
                break;

            end = trivia.Span.End;
        }

        return new TextChange(TextSpan.FromBounds(statement.SpanStart, end), "");
    }

    /// <summary>Whole lines, where nothing else stands on them; else null.</summary>
    public static TextChange? Line(TextSpan span, SourceText text)
    {
        var first = text.Lines.GetLineFromPosition(span.Start);
        var last = text.Lines.GetLineFromPosition(span.End);
        return IsBlank(text, first.Start, span.Start) && IsBlank(text, span.End, last.End)
            ? new TextChange(TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak), "")
            : null;
    }

    private static bool IsBlank(SourceText text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (!char.IsWhiteSpace(text[index]))
                return false;
        }

        return true;
    }
}
