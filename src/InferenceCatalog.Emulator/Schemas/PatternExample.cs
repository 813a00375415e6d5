using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace InferenceCatalog.Emulator;

/// <summary>
/// Makes a text that matches a regular expression, for the <c>pattern</c> of a schema. It reads what such patterns are made of
/// (characters, classes, groups, alternatives, counts, anchors) and takes the first way through; what comes out is tried against the
/// pattern.
/// </summary>
internal sealed class PatternExample
{
    private const int MaxPatternLength = 1000;
    private const int MaxTextLength = 10_000;
    private const int MaxDepth = 50;
    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(100);

    private readonly string pattern;
    private readonly int extra;
    private int position;
    private int depth;

    private PatternExample(string pattern, int extra)
    {
        this.pattern = pattern;
        this.extra = extra;
    }

    /// <summary>Null when no text was found that matches and has the asked length.</summary>
    public static string? Make(string pattern, int least, int most)
    {
        if (pattern.Length > MaxPatternLength)
            return null;

        try
        {
            // Open counts are raised until the text is long enough.
            foreach (var extra in (ReadOnlySpan<int>)[0, 1, 4, 16, 64, Math.Min(least, MaxTextLength)])
            {
                var text = new PatternExample(pattern, extra).ReadAlternatives();
                if (text.Length >= least && text.Length <= most && Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, MatchLimit))
                    return text;
            }
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException or TimeoutException)
        {
            return null;
        }

        return null;
    }

    private bool AtEnd => position >= pattern.Length;

    private string ReadAlternatives()
    {
        if (++depth > MaxDepth)
            throw new FormatException();

        var first = ReadSequence();
        while (!AtEnd && pattern[position] == '|')
        {
            position++;
            ReadSequence();
        }

        depth--;
        return first;
    }

    private string ReadSequence()
    {
        var text = new StringBuilder();
        while (!AtEnd && pattern[position] is not ('|' or ')'))
        {
            var piece = ReadAtom();
            var count = ReadCount();
            if (text.Length + ((long)piece.Length * count) > MaxTextLength)
                throw new FormatException();

            text.Insert(text.Length, piece, count);
        }

        return text.ToString();
    }

    private string ReadAtom()
    {
        var character = pattern[position++];
        return character switch
        {
            '^' or '$' => "",
            '.' => "a",
            '(' => ReadGroup(),
            '[' => ReadClass(),
            '\\' => ReadEscape(),
            _ => character.ToString(),
        };
    }

    private string ReadGroup()
    {
        if (Take("?="))
            throw new FormatException();

        if (!Take("?:") && Take("?<"))
            position = pattern.IndexOf('>', position) is > 0 and var end ? end + 1 : throw new FormatException();

        var text = ReadAlternatives();
        return Take(")") ? text : throw new FormatException();
    }

    private string ReadEscape()
    {
        if (AtEnd)
            throw new FormatException();

        var character = pattern[position++];
        return character switch
        {
            'd' => "1",
            'D' or 'w' => "a",
            's' or 'W' => " ",
            'S' => "a",
            'b' or 'B' => "",
            't' => "\t",
            'n' => "\n",
            'r' => "\r",
            'u' or 'x' => ReadCode(character == 'u' ? 4 : 2),
            'p' or 'P' => throw new FormatException(),
            _ => character.ToString(),
        };
    }

    private string ReadCode(int digits)
    {
        if (position + digits > pattern.Length)
            throw new FormatException();

        var code = int.Parse(pattern.AsSpan(position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        position += digits;
        return ((char)code).ToString();
    }

    private string ReadClass()
    {
        var isNegated = Take("^");
        var start = position;
        var first = "";
        while (!AtEnd && (pattern[position] != ']' || position == start))
        {
            var piece = pattern[position] == '\\' ? ReadEscapeAt() : pattern[position++].ToString();
            if (first.Length == 0)
                first = piece;
        }

        var end = position;
        if (!Take("]"))
            throw new FormatException();

        return isNegated ? OutsideOf(pattern[(start - 1)..(end + 1)]) : first;
    }

    private string ReadEscapeAt()
    {
        position++;
        return ReadEscape();
    }

    /// <param name="afterBracket">The class from its <c>^</c> to its end.</param>
    private static string OutsideOf(string afterBracket)
    {
        foreach (var candidate in (ReadOnlySpan<string>)["a", "A", "1", "-", " ", "é"])
        {
            if (Regex.IsMatch(candidate, "[" + afterBracket, RegexOptions.CultureInvariant, MatchLimit))
                return candidate;
        }

        throw new FormatException();
    }

    private int ReadCount()
    {
        var count = 1;
        if (Take("?"))
            count = 0;
        else if (Take("*"))
            count = extra;
        else if (Take("+"))
            count = Math.Max(1, extra);
        else if (Take("{"))
            count = ReadBraces();

        // A lazy or possessive count matches the same texts.
        _ = Take("?") || Take("+");
        return count;
    }

    private int ReadBraces()
    {
        var end = pattern.IndexOf('}', position);
        if (end < 0)
            throw new FormatException();

        var bounds = pattern[position..end].Split(',');
        position = end + 1;
        var least = int.Parse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture);
        if (bounds.Length == 1)
            return least;

        var most = bounds[1].Length > 0 ? int.Parse(bounds[1], NumberStyles.None, CultureInfo.InvariantCulture) : int.MaxValue;
        return Math.Min(Math.Max(least, extra), most);
    }

    private bool Take(string expected)
    {
        if (string.CompareOrdinal(pattern, position, expected, 0, expected.Length) != 0)
            return false;

        position += expected.Length;
        return true;
    }
}
