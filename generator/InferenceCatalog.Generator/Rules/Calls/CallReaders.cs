using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Texts;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The readers of the libraries that a compilation references.</summary>
internal static class CallReaders
{
    /// <summary>All readers: one a library.</summary>
    public static List<ICallReader> Create(Compilation compilation, ReferencedLibraries libraries, Lazy<RuleCatalog?> catalog)
    {
        var flow = new ValueFlow(compilation);
        var readers = new List<ICallReader> { new LiteralReader() };
        if (libraries.Runtime is { } runtime)
            readers.Add(new OwnCallReader(compilation, runtime, flow, catalog));

        if (libraries.OpenAI is { } sdk)
            readers.Add(new OpenAICallReader(sdk, flow, new OpenAIEndpoints(compilation, sdk, flow)));

        return readers;
    }

    /// <summary>The same by the kind of operation that they look at, so that all others cost nothing.</summary>
    public static Dictionary<OperationKind, ICallReader[]> ByOperation(Compilation compilation, ReferencedLibraries libraries, Lazy<RuleCatalog?> catalog)
    {
        var readers = new Dictionary<OperationKind, ICallReader[]>();
        foreach (var reader in Create(compilation, libraries, catalog))
        {
            foreach (var kind in reader.Operations)
                readers[kind] = readers.TryGetValue(kind, out var others) ? [.. others, reader] : [reader];
        }

        return readers;
    }
}
