using InferenceCatalog.Generator.Rules.Endpoints;

namespace InferenceCatalog.Generator.Rules.Texts;

/// <summary>Tells texts that are, or begin, an address on the host that was shut down.</summary>
internal static class GoneHostText
{
    /// <summary>Whether a text is nothing but such an address: prose that mentions one is left alone, and so is the bare host.</summary>
    public static bool Is(string text)
    {
        var scheme = text.IndexOf("://", 0, Math.Min(text.Length, "https://".Length), StringComparison.Ordinal);
        if (scheme <= 0)
            return false;

        var host = scheme + "://".Length;
        if (string.Compare(text, host, RouterAddress.GoneHost, 0, RouterAddress.GoneHost.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return false;

        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
                return false;
        }

        var end = host + RouterAddress.GoneHost.Length;
        return end == text.Length || text[end] is '/' or ':' or '?' or '#';
    }
}
