using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>The libraries whose calls are read, where a compilation references them.</summary>
/// <param name="Runtime">Our own; null when it is not referenced.</param>
/// <param name="OpenAI">OpenAI's official SDK; null when it is not referenced. A namesake by another author has another key.</param>
internal readonly record struct ReferencedLibraries(IAssemblySymbol? Runtime, IAssemblySymbol? OpenAI)
{
    private static readonly byte[] OpenAIKey = [0xb4, 0x18, 0x7f, 0x3e, 0x65, 0x36, 0x62, 0x80];

    public static ReferencedLibraries Find(Compilation compilation)
    {
        IAssemblySymbol? runtime = null;
        IAssemblySymbol? sdk = null;
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            switch (assembly.Identity.Name)
            {
                case "InferenceCatalog":
                    runtime = assembly;
                    break;
                case "OpenAI" when HasKey(assembly.Identity.PublicKeyToken):
                    sdk = assembly;
                    break;
            }
        }

        return new ReferencedLibraries(runtime, sdk);
    }

    private static bool HasKey(ImmutableArray<byte> token)
    {
        if (token.Length != OpenAIKey.Length)
            return false;

        for (var index = 0; index < token.Length; index++)
        {
            if (token[index] != OpenAIKey[index])
                return false;
        }

        return true;
    }
}
