using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>The names that a project allows or denies.</summary>
/// <param name="Patterns">Names and globs.</param>
/// <param name="Setting">The setting that says so, for messages.</param>
internal sealed record NameList(EquatableArray<string> Patterns, string Setting)
{
    public bool Contains(string name)
    {
        foreach (var pattern in Patterns)
        {
            if (Glob.Matches(pattern, name))
                return true;
        }

        return false;
    }
}
