using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>The least that a generator of constants can be: it has files, options and references as inputs, and gives one file, always the same.</summary>
internal sealed class LeastGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider);
        var references = context.CompilationProvider.Select(static (compilation, _) => compilation.ExternalReferences);
        context.RegisterSourceOutput(
            files.Combine(references),
            static (output, _) => output.AddSource("Least.g.cs", "internal static class Least { }"));
    }
}
