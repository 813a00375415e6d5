using InferenceCatalog.Generator.Rules.Calls.Http;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Texts;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>The readers of the libraries that a compilation references.</summary>
internal static class CallReaders
{
    /// <summary>All readers: one or two a library.</summary>
    public static List<ICallReader> Create(Compilation compilation, ReferencedLibraries libraries, Lazy<RuleCatalog?> catalog)
    {
        var flow = new ValueFlow(compilation);
        var readers = new List<ICallReader> { new LiteralReader() };
        if (libraries.Find(KnownLibrary.Http) is not null)
            readers.Add(new HttpCallReader(compilation, flow));

        if (libraries.Find(KnownLibrary.Runtime) is { } runtime)
            readers.Add(new OwnCallReader(compilation, runtime, flow, catalog));

        if (libraries.Find(KnownLibrary.OpenAI) is { } openAI)
            AddOpenAI(readers, compilation, libraries, openAI, flow);

        if (libraries.Find(KnownLibrary.SemanticKernelHuggingFace) is { } connector)
            readers.Add(new SemanticKernelHuggingFaceReader(connector, flow));

        if (libraries.Find(KnownLibrary.Anthropic) is { } anthropic)
            readers.Add(new AnthropicCallReader(anthropic, flow));

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

    /// <summary>The SDK, and the libraries that are built on it and share its clients.</summary>
    private static void AddOpenAI(
        List<ICallReader> readers,
        Compilation compilation,
        ReferencedLibraries libraries,
        IAssemblySymbol openAI,
        ValueFlow flow)
    {
        var endpoints = new OpenAIEndpoints(compilation, openAI, flow);
        var clients = new OpenAIClients(openAI, flow, endpoints);
        readers.Add(new OpenAICallReader(openAI, flow, endpoints));
        readers.Add(new OpenAIRequestReader(openAI, flow, clients));
        if (libraries.Find(KnownLibrary.ExtensionsAI) is { } extensions)
        {
            readers.Add(new ExtensionsAICallReader(extensions, flow, clients));
            readers.Add(new ExtensionsAIGeneratorReader(extensions, flow, clients));
        }

        if (libraries.Find(KnownLibrary.AzureOpenAI) is { } azure)
            readers.Add(new AzureCallReader(azure, flow));

        if (libraries.Find(KnownLibrary.SemanticKernelOpenAI) is { } kernel)
        {
            var services = new SemanticKernelServices(kernel, flow, endpoints);
            readers.Add(new SemanticKernelCallReader(kernel, flow, services));
            readers.Add(new SemanticKernelRequestReader(kernel, flow, services));
        }
    }
}
