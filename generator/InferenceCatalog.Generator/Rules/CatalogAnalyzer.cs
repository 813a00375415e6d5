using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Checks calls to Hugging Face against the project's snapshot.</summary>
/// <remarks>A reader for each library describes its calls; all rules judge the descriptions.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CatalogAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DescriptorsOf(CreateRules(entries: null));

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var libraries = ReferencedLibraries.Find(context.Compilation);
        if (libraries.AreNone)
            return;

        var catalog = CatalogTexts.Find(context);
        var constants = CatalogOptions.Read(context.Options.AnalyzerConfigOptionsProvider.GlobalOptions).Namespace;
        var rules = CreateRules(new ProjectEntries(context.Compilation, libraries.Find(KnownLibrary.Runtime) is not null, constants));
        var trial = new OfferTrial(rules);
        var policies = new ProjectPolicies(context.Options.AnalyzerConfigOptionsProvider);
        foreach (var entry in CallReaders.ByOperation(context.Compilation, libraries, catalog))
        {
            var readers = entry.Value;
            context.RegisterOperationAction(operation => Check(operation, readers, rules, trial, catalog, policies), entry.Key);
        }
    }

    /// <summary>All rules, which judge calls in settings just as well.</summary>
    internal static CallRule[] CreateRules(ProjectEntries? entries) =>
    [
        new NameRules(),
        new RouteRules(entries),
        new GoneRules(entries),
        new EndpointRules(entries),
        new AddressRules(entries),
        new SecretRules(),
        new PriceRules(entries),
        new PolicyRules(entries),
        new ProviderKeyRules(),
        new StatusRules(),
        new CapabilityRules(),
        new InputRules(),
        new ContextRules(),
        new ParameterRules(),
    ];

    private static void Check(
        OperationAnalysisContext context,
        ICallReader[] readers,
        CallRule[] rules,
        OfferTrial trial,
        Lazy<RuleCatalog?> catalog,
        ProjectPolicies policies)
    {
        foreach (var reader in readers)
        {
            var calls = reader.Read(context.Operation, context.CancellationToken);
            if (calls.Count == 0)
                continue;

            var report = calls.Count > 1 ? Once(context.ReportDiagnostic) : context.ReportDiagnostic;
            foreach (var call in calls)
            {
                if (call.Endpoint.Kind is EndpointKind.Unknown or EndpointKind.Elsewhere && call.Uses.Key is null)
                    continue;

                var policy = policies.For(context.Operation.Syntax.SyntaxTree);
                var judging = new RuleContext(call.Model?.Catalog ?? catalog.Value, policy, report, context.CancellationToken, trial);
                foreach (var rule in rules)
                    rule.Judge(call, judging);
            }
        }
    }

    /// <summary>Two arms of a choice that name the same are the same news at the same place, though each is written elsewhere.</summary>
    internal static Action<Diagnostic> Once(Action<Diagnostic> report)
    {
        // By its words: the compiler's own equality takes equal arguments for different ones.
        var said = new HashSet<(Location Place, string Text)>();
        return diagnostic =>
        {
            if (said.Add((diagnostic.Location, diagnostic.GetMessage(CultureInfo.InvariantCulture))))
                report(diagnostic);
        };
    }

    /// <summary>What some rules can report.</summary>
    internal static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(CallRule[] rules)
    {
        var descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (var rule in rules)
            descriptors.AddRange(rule.Reports);

        return descriptors.ToImmutable();
    }
}
