using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>Tells whether lines that break speak of a model: by its id, or by its constant.</summary>
/// <param name="code">The lines.</param>
/// <param name="after">The new snapshot, which remembers the names of what left.</param>
internal sealed class UsedNames(CodeComparison code, Snapshot after)
{
    private readonly NameTable names = NameTable.Create(after);

    /// <param name="model">The Hub id.</param>
    /// <param name="provider">The provider that the line must speak of too; null for any.</param>
    public bool Have(string model, string? provider)
    {
        var constant = names.Find(model) is { } name ? $".{name.Organization}.{name.Name}" : null;
        foreach (var diagnostic in code.Broken)
        {
            var message = diagnostic.Message;
            if ((message.Contains(model) || (constant is not null && message.Contains(constant))) && (provider is null || message.Contains(provider)))
                return true;
        }

        return false;
    }
}
