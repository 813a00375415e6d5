using System.Collections.Immutable;
using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Silences CS0436 for this project's own constants where it also sees those of another, as tests with InternalsVisibleTo do.</summary>
/// <remarks>
/// The compiler takes the project's own, which is what is meant, and warns at every use: with warnings as errors, two projects that
/// both have the package could not see each other's internals.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OwnConstantsSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor OwnConstants = new(
        "ICATS0436",
        suppressedDiagnosticId: "CS0436",
        justification: "Each project has the constants of its own snapshot, and uses those.");

    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(OwnConstants);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is var name
                && IsGenerated(context.GetSemanticModel(tree).GetSymbolInfo(name, context.CancellationToken).Symbol))
            {
                context.ReportSuppression(Suppression.Create(OwnConstants, diagnostic));
            }
        }
    }

    private static bool IsGenerated(ISymbol? symbol)
    {
        if (symbol is not INamedTypeSymbol type)
            return false;

        foreach (var declaration in type.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree.FilePath.EndsWith(CatalogEmitter.HintName, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
