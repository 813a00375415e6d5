using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Where in a JSON text a member of some name first has each of its values.</summary>
/// <remarks>
/// For messages on facts that came through sound. It searches the text and is no second reader: it runs only when there is something
/// to report, and a miss costs a line number.
/// </remarks>
internal static class MemberPlaces
{
    public static Dictionary<string, TextPosition> Find(string text, string member)
    {
        var places = new Dictionary<string, TextPosition>(StringComparer.Ordinal);
        var name = "\"" + member + "\"";
        var (line, lineStart) = (0, 0);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at, StringComparison.Ordinal))
        {
            at = SkipSpace(text, at + name.Length);
            if (at == text.Length || text[at] != ':')
                continue;

            at = SkipSpace(text, at + 1);
            var end = at < text.Length && text[at] == '"' ? text.IndexOf('"', at + 1) : -1;
            if (end < 0)
                continue;

            (line, lineStart) = Advance(text, line, lineStart, at);
            var value = text.Substring(at + 1, end - at - 1);
            if (!places.ContainsKey(value))
                places.Add(value, new TextPosition(at + 1, line, at + 1 - lineStart));

            at = end;
        }

        return places;
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n')
            at++;

        return at;
    }

    private static (int Line, int Start) Advance(string text, int line, int start, int to)
    {
        for (var end = text.IndexOf('\n', start); end >= 0 && end < to; end = text.IndexOf('\n', start))
            (line, start) = (line + 1, end + 1);

        return (line, start);
    }
}
