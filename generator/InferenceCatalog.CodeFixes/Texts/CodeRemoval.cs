using Microsoft.CodeAnalysis;
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
}
