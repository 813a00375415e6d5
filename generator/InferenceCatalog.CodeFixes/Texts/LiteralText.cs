using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Changes a part of a string within its quotation marks, whichever kind of literal it stands in.</summary>
internal static class LiteralText
{
    /// <summary>The change that gives a literal another value; null where escapes hide the part that is to go.</summary>
    /// <param name="literal">A regular, verbatim or raw literal.</param>
    /// <param name="range">The part of its value that goes.</param>
    /// <param name="replacement">What comes in its place.</param>
    public static TextChange? Change(LiteralExpressionSyntax literal, TextSpan range, string replacement)
    {
        var value = literal.Token.ValueText;
        var expected = Splice(value, range, replacement);
        return Find(
            literal.Token.Text,
            value.Substring(range.Start, range.Length),
            replacement,
            literal.SpanStart,
            written => SyntaxFactory.ParseExpression(written) is LiteralExpressionSyntax changed && changed.Token.ValueText == expected);
    }

    /// <summary>The same for a text between the holes of an interpolated string.</summary>
    public static TextChange? Change(InterpolatedStringTextSyntax part, TextSpan range, string replacement)
    {
        if (part.Parent is not InterpolatedStringExpressionSyntax whole)
            return null;

        var value = part.TextToken.ValueText;
        var expected = Splice(value, range, replacement);
        var index = whole.Contents.IndexOf(part);
        var text = whole.ToString();
        var before = text.Substring(0, part.SpanStart - whole.SpanStart);
        var after = text.Substring(part.Span.End - whole.SpanStart);
        return Find(
            part.TextToken.Text,
            value.Substring(range.Start, range.Length),
            replacement,
            part.SpanStart,
            written => SyntaxFactory.ParseExpression(before + written + after) is InterpolatedStringExpressionSyntax changed
                && changed.Contents.Count == whole.Contents.Count
                && changed.Contents[index] is InterpolatedStringTextSyntax { TextToken.ValueText: var found }
                && found == expected);
    }

    /// <remarks>What is written is read again after each try: so no rule of escapes or indentation has to be known here.</remarks>
    private static TextChange? Find(string written, string replaced, string replacement, int offset, Func<string, bool> isRight)
    {
        for (var at = written.IndexOf(replaced, StringComparison.Ordinal); at >= 0; at = written.IndexOf(replaced, at + 1, StringComparison.Ordinal))
        {
            if (isRight(written.Substring(0, at) + replacement + written.Substring(at + replaced.Length)))
                return new TextChange(new TextSpan(offset + at, replaced.Length), replacement);
        }

        return null;
    }

    private static string Splice(string value, TextSpan range, string replacement) =>
        value.Substring(0, range.Start) + replacement + value.Substring(range.End);
}
