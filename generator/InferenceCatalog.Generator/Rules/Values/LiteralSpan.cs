using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Says where in the source a part of a text stands, whichever kind of literal it is written in.</summary>
internal static class LiteralSpan
{
    /// <param name="literal">A literal, or a text between the holes of an interpolated string.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="start">Where the part begins in that.</param>
    /// <param name="length">The part's length.</param>
    /// <returns>The part; the whole literal where escapes hide it.</returns>
    public static Location Find(SyntaxNode literal, string value, int start, int length)
    {
        // Escapes and indentation change neither the letters of such a part nor how many of the kind stand before it.
        var written = literal.ToString();
        var part = value.Substring(start, length);
        if (Count(written, part, written.Length) != Count(value, part, value.Length))
            return literal.GetLocation();

        var at = -1;
        for (var before = Count(value, part, start); before >= 0; before--)
            at = written.IndexOf(part, at + 1, StringComparison.Ordinal);

        return at < 0 ? literal.GetLocation() : Location.Create(literal.SyntaxTree, new TextSpan(literal.SpanStart + at, length));
    }

    /// <summary>How often a part begins before a position.</summary>
    private static int Count(string text, string part, int end)
    {
        var count = 0;
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0 && at < end; at = text.IndexOf(part, at + 1, StringComparison.Ordinal))
            count++;

        return count;
    }
}
