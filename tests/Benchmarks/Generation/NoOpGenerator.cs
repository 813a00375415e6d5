using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>The floor of every edit: a generator with one input, the one that never changes, and one output that writes nothing.</summary>
internal sealed class NoOpGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.AnalyzerConfigOptionsProvider, static (_, _) => { });
}
