using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Problems;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Requests;

/// <summary>Writes requests, model structs and the provider table into the runtime, the one project that gives its tasks and providers as such.</summary>
/// <remarks>Not marked as a generator, for it would then run in every consumer's compiler too: the runtime has an assembly that marks it.</remarks>
public sealed class RequestsGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var parsing = CatalogInputs.Files(context, CatalogRole.Task, StageNames.TaskFiles)
            .Select(static (file, cancellation) => TaskReading.Read(file.Path, file.Text.ToString(), cancellation))
            .WithTrackingName(StageNames.Tasks)
            .Collect()
            .Select(static (readings, cancellation) => TaskParser.Parse(readings, cancellation))
            .WithTrackingName(StageNames.RequestParsing);

        var providers = CatalogInputs.Files(context, CatalogRole.Provider, StageNames.ProviderFiles)
            .Select(static (file, cancellation) => ProvidersReading.Read(file.Path, file.Text.ToString(), cancellation))
            .WithTrackingName(StageNames.Providers);

        // Positions of problems end here: files that only moved give the same code.
        var spec = parsing.Select(static (parsed, _) => parsed.Spec).WithTrackingName(StageNames.RequestSpec);
        var catalog = providers.Select(static (reading, _) => reading.Catalog).WithTrackingName(StageNames.ProviderCatalog);

        context.RegisterSourceOutput(spec, static (output, requests) => Emit(output, requests));
        context.RegisterSourceOutput(catalog, static (output, table) => Emit(output, table));
        context.RegisterSourceOutput(parsing, static (output, parsed) => Report(output, parsed));
        context.RegisterSourceOutput(providers, static (output, reading) => Report(output, reading));
    }

    private static void Emit(SourceProductionContext output, RequestsSpec spec)
    {
        if (spec.Tasks.Count == 0)
            return;

        output.AddSource(TaskNamesEmitter.HintName, TaskNamesEmitter.Emit(spec).ToSourceText());
        output.AddSource(ModelStructEmitter.HintName, ModelStructEmitter.Emit(spec).ToSourceText());
        output.AddSource(RequestEmitter.HintName, RequestEmitter.Emit(spec, output.CancellationToken).ToSourceText());
    }

    private static void Emit(SourceProductionContext output, ProviderCatalog? catalog)
    {
        if (catalog is not null)
            output.AddSource(ProviderTableEmitter.HintName, ProviderTableEmitter.Emit(catalog).ToSourceText());
    }

    private static void Report(SourceProductionContext output, RequestsParsing parsing)
    {
        foreach (var problem in parsing.Problems)
            Report(output, problem.Path, problem.Problem);
    }

    private static void Report(SourceProductionContext output, ProvidersReading reading)
    {
        foreach (var problem in reading.Problems)
            Report(output, reading.Path, problem);
    }

    private static void Report(SourceProductionContext output, string path, SnapshotProblem problem) =>
        output.ReportDiagnostic(ProblemReport.Create(SnapshotProblems.Create(path, problem)));
}
