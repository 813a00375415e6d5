namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Keys as .NET's configuration has them: names with colons between, whose case says nothing.</summary>
internal static class SettingsPath
{
    public const char Separator = ':';

    public static readonly StringComparer Comparer = StringComparer.OrdinalIgnoreCase;

    public static string Join(string section, string name) => section.Length == 0 ? name : section + Separator + name;

    /// <summary>The section around a key, and the key's name in it; the numbers of list items are passed over.</summary>
    public static (string Section, string Name) Split(string path)
    {
        var end = path.Length;
        while (end > 0)
        {
            var colon = path.LastIndexOf(Separator, end - 1);
            if (colon < 0 || !IsNumber(path, colon + 1, end))
                return colon < 0 ? ("", path.Substring(0, end)) : (path.Substring(0, colon), path.Substring(colon + 1, end - colon - 1));

            end = colon;
        }

        return ("", "");
    }

    /// <summary>The section around a section; null for the root.</summary>
    public static string? Parent(string section)
    {
        if (section.Length == 0)
            return null;

        var colon = section.LastIndexOf(Separator);
        return colon < 0 ? "" : section.Substring(0, colon);
    }

    /// <summary>The last name of a section's key.</summary>
    public static string LastName(string section) => section.Substring(section.LastIndexOf(Separator) + 1);

    /// <summary>Whether a key is another one, or an item of the list which that is.</summary>
    public static bool IsOrIsItemOf(string path, string key)
    {
        if (!path.StartsWith(key, StringComparison.OrdinalIgnoreCase))
            return false;

        return path.Length == key.Length
            || (path[key.Length] == Separator && IsNumber(path, key.Length + 1, path.Length));
    }

    private static bool IsNumber(string path, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (path[at] is < '0' or > '9')
                return false;
        }

        return end > start;
    }
}
