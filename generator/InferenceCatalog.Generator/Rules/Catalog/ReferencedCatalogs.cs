using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>The catalogs that assemblies with public constants carry, so that those constants are judged by the snapshot they are of.</summary>
/// <param name="runtime">The runtime client, which has the attribute.</param>
/// <param name="own">The project's own catalog.</param>
internal sealed class ReferencedCatalogs(IAssemblySymbol runtime, Lazy<RuleCatalog?> own)
{
    private const string Attribute = "CatalogSnapshotAttribute";

    /// <summary>Symbols of files are shared by compilations, so that one is read once and not on every keystroke.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, Lazy<SnapshotIndex?>> Snapshots = new();

    private readonly ConcurrentDictionary<IAssemblySymbol, RuleCatalog?> catalogs = new(SymbolEqualityComparer.Default);

    /// <summary>What to judge an assembly's constants by; null when it has none that are public.</summary>
    public RuleCatalog? Find(IAssemblySymbol assembly)
    {
        if (!catalogs.TryGetValue(assembly, out var catalog))
            catalog = catalogs.GetOrAdd(assembly, Describe(assembly));

        return catalog;
    }

    private RuleCatalog? Describe(IAssemblySymbol assembly) =>
        PayloadOf(assembly) is { } payload
        && Snapshots.GetValue(assembly, _ => new Lazy<SnapshotIndex?>(() => Read(payload))).Value is { } snapshot
            ? own.Value?.With(snapshot)
            : null;

    private string? PayloadOf(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute is { AttributeClass: { Name: Attribute } type, ConstructorArguments: { Length: 2 } arguments }
                && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, runtime))
            {
                return arguments[1].Value as string;
            }
        }

        return null;
    }

    private static SnapshotIndex? Read(string payload) =>
        SnapshotReader.Read(payload, CancellationToken.None).Value is { } snapshot ? new SnapshotIndex(snapshot) : null;
}
