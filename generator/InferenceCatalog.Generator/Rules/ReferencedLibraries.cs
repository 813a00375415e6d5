using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>The libraries whose calls are read, where a compilation references them.</summary>
/// <remarks>They are told by name and key: a namesake by another author has another key.</remarks>
internal sealed class ReferencedLibraries
{
    private const string MicrosoftSharedKey = "31bf3856ad364e35";
    private const string SemanticKernelKey = "f300afd708cefcd3";

    private static readonly Dictionary<string, (KnownLibrary Library, string? Key)> Identities = new(StringComparer.Ordinal)
    {
        ["InferenceCatalog"] = (KnownLibrary.Runtime, null),
        ["OpenAI"] = (KnownLibrary.OpenAI, "b4187f3e65366280"),
        ["Azure.AI.OpenAI"] = (KnownLibrary.AzureOpenAI, "92742159e12e44c8"),
        ["Microsoft.Extensions.AI.Abstractions"] = (KnownLibrary.ExtensionsAI, MicrosoftSharedKey),
        ["Microsoft.SemanticKernel.Connectors.OpenAI"] = (KnownLibrary.SemanticKernelOpenAI, SemanticKernelKey),
        ["Microsoft.SemanticKernel.Connectors.HuggingFace"] = (KnownLibrary.SemanticKernelHuggingFace, SemanticKernelKey),
        ["Anthropic"] = (KnownLibrary.Anthropic, "f8f088d62f9f3514"),
    };

    private readonly Dictionary<KnownLibrary, IAssemblySymbol> assemblies = [];

    private ReferencedLibraries()
    {
    }

    /// <summary>Whether none of them is referenced: then a project can make no call, and pays nothing.</summary>
    public bool AreNone => assemblies.Count == 0;

    public static ReferencedLibraries Find(Compilation compilation)
    {
        var libraries = new ReferencedLibraries();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (Identities.TryGetValue(assembly.Identity.Name, out var known)
                && (known.Key is null || HasKey(assembly.Identity.PublicKeyToken, known.Key)))
            {
                libraries.assemblies[known.Library] = assembly;
            }
        }

        // Each kind of framework has it in an assembly of another name.
        if (compilation.GetTypeByMetadataName("System.Net.Http.HttpClient") is { } client)
            libraries.assemblies[KnownLibrary.Http] = client.ContainingAssembly;

        return libraries;
    }

    /// <summary>The library's assembly; null when it is not referenced.</summary>
    public IAssemblySymbol? Find(KnownLibrary library) => assemblies.TryGetValue(library, out var assembly) ? assembly : null;

    private static bool HasKey(ImmutableArray<byte> token, string key)
    {
        if (token.Length * 2 != key.Length)
            return false;

        for (var index = 0; index < token.Length; index++)
        {
            if (token[index] != Convert.ToByte(key.Substring(index * 2, 2), 16))
                return false;
        }

        return true;
    }
}
