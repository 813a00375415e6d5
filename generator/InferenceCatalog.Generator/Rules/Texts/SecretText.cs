using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Texts;

/// <summary>Finds tokens of Hugging Face within texts, and tells them from what people write in their place.</summary>
internal static class SecretText
{
    /// <summary>The shortest text with a token in it.</summary>
    public const int MinLength = 33;

    private const string Prefix = "hf_";
    private const int MaxBody = 100;

    /// <summary>Of 34 letters that nobody chose, hardly ever fewer are different.</summary>
    private const int MinDistinct = 12;

    /// <summary>As many letters in the order of the alphabet are no accident.</summary>
    private const int MaxOrdered = 5;

    private static readonly string[] Words =
    [
        "token", "your", "here", "example", "placeholder", "secret", "dummy", "fake", "sample", "changeme", "replace", "redacted", "invalid",
        "xxxx", "test",
    ];

    /// <summary>The first token at or after a position; null when there is none.</summary>
    public static TextSpan? Find(string text, int from = 0)
    {
        for (var at = text.IndexOf(Prefix, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Prefix, at + 1, StringComparison.Ordinal))
        {
            var end = at + Prefix.Length;
            while (end < text.Length && IsLetterOrDigit(text[end]))
                end++;

            var span = TextSpan.FromBounds(at, end);
            if (span.Length >= MinLength && IsDelimited(text, span) && IsRandom(text.Substring(at + Prefix.Length, end - at - Prefix.Length)))
                return span;
        }

        return null;
    }

    /// <summary>Part of a longer word, it is a name.</summary>
    private static bool IsDelimited(string text, TextSpan span) =>
        (span.Start == 0 || !IsNamePart(text[span.Start - 1])) && (span.End == text.Length || !IsNamePart(text[span.End]));

    private static bool IsNamePart(char character) => IsLetterOrDigit(character) || character is '_' or '-';

    private static bool IsRandom(string body)
    {
        if (body.Length > MaxBody)
            return false;

        var distinct = new HashSet<char>();
        var ordered = 1;
        var hasUpper = false;
        var hasLower = false;
        for (var at = 0; at < body.Length; at++)
        {
            distinct.Add(body[at]);
            hasUpper |= body[at] is >= 'A' and <= 'Z';
            hasLower |= body[at] is >= 'a' and <= 'z';
            ordered = at > 0 && char.ToLowerInvariant(body[at]) == char.ToLowerInvariant(body[at - 1]) + 1 ? ordered + 1 : 1;
            if (ordered > MaxOrdered)
                return false;
        }

        return hasUpper && hasLower && distinct.Count >= MinDistinct && !HasWord(body);
    }

    private static bool HasWord(string body)
    {
        foreach (var word in Words)
        {
            if (body.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        }

        return false;
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
