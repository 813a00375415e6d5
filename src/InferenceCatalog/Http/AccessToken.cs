using System.Diagnostics;
using System.Net.Http.Headers;

namespace InferenceCatalog;

/// <summary>A token that may be sent, and where it was found. Nothing but the header shows it.</summary>
[DebuggerDisplay("token from {Origin,nq}")]
internal sealed class AccessToken
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly AuthenticationHeaderValue header;

    private AccessToken(string value, string origin, string scheme)
    {
        this.value = value;
        Origin = origin;
        header = new AuthenticationHeaderValue(scheme, value);
    }

    /// <summary>Where it comes from, in words for a message.</summary>
    public string Origin { get; }

    /// <summary>Whether it is a provider's own key rather than Hugging Face's token.</summary>
    public bool IsProviderKey { get; private init; }

    /// <summary>What goes into a request to the endpoint.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public AuthenticationHeaderValue Header => header;

    /// <summary>Checks a token's form; null when it could not stand in a header (or would break out of it).</summary>
    public static AccessToken? Create(string value, string origin)
    {
        if (value.Length is 0 or > 4096)
            return null;

        foreach (var character in value)
        {
            if (character is <= ' ' or >= (char)127)
                return null;
        }

        return new AccessToken(value, origin, "Bearer");
    }

    /// <summary>A provider's own key, likewise.</summary>
    public static AccessToken? CreateKey(string value, string origin, string scheme) =>
        Create(value, origin) is not null ? new AccessToken(value, origin, scheme) { IsProviderKey = true } : null;

    public bool Is(string other) => value == other;

    public bool IsIn(string text) => text.Contains(value, StringComparison.Ordinal);

    /// <summary>A text of a server without this token, should the server have sent it back, whole or cut off at the text's end.</summary>
    public string RedactIn(string text)
    {
        const string Mark = "[token]";
        const int ShortestTail = 6;
        text = text.Replace(value, Mark, StringComparison.Ordinal);
        for (var length = Math.Min(value.Length - 1, text.Length); length >= ShortestTail; length--)
        {
            if (text.AsSpan(text.Length - length).SequenceEqual(value.AsSpan(0, length)))
                return string.Concat(text.AsSpan(0, text.Length - length), Mark);
        }

        return text;
    }

    public override string ToString() => $"token from {Origin}";
}
