using System.Collections.Immutable;
using System.Reflection;
using InferenceCatalog.Benchmarks.Generation;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Tests;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Benchmarks.Rules;

/// <summary>A project that the rules look at: sources, references and a snapshot.</summary>
internal sealed class JudgedProject
{
    /// <summary>As many models as a project may call; constants of the others are filtered out, as they would be.</summary>
    private const int CalledModels = 40;

    private const int Many = 50_000;
    private const string Chat = "conversational";

    private static readonly string[] Unrelated = ["System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Collections", "System.Linq", "System.Console"];

    private readonly CSharpCompilation compilation;
    private readonly AnalyzerOptions options;

    private JudgedProject(CSharpCompilation compilation, AnalyzerOptions options)
    {
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"The measured project does not compile: {error}");

        this.compilation = compilation;
        this.options = options;
    }

    /// <summary>All that the package's assembly brings, whatever it is by now; suppressors run only where something is to be suppressed.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> PackageAnalyzers() =>
    [
        .. typeof(CatalogAnalyzer).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null && !type.IsSubclassOf(typeof(DiagnosticSuppressor)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>A project with every library that the rules know, judged by a snapshot.</summary>
    public static JudgedProject Of(JudgedBy judgedBy)
    {
        var text = judgedBy is JudgedBy.RealSnapshot ? CatalogText.Snapshot(CatalogSize.Real) : CatalogText.Synthetic(Many);
        var snapshot = SnapshotReader.Read(text, CancellationToken.None).Value!;
        var names = NameTable.Create(snapshot);
        var called = snapshot.Models.Where(IsChat).Take(CalledModels)
            .Select(model => (Model: names.Find(model.Id)!, Provider: names.Providers.First(provider => provider.Id == ChatRoute(model).Provider).Name))
            .ToList();

        var given = new InMemoryOptions(ImmutableDictionary<string, string>.Empty
            .Add("build_property.InferenceCatalogEmit", "true")
            .Add("build_property.InferenceCatalogModels", string.Join(',', called.Select(call => call.Model.Id))));
        var file = InMemoryFile.Snapshot(text);
        CSharpGeneratorDriver.Create([new ModelsGenerator().AsSourceGenerator()], [file], optionsProvider: given)
            .RunGeneratorsAndUpdateCompilation(Compile(JudgedSource.Write(called), ConsumerProject.WithOpenAI), out var compilation, out _);
        var project = new JudgedProject((CSharpCompilation)compilation, new AnalyzerOptions([file], given));
        project.CheckRules();
        return project;
    }

    /// <summary>A project of the same size that references none of these libraries; the package came to it through another.</summary>
    public static JudgedProject WithoutLibraries()
    {
        var references = ConsumerProject.WithOpenAI.Where(reference => Unrelated.Contains(Path.GetFileNameWithoutExtension(reference.Display)));
        var options = new InMemoryOptions(ImmutableDictionary<string, string>.Empty);
        var file = InMemoryFile.Snapshot(CatalogText.Snapshot(CatalogSize.Real));
        return new JudgedProject(Compile(JudgedSource.WriteUnrelated(), references), new AnalyzerOptions([file], options));
    }

    /// <summary>The operations that the rules look at in this project.</summary>
    public ImmutableArray<OperationKind> Operations() =>
        [.. CallReaders.ByOperation(compilation, ReferencedLibraries.Find(compilation), new Lazy<RuleCatalog?>(() => null)).Keys];

    /// <summary>Compiles the bodies anew and runs analyzers over them, as a build does.</summary>
    public AnalysisResult Run(ImmutableArray<DiagnosticAnalyzer> analyzers, bool isTimed = false)
    {
        // On one thread, so that times can be compared; a clone, because a compilation keeps what it has bound.
        var settings = new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: isTimed);
        return compilation.Clone().WithAnalyzers(analyzers, settings).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Rules that see nothing, or end with an exception, are fast.</summary>
    private void CheckRules()
    {
        var said = Run(PackageAnalyzers()).GetAllDiagnostics().Select(diagnostic => diagnostic.Id).ToHashSet();
        if (!said.Contains("ICAT1003") || said.Contains("AD0001"))
            throw new InvalidOperationException($"The rules should say ICAT1003 of the measured project, and say '{string.Join(", ", said)}'.");
    }

    /// <summary>The same with all that the compiler itself has to say: what a build pays.</summary>
    public ImmutableArray<Diagnostic> Build(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var settings = new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return compilation.Clone().WithAnalyzers(analyzers, settings).GetAllDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static CSharpCompilation Compile(ImmutableArray<SyntaxTree> sources, IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create("App", sources, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static bool IsChat(SnapshotModel model) => model.Routes.Count > 0 && model.Routes.All(route => route.Task == Chat);

    private static SnapshotRoute ChatRoute(SnapshotModel model) => model.Routes.First(route => route.Task == Chat);
}
