using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>The form of the Hub's licence tags, such as <c>apache-2.0</c>.</summary>
internal static class LicenseForm
{
    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "a tag of 1 to 64 letters, digits, '-', '_', '.' and '+'";

    private const int MaxLength = 64;

    [MethodImpl(HotPath.Optimized)]
    public static bool IsWellFormed(string license)
    {
        if (license.Length is 0 or > MaxLength)
            return false;

        foreach (var character in license)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '+'))
                return false;
        }

        return true;
    }
}
