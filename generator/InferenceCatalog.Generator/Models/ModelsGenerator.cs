using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Problems;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Models;

/// <summary>Emits a project's <c>HFModels</c>, <c>HFModelIds</c>, <c>HFProviders</c> and <c>HFProviderIds</c> from its snapshot.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // The compiler looks at every file and every step on every keystroke: all files are taken in at once, and steps are few.
        var input = context.AdditionalTextsProvider.Collect().Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (given, cancellation) => ModelsInput.Read(given.Left, given.Right, cancellation))
            .WithTrackingName(StageNames.ModelsInput);

        var snapshot = input.Select(static (given, _) => given.Snapshot).WithTrackingName(StageNames.SnapshotFile)
            .Select(static (file, cancellation) => file is null ? null : SnapshotReading.Read(file, cancellation))
            .WithTrackingName(StageNames.SnapshotReading);

        // The list of references is the same object until one changes: a comparison a keystroke, and no compilation is kept.
        var publicNamespaces = context.CompilationProvider
            .Select(static (compilation, _) => compilation.ExternalReferences)
            .WithTrackingName(StageNames.References)
            .Select(static (references, cancellation) => PublicCatalog.NamespacesIn(references, cancellation))
            .WithTrackingName(StageNames.PublicNamespaces);

        var read = snapshot.Combine(input);

        var spec = read.Combine(publicNamespaces)
            .Select(static (all, _) => CreateSource(all.Left.Left, all.Left.Right.Options, all.Right))
            .WithTrackingName(StageNames.CatalogSource)
            .Select(static (source, cancellation) => CatalogParser.Parse(source, ReleaseFacts.Current, cancellation))
            .WithTrackingName(StageNames.CatalogSpec);

        var problems = read
            .Select(static (all, cancellation) => ProblemFinder.Find(all.Left, ReleaseFacts.Current, all.Right.Options, cancellation))
            .WithTrackingName(StageNames.CatalogProblems);

        // Two outputs: a problem that moves does not emit the source again.
        context.RegisterSourceOutput(spec, Emit);
        context.RegisterSourceOutput(problems, Report);
    }

    private static CatalogSource CreateSource(SnapshotReading? reading, CatalogOptions options, EquatableArray<string> publicNamespaces) =>
        new(reading?.Snapshot, options, PublicCatalog.IsEnough(publicNamespaces, options.Namespace));

    private static void Emit(SourceProductionContext output, CatalogSpec? spec)
    {
        if (spec is not null)
            output.AddSource(CatalogEmitter.HintName, CatalogEmitter.Emit(spec, output.CancellationToken).ToSourceText());
    }

    private static void Report(SourceProductionContext output, EquatableArray<CatalogProblem> problems)
    {
        foreach (var problem in problems)
            output.ReportDiagnostic(ProblemReport.Create(problem));
    }
}
