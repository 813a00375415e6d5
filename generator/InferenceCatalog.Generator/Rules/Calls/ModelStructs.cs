using System.Collections.Concurrent;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Tells the structs that stand for models from all other types.</summary>
internal sealed class ModelStructs(Compilation compilation, IAssemblySymbol runtime, Lazy<RuleCatalog?> catalog, ReferencedCatalogs referenced)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ModelStruct?> structs = new(SymbolEqualityComparer.Default);

    public ModelStruct? Find(INamedTypeSymbol? type)
    {
        if (type is not { TypeKind: TypeKind.Struct, IsGenericType: false } || !type.Name.EndsWith("Model", StringComparison.Ordinal))
            return null;

        if (!structs.TryGetValue(type, out var found))
            structs.TryAdd(type, found = Describe(type));

        return found;
    }

    private ModelStruct? Describe(INamedTypeSymbol type)
    {
        if (IsOf(type, runtime))
            return TasksOf(type) is { Count: > 0 } tasks ? new ModelStruct(type.Name, tasks) : null;

        return IsOf(type, compilation.Assembly) || referenced.Find(type.ContainingAssembly) is not null ? DescribeUnion(type) : null;
    }

    /// <summary>A union is known by its conversions to the runtime's structs.</summary>
    private ModelStruct? DescribeUnion(INamedTypeSymbol type)
    {
        string? first = null;
        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var member in type.GetMembers(WellKnownMemberNames.ImplicitConversionName))
        {
            if (member is not IMethodSymbol { ReturnType: INamedTypeSymbol target }
                || !IsOf(target, runtime)
                || TasksOf(target) is not { Count: > 0 } own)
            {
                continue;
            }

            first ??= target.Name;
            foreach (var task in own)
                tasks.Add(task);
        }

        return first is null ? null : new ModelStruct(first, new EquatableArray<string>(tasks));
    }

    private EquatableArray<string> TasksOf(INamedTypeSymbol type) => catalog.Value?.Tasks.FindByModelType(type.Name) ?? default;

    private static bool IsOf(INamedTypeSymbol type, IAssemblySymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly);
}
