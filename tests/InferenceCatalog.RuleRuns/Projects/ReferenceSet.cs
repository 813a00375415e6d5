using System.Reflection;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>The assemblies that every project is compiled against: the framework and the libraries with calls to read.</summary>
internal sealed class ReferenceSet
{
    private readonly Dictionary<string, MetadataReference> references = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="more">Assemblies beside those that this program is built with; they win over one of the same name.</param>
    public ReferenceSet(IEnumerable<string> more)
    {
        foreach (var path in ReferencePaths.All.Concat(more))
            references[AssemblyName.GetAssemblyName(path).Name!] = MetadataReference.CreateFromFile(path);
    }

    public bool Has(string assembly) => references.ContainsKey(assembly);

    /// <summary>All but the one that is being compiled itself.</summary>
    public IEnumerable<MetadataReference> Without(string assembly) =>
        references.Where(entry => !string.Equals(entry.Key, assembly, StringComparison.OrdinalIgnoreCase)).Select(entry => entry.Value);
}
