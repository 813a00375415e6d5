using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Tells, once per compilation, of settings of the project's policy that cannot be used: a policy that is ignored is none.</summary>
/// <remarks>An analyzer of its own: it looks at the whole compilation, and editors run such ones more seldom than the others.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Descriptors.SettingInvalid);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationAction(Check);
    }

    private static void Check(CompilationAnalysisContext context)
    {
        var options = context.Options.AnalyzerConfigOptionsProvider;
        var said = new HashSet<PolicyProblem>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var file = options.GetOptions(tree);
            var policy = PolicyReader.Read(file, options.GlobalOptions, out var problems);
            foreach (var problem in problems)
                Report(problem, said, context);

            foreach (var problem in PolicyProviders.Misspelt(policy.Providers, () => CatalogTexts.FindSnapshot(context)?.Index, context.CancellationToken))
                Report(problem, said, context);

            foreach (var problem in PolicyKeys.Misspelt(file, context.CancellationToken))
                Report(problem, said, context);
        }
    }

    private static void Report(PolicyProblem problem, HashSet<PolicyProblem> said, CompilationAnalysisContext context)
    {
        // The compiler does not tell which .editorconfig a value is from, so there is no place to point to.
        if (said.Add(problem))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Descriptors.SettingInvalid,
                Location.None,
                problem.Severity,
                additionalLocations: null,
                properties: null,
                problem.Setting,
                problem.Value,
                problem.Expected));
        }
    }
}
