using System.Collections.Concurrent;
using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.RuleRuns.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.RuleRuns.Running;

/// <summary>Notes each call that the rules' readers describe, those that no rule judges too.</summary>
internal sealed class CallCounter(SourceRepository repository) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Nothing =
        new("RUN0001", "Counts calls", "Counts calls", "Runs", DiagnosticSeverity.Hidden, isEnabledByDefault: true);

    private readonly ConcurrentBag<SeenCall> calls = [];

    public IReadOnlyCollection<SeenCall> Calls => calls;

    // Nothing is reported, but the compiler runs only what could.
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Nothing];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var libraries = ReferencedLibraries.Find(context.Compilation);
        foreach (var reader in CallReaders.Create(context.Compilation, libraries, CatalogTexts.Find(context)))
        {
            var library = reader.GetType().Name.Replace("CallReader", "", StringComparison.Ordinal).Replace("Reader", "", StringComparison.Ordinal);
            context.RegisterOperationAction(
                operation => Note(library, reader.Read(operation.Operation, operation.CancellationToken)),
                reader.Operations);
        }
    }

    private void Note(string library, IReadOnlyList<Call> read)
    {
        foreach (var call in read)
        {
            var place = SourcePlace.Of(call.Place, repository);
            calls.Add(new SeenCall(library, call.Endpoint.Kind.ToString(), call.Member, call.Model?.Value.Text, place));
        }
    }
}
