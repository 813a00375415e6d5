namespace InferenceCatalog.Build.Pages;

/// <summary>An address as messages show it: whose, and which path. What stands before the host or behind the path may be a secret.</summary>
internal static class ShownAddress
{
    private static readonly char[] QueryMarks = ['?', '#'];

    public static string Of(Uri uri)
    {
        var shown = Excerpt.Of(uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
        return uri.Query.Length > 0 ? shown + "?…" : shown;
    }

    /// <param name="text">What may be an address or not.</param>
    public static string Of(string text)
    {
        var query = text.IndexOfAny(QueryMarks);
        var shown = query < 0 ? text : text.Substring(0, query);
        var server = shown.IndexOf("//", StringComparison.Ordinal) + 2;
        var user = server < 2 ? -1 : shown.LastIndexOf('@');
        if (user >= server)
            shown = shown.Substring(0, server) + "…" + shown.Substring(user);

        return Excerpt.Of(shown) + (query < 0 ? "" : "?…");
    }
}
