using Microsoft.CodeAnalysis;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Finds the classes of generated constants that a project can name, in whatever namespace they are.</summary>
internal static class CatalogClasses
{
    /// <summary>The project's own first, then those that referenced assemblies show.</summary>
    public static IEnumerable<INamedTypeSymbol> Find(Compilation compilation, string className, CancellationToken cancellation)
    {
        foreach (var symbol in compilation.GetSymbolsWithName(className, SymbolFilter.Type, cancellation))
        {
            if (symbol is INamedTypeSymbol { ContainingType: null } own)
                yield return own;
        }

        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (!assembly.TypeNames.Contains(className))
                continue;

            foreach (var type in Find(assembly.GlobalNamespace, className))
            {
                if (compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
                    yield return type;
            }
        }
    }

    private static IEnumerable<INamedTypeSymbol> Find(INamespaceSymbol space, string className)
    {
        foreach (var type in space.GetTypeMembers(className))
            yield return type;

        foreach (var nested in space.GetNamespaceMembers())
        {
            foreach (var type in Find(nested, className))
                yield return type;
        }
    }
}
