using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>What a project may say in <c>InferenceCatalogNamespace</c>: it becomes code as it stands.</summary>
internal static class NamespaceForm
{
    private const int MaxLength = 500;

    /// <summary>Identifiers of letters, digits and underscores, none a keyword, with points between.</summary>
    public static bool IsWellFormed(string name)
    {
        if (name.Length > MaxLength)
            return false;

        foreach (var part in name.Split('.'))
        {
            if (!IsPartWellFormed(part))
                return false;
        }

        return true;
    }

    private static bool IsPartWellFormed(string part)
    {
        if (part.Length == 0 || char.IsDigit(part[0]) || CSharpIdentifier.IsKeyword(part))
            return false;

        foreach (var letter in part)
        {
            if (!char.IsLetterOrDigit(letter) && letter != '_')
                return false;
        }

        return true;
    }
}
