using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Models;

/// <summary>Finds out whether a project gets its constants from an assembly that it references, so that none are emitted twice.</summary>
/// <remarks>
/// Such an assembly carries the runtime's <c>CatalogSnapshotAttribute</c>. Metadata is read as it lies in the file: symbols would
/// tie the answer to a compilation, and so to every keystroke.
/// </remarks>
internal static class PublicCatalog
{
    private const string Runtime = "InferenceCatalog";
    private const string Attribute = "CatalogSnapshotAttribute";

    /// <summary>The namespaces of the public constants of all references, one for each assembly that has some.</summary>
    public static EquatableArray<string> NamespacesIn(ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        var namespaces = new List<string>();
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            if (NamespaceIn(reference) is { } found)
                namespaces.Add(found);
        }

        return new EquatableArray<string>(namespaces);
    }

    /// <summary>Whether a project needs no constants of its own beside public ones in these namespaces.</summary>
    /// <remarks>
    /// Those of two assemblies in one namespace can be used by nobody (CS0433), unless the project has its own there: the compiler
    /// prefers these.
    /// </remarks>
    public static bool IsEnough(EquatableArray<string> namespaces, string ownNamespace)
    {
        var rivals = 0;
        foreach (var found in namespaces)
        {
            if (found == ownNamespace)
                rivals++;
        }

        return namespaces.Count > 0 && rivals < 2;
    }

    private static string? NamespaceIn(MetadataReference reference)
    {
        try
        {
            return reference switch
            {
                CompilationReference project => NamespaceIn(project.Compilation),
                PortableExecutableReference { Properties.Kind: MetadataImageKind.Assembly } file => NamespaceIn(file),
                _ => null,
            };
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException)
        {
            // The compiler reports a file like this in its own words.
            return null;
        }
    }

    private static string? NamespaceIn(Compilation project)
    {
        foreach (var referenced in project.ReferencedAssemblyNames)
        {
            if (referenced.Name == Runtime)
                return HasAttribute(project.Assembly) ? NamespaceIn(project.Assembly.GlobalNamespace, "") ?? "" : null;
        }

        return null;
    }

    private static string? NamespaceIn(INamespaceSymbol space, string name)
    {
        foreach (var type in space.GetTypeMembers(CatalogConstants.Models, arity: 0))
        {
            if (type.DeclaredAccessibility is Accessibility.Public)
                return name;
        }

        foreach (var inner in space.GetNamespaceMembers())
        {
            if (NamespaceIn(inner, name.Length == 0 ? inner.Name : name + "." + inner.Name) is { } found)
                return found;
        }

        return null;
    }

    private static bool HasAttribute(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute, ContainingNamespace: { Name: Runtime } runtime }
                && runtime.ContainingNamespace.IsGlobalNamespace)
            {
                return true;
            }
        }

        return false;
    }

    private static string? NamespaceIn(PortableExecutableReference file)
    {
        if (file.GetMetadata() is not AssemblyMetadata assembly)
            return null;

        var reader = assembly.GetModules()[0].GetMetadataReader();
        return ReferencesRuntime(reader) && HasAttribute(reader) ? NamespaceIn(reader) ?? "" : null;
    }

    private static string? NamespaceIn(MetadataReader reader)
    {
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public
                && reader.StringComparer.Equals(type.Name, CatalogConstants.Models))
            {
                return reader.GetString(type.Namespace);
            }
        }

        return null;
    }

    /// <summary>Asked first: it spares the framework's assemblies a walk over their attributes.</summary>
    private static bool ReferencesRuntime(MetadataReader reader)
    {
        foreach (var handle in reader.AssemblyReferences)
        {
            if (reader.StringComparer.Equals(reader.GetAssemblyReference(handle).Name, Runtime))
                return true;
        }

        return false;
    }

    private static bool HasAttribute(MetadataReader reader)
    {
        foreach (var handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            var constructor = reader.GetCustomAttribute(handle).Constructor;
            if (constructor.Kind is HandleKind.MemberReference
                && reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
                && IsAttribute(reader, reader.GetTypeReference((TypeReferenceHandle)parent)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAttribute(MetadataReader reader, TypeReference type) =>
        reader.StringComparer.Equals(type.Name, Attribute) && reader.StringComparer.Equals(type.Namespace, Runtime);
}
