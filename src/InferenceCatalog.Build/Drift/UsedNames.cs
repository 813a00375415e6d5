using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>Tells whether lines that break speak of a model or provider: by its id, or by its constant.</summary>
/// <param name="code">The lines.</param>
/// <param name="after">The new snapshot, which remembers the names of what left.</param>
internal sealed class UsedNames(CodeComparison code, Snapshot after)
{
    private readonly NameTable names = NameTable.Create(after);

    /// <param name="provider">The provider that left as a whole.</param>
    public bool Have(string provider)
    {
        var constant = names.FindProviderName(provider) is { } name ? $"HFProviders.{name}" : null;
        foreach (var diagnostic in code.Broken)
        {
            if (Mentions(diagnostic.Message, $"'{provider}'") || (constant is not null && Mentions(diagnostic.Message, constant)))
                return true;
        }

        return false;
    }

    /// <param name="model">The Hub id.</param>
    /// <param name="provider">The provider that the line must speak of too; null for any.</param>
    public bool Have(string model, string? provider)
    {
        var constant = names.Find(model) is { } name ? $"HFModels.{name.Organization}.{name.Name}" : null;
        foreach (var diagnostic in code.Broken)
        {
            var message = diagnostic.Message;
            if ((Mentions(message, model) || (constant is not null && Mentions(message, constant))) && (provider is null || Mentions(message, provider)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text has a name that does not go on: <c>acme/talker</c> is not in <c>acme/talker-2</c>.</summary>
    private static bool Mentions(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if (!GoesOn(text, at + name.Length) && (at == 0 || !IsOfName(text[at - 1])))
                return true;
        }

        return false;
    }

    private static bool GoesOn(string text, int at) =>
        at < text.Length && (IsOfName(text[at]) || (text[at] == '.' && at + 1 < text.Length && IsOfName(text[at + 1])));

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '-' or '_' or '/';
}
