using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>The floor: looks at the same operations as the rules do, and at nothing of them.</summary>
/// <param name="operations">What it is registered for; with none it is the driver alone.</param>
#pragma warning disable RS1036, RS1038, RS1041 // It is measured, and shipped to nobody.
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer(ImmutableArray<OperationKind> operations) : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1038, RS1041
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [new("EMPTY1", "Nothing", "Nothing", "Nothing", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // One action for each kind, as the rules have.
            foreach (var operation in operations)
                start.RegisterOperationAction(static _ => { }, operation);
        });
    }
}
