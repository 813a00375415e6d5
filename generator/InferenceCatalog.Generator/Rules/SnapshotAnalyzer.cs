using System.Collections.Immutable;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Problems;
using InferenceCatalog.Generator.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Tells what is wrong with the snapshot of a project that has rules and no constants, where rules would just fall silent.</summary>
/// <remarks>Where there are constants, the generator reads the snapshot and tells the same of it.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Descriptors.FileUnreadable, Descriptors.EntryLeftOut);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        // A project that can make no call has no use for a snapshot, and does not pay for reading it.
        if (CatalogOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).GeneratorReadsSnapshot
            || CatalogTexts.FindSnapshot(context) is not { } snapshot
            || ReferencedLibraries.Find(context.Compilation).AreNone)
        {
            return;
        }

        context.RegisterAdditionalFileAction(file =>
        {
            if (file.AdditionalFile == snapshot.File)
                Report(snapshot, file);
        });
    }

    private static void Report(SnapshotText snapshot, AdditionalFileAnalysisContext context)
    {
        foreach (var problem in snapshot.Reading.Problems)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            context.ReportDiagnostic(ProblemReport.Create(SnapshotProblems.Create(snapshot.File.Path, problem)));
        }
    }
}
