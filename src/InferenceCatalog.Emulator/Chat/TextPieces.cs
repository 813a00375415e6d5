namespace InferenceCatalog.Emulator;

/// <summary>Cuts text the way a stream carries it: a word with the space before it stands for a token.</summary>
internal static class TextPieces
{
    public static List<string> Words(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]) && !char.IsWhiteSpace(text[index - 1]))
            {
                pieces.Add(text[start..index]);
                start = index;
            }
        }

        if (start < text.Length)
            pieces.Add(text[start..]);

        return pieces;
    }

    public static int Count(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isWord = !char.IsWhiteSpace(character);
            if (isWord && !inWord)
                count++;

            inWord = isWord;
        }

        return count;
    }

    public static List<string> Fragments(string text, int length)
    {
        var fragments = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndWithin(text, start, length);
            fragments.Add(text[start..end]);
            start = end;
        }

        return fragments;
    }

    public static string Clip(string text, int length) => text.Length <= length ? text : text[..EndWithin(text, 0, length)] + "…";

    /// <summary>Half of a surrogate pair is not text: it could not be written as JSON.</summary>
    private static int EndWithin(string text, int start, int length)
    {
        var end = Math.Min(start + length, text.Length);
        return end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end + 1 : end;
    }
}
