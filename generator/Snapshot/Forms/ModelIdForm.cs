using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>The form of a Hub id: <c>organisation/name</c>.</summary>
internal static class ModelIdForm
{
    public const int MaxLength = 200;

    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "'organisation/name' of at most 200 letters, digits, '-', '_' and '.'";

    /// <summary>Two parts of ASCII letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, one slash between, no point first.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool IsWellFormed(string id)
    {
        if (id.Length > MaxLength)
            return false;

        var slash = id.IndexOf('/');
        return slash > 0 && IsPart(id, 0, slash) && IsPart(id, slash + 1, id.Length);
    }

    /// <summary>The same for one of the two parts.</summary>
    public static bool IsPartWellFormed(string part) => part.Length <= MaxLength && IsPart(part, 0, part.Length);

    [MethodImpl(HotPath.Optimized)]
    private static bool IsPart(string id, int start, int end)
    {
        if (start == end || id[start] == '.')
            return false;

        for (var at = start; at < end; at++)
        {
            if (id[at] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.'))
                return false;
        }

        return true;
    }
}
