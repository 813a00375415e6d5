using Microsoft.CodeAnalysis;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Emits a project's <c>HFModels</c>, <c>HFModelIds</c>, <c>HFProviders</c> and <c>HFProviderIds</c> from its snapshot.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = CatalogInputs.Options(context, StageNames.ModelsOptions);

        // A project that emits nothing reads nothing.
        var reading = CatalogInputs.Files(context, CatalogRole.Snapshot, StageNames.SnapshotFiles)
            .Collect()
            .Combine(options.Select(static (settings, _) => settings.IsEmitting).WithTrackingName(StageNames.IsEmitting))
            .Select(static (input, cancellation) => input.Right ? SnapshotReading.Read(input.Left, cancellation) : null)
            .WithTrackingName(StageNames.SnapshotReading);

        var facts = CatalogInputs.Files(context, CatalogRole.Facts, StageNames.FactsFiles)
            .Collect()
            .Select(static (files, cancellation) => FactsReading.Read(files, cancellation))
            .WithTrackingName(StageNames.FactsReading);

        // The list of references is the same object until a reference changes: one comparison a keystroke, and no compilation is kept.
        var isEmittedElsewhere = context.CompilationProvider
            .Select(static (compilation, _) => compilation.ExternalReferences)
            .WithTrackingName(StageNames.References)
            .Select(static (references, cancellation) => PublicCatalog.IsAmong(references, cancellation))
            .WithTrackingName(StageNames.IsEmittedElsewhere);

        // Positions end here: a snapshot that only moved gives the same spec.
        var spec = reading.Select(static (read, _) => read?.Snapshot).WithTrackingName(StageNames.Snapshot)
            .Combine(facts.Select(static (read, _) => read.Facts).WithTrackingName(StageNames.Facts))
            .Combine(options)
            .Combine(isEmittedElsewhere)
            .Select(static (input, cancellation) => ParseSpec(input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(StageNames.CatalogSpec);

        var problems = reading.Combine(facts).Combine(options)
            .Select(static (input, cancellation) => ProblemFinder.Find(input.Left.Left, input.Left.Right, input.Right, cancellation))
            .WithTrackingName(StageNames.CatalogProblems);

        context.RegisterSourceOutput(spec, static (output, catalog) => Emit(output, catalog));
        context.RegisterSourceOutput(problems, static (output, found) => Report(output, found));
    }

    private static CatalogSpec? ParseSpec(
        Snapshot? snapshot,
        CatalogFacts facts,
        CatalogOptions options,
        bool isEmittedElsewhere,
        CancellationToken cancellation) =>
        snapshot is null || isEmittedElsewhere || !options.IsEmitting || !NamespaceForm.IsWellFormed(options.Namespace)
            ? null
            : CatalogParser.Parse(snapshot, facts, options, cancellation);

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
