using System.Collections.Immutable;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Settings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>A consumer's project as an editor holds it: the runtime, the OpenAI SDK, the constants of a snapshot, and the sources of a test.</summary>
internal sealed class RuleProject
{
    private const string ConstantsPath = "/project/Catalog.g.cs";

    /// <summary>Every library whose calls are read, with what their signatures need.</summary>
    private static string[] Libraries =>
    [
        "Anthropic",
        "Azure.AI.OpenAI",
        "Azure.Core",
        "Microsoft.Extensions.AI",
        "Microsoft.Extensions.AI.Abstractions",
        "Microsoft.Extensions.AI.OpenAI",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Logging",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.SemanticKernel.Abstractions",
        "Microsoft.SemanticKernel.Connectors.OpenAI",
        "Microsoft.SemanticKernel.Core",
        "OpenAI",
    ];

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. TestCompilation.ConsumerReferences,
        .. Libraries.Select(name => MetadataReference.CreateFromFile(System.Reflection.Assembly.Load(name).Location)),
    ];

    private static readonly Lazy<string> Constants = new(() => EmitConstants(RuleSnapshot.Text));

    private readonly ImmutableArray<AdditionalText> files;
    private readonly ImmutableDictionary<string, string> properties;
    private readonly string? editorConfig;

    private RuleProject(Project project, ImmutableArray<AdditionalText> files, ImmutableDictionary<string, string> properties, string? editorConfig)
    {
        Project = project;
        this.files = files;
        this.properties = properties;
        this.editorConfig = editorConfig;
    }

    public Project Project { get; }

    public InMemoryFile Snapshot => files.OfType<InMemoryFile>().Single(file => file.Role == "snapshot");

    /// <summary>The document of a test's first source.</summary>
    public Document Document => Project.Documents.Single(document => document.Name == "Test0.cs");

    public static RuleProject Of(params string[] sources) => Create(RuleSnapshot.Text, references: References, sources: sources);

    /// <param name="snapshot">What the snapshot says; null for a project without one.</param>
    /// <param name="constants">The generated constants; those of <see cref="RuleSnapshot"/> unless told.</param>
    /// <param name="references">What is referenced; everything unless told.</param>
    /// <param name="editorConfig">The project's <c>.editorconfig</c>.</param>
    /// <param name="sources">The files.</param>
    public static RuleProject Create(
        string? snapshot,
        string? constants = null,
        ImmutableArray<MetadataReference> references = default,
        string? editorConfig = null,
        params string[] sources)
    {
        var project = new AdhocWorkspace()
            .AddProject("Consumer", LanguageNames.CSharp)
            .WithMetadataReferences(references.IsDefault ? References : references)
            .WithParseOptions(TestCompilation.ParseOptions())
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        // Without the runtime there would be nothing that the constants could be.
        if (references.IsDefault || references.Any(reference => reference.Display?.EndsWith("InferenceCatalog.dll", StringComparison.Ordinal) ?? false))
            project = project.AddDocument("Catalog.g.cs", constants ?? Constants.Value, filePath: ConstantsPath).Project;

        for (var index = 0; index < sources.Length; index++)
            project = project.AddDocument($"Test{index}.cs", sources[index], filePath: $"/project/Test{index}.cs").Project;

        if (editorConfig is not null)
            project = project.AddAnalyzerConfigDocument(".editorconfig", Microsoft.CodeAnalysis.Text.SourceText.From(editorConfig), filePath: "/project/.editorconfig").Project;

        ImmutableArray<AdditionalText> files = snapshot is null ? [] : [InMemoryFile.Snapshot(snapshot)];
        return new RuleProject(project, files, ImmutableDictionary<string, string>.Empty, editorConfig);
    }

    /// <summary>The same project with an MSBuild property such as <c>InferenceCatalogNamespace</c>.</summary>
    public RuleProject WithProperty(string name, string value) =>
        new(Project, files, properties.SetItem("build_property." + name, value), editorConfig);

    /// <summary>The same project with one more file for the compiler.</summary>
    public RuleProject With(InMemoryFile file) => new(Project, files.Add(file), properties, editorConfig);

    /// <summary>The same project after a change by a code fix.</summary>
    public RuleProject With(Project changed) => new(changed, files, properties, editorConfig);

    /// <summary>What the compiler says of the test's own sources: errors only.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompileAsync()
    {
        var compilation = await Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return
        [
            .. compilation!.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.SourceTree?.FilePath != ConstantsPath),
        ];
    }

    /// <summary>What the compiler says in a rule's name, by the attributes of constants.</summary>
    public async Task<ImmutableArray<Diagnostic>> CompileForRulesAsync()
    {
        var compilation = await Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return
        [
            .. compilation!.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Id.StartsWith("ICAT", StringComparison.Ordinal) && diagnostic.Location.SourceTree?.FilePath != ConstantsPath)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start),
        ];
    }

    /// <summary>What the rules say, in the order of the sources. An exception in them fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(CancellationToken cancellation = default)
    {
        var compilation = await Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        var analysis = new CompilationWithAnalyzers(
            compilation!,
            [new CatalogAnalyzer(), new SettingsAnalyzer(), new PolicyAnalyzer(), new SnapshotAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions(files, new InMemoryOptions(properties, editorConfig)),
                onAnalyzerException: null,
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false,
                reportSuppressedDiagnostics: false));
        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync(cancellation);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <param name="snapshot">What the snapshot says.</param>
    /// <param name="property">One more property than that constants are emitted.</param>
    /// <param name="value">Its value.</param>
    public static string EmitConstants(string snapshot, string property = "InferenceCatalogEmit", string value = "true") =>
        GeneratorHarness.For(new ModelsGenerator())
            .With(InMemoryFile.Snapshot(snapshot))
            .WithProperty("InferenceCatalogEmit", "true")
            .WithProperty(property, value)
            .Run()
            .Sources
            .Single()
            .Value;
}
