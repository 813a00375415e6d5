using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Brings together which sections fill a type of options, and which of its properties go to Hugging Face.</summary>
/// <remarks>The two stand in different files, and the compiler shows these in any order: whichever comes second completes the key.</remarks>
internal sealed class BoundOptions
{
    private readonly Dictionary<ITypeSymbol, List<string>> sections = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ITypeSymbol, List<string>> properties = new(SymbolEqualityComparer.Default);

    /// <returns>The keys that are complete with this section.</returns>
    public List<string> AddSection(ITypeSymbol type, string section)
    {
        lock (sections)
        {
            Add(sections, type, section);
            return properties.TryGetValue(type, out var known) ? known.ConvertAll(property => SettingsPath.Join(section, property)) : [];
        }
    }

    /// <returns>The keys that are complete with this property.</returns>
    public List<string> AddProperty(IPropertySymbol property)
    {
        lock (sections)
        {
            Add(properties, property.ContainingType, property.Name);
            return sections.TryGetValue(property.ContainingType, out var known)
                ? known.ConvertAll(section => SettingsPath.Join(section, property.Name))
                : [];
        }
    }

    private static void Add(Dictionary<ITypeSymbol, List<string>> lists, ITypeSymbol type, string entry)
    {
        if (!lists.TryGetValue(type, out var list))
            lists.Add(type, list = []);

        if (!list.Contains(entry))
            list.Add(entry);
    }
}
