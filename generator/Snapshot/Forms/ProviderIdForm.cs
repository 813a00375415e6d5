using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>The form of provider ids, and of the names of tasks, modalities and formats.</summary>
internal static class ProviderIdForm
{
    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "a word of 1 to 64 lower-case letters, digits and hyphens";

    private const int MaxLength = 64;

    /// <summary>ASCII lower-case letters, digits and hyphens, no hyphen first.</summary>
    [MethodImpl(HotPath.Optimized)]
    public static bool IsWellFormed(string id)
    {
        if (id.Length is 0 or > MaxLength || id[0] == '-')
            return false;

        foreach (var character in id)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
                return false;
        }

        return true;
    }
}
