using System.Collections.Immutable;
using System.Reflection.Metadata;
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

    public static bool IsAmong(ImmutableArray<MetadataReference> references, CancellationToken cancellation)
    {
        foreach (var reference in references)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsIn(reference))
                return true;
        }

        return false;
    }

    private static bool IsIn(MetadataReference reference)
    {
        try
        {
            return reference switch
            {
                CompilationReference project => IsIn(project.Compilation),
                PortableExecutableReference { Properties.Kind: MetadataImageKind.Assembly } file => IsIn(file),
                _ => false,
            };
        }
        catch (Exception exception) when (exception is BadImageFormatException or System.IO.IOException)
        {
            // The compiler reports a file like this in its own words.
            return false;
        }
    }

    private static bool IsIn(Compilation project)
    {
        foreach (var referenced in project.ReferencedAssemblyNames)
        {
            if (referenced.Name == Runtime)
                return HasAttribute(project.Assembly);
        }

        return false;
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

    private static bool IsIn(PortableExecutableReference file)
    {
        if (file.GetMetadata() is not AssemblyMetadata assembly)
            return false;

        var reader = assembly.GetModules()[0].GetMetadataReader();
        return ReferencesRuntime(reader) && HasAttribute(reader);
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
