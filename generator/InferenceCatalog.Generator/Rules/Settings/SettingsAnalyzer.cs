using System.Collections.Immutable;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Checks what a project's <c>appsettings*.json</c> say of calls to Hugging Face, by the rules for calls in code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        CatalogAnalyzer.DescriptorsOf(CatalogAnalyzer.CreateRules(entries: null));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var texts = SettingsTexts.Find(context);
        if (texts.Count == 0)
            return;

        var libraries = ReferencedLibraries.Find(context.Compilation);
        var catalog = CatalogTexts.Find(context);
        var constants = CatalogOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Namespace;
        var rules = CatalogAnalyzer.CreateRules(new ProjectEntries(context.Compilation, libraries.Find(KnownLibrary.Runtime) is not null, constants));
        var trial = new OfferTrial(rules);
        var policies = new ProjectPolicies(context.Options.AnalyzerConfigOptionsProvider);
        var files = new Lazy<List<SettingsFile>>(() => ReadAll(texts.Values));
        context.RegisterAdditionalFileAction(file =>
        {
            if (!texts.TryGetValue(file.AdditionalFile, out var text) || text.Value is not { } settings)
                return;

            var policy = policies.For(file.AdditionalFile);
            var report = CatalogAnalyzer.Once(file.ReportDiagnostic);
            foreach (var call in new SettingsCalls(new SettingsProofs(files.Value), catalog).Read(settings))
                Judge(call, rules, new RuleContext(catalog.Value, policy, report, file.CancellationToken, trial));
        });

        var models = new BoundModels(context.Compilation, libraries, catalog, files);
        var clients = libraries.Find(KnownLibrary.OpenAI) is { } sdk ? new BoundClients(sdk, files) : null;
        context.RegisterOperationAction(
            operation =>
            {
                foreach (var (file, call) in models.Read(operation.Operation, operation.CancellationToken))
                    Judge(call, rules, Context(file, operation));

                foreach (var (file, call) in clients?.Read(operation.Operation) ?? [])
                    Judge(call, rules, Context(file, operation));
            },
            OperationKind.Invocation,
            OperationKind.ObjectCreation);

        RuleContext Context(SettingsFile file, OperationAnalysisContext operation) =>
            new(catalog.Value, policies.For(file.Source), operation.ReportDiagnostic, operation.CancellationToken, trial);
    }

    private static List<SettingsFile> ReadAll(IEnumerable<Lazy<SettingsFile?>> texts)
    {
        var files = new List<SettingsFile>();
        foreach (var text in texts)
        {
            if (text.Value is { } file)
                files.Add(file);
        }

        return files;
    }

    private static void Judge(Call call, CallRule[] rules, RuleContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        foreach (var rule in rules)
            rule.Judge(call, context);
    }
}
