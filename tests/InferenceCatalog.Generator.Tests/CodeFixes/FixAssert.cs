using System.Collections.Immutable;
using InferenceCatalog.CodeFixes;
using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>Applies a code fix as an editor would.</summary>
internal static class FixAssert
{
    public static ImmutableArray<CodeFixProvider> Fixes { get; } =
    [
        .. typeof(ProviderCodeFix).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The offers of the light bulb at a project's only diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(RuleProject project)
    {
        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));
        return await OffersAsync(project, diagnostic);
    }

    /// <summary>The titles of the offers at the only diagnostic of some statements.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(string statements) =>
        [.. (await OffersAsync(RuleProject.Of(MarkedSource.InMethod(statements)))).Select(offer => offer.Title)];

    /// <summary>One offer of the light bulb turns some statements into others; what comes out compiles, and no rule speaks of it.</summary>
    public static Task ChangesAsync(string key, string before, string after) =>
        ChangesSourceAsync(key, MarkedSource.InMethod(before), MarkedSource.InMethod(after));

    /// <summary>The same for a whole file.</summary>
    public static async Task ChangesSourceAsync(string key, string before, string after, Func<string, RuleProject>? create = null)
    {
        var project = create is null ? RuleProject.Of(before) : create(before);
        var changed = await ApplyAsync(project, await OfferAsync(project, key));

        Assert.Equal(after, (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await SoundAsync(changed);
    }

    /// <summary>One offer of the light bulb at a project's only diagnostic.</summary>
    public static async Task<CodeAction> OfferAsync(RuleProject project, string key) =>
        Assert.Single(await OffersAsync(project), offer => offer.EquivalenceKey == key);

    /// <summary>"Fix all" in a project, from its first diagnostic.</summary>
    public static async Task<RuleProject> FixAllAsync(RuleProject project, string key)
    {
        var diagnostic = (await project.AnalyzeAsync(TestContext.Current.CancellationToken))[0];
        var fix = await FixOfAsync(project, diagnostic, key);
        var context = new FixAllContext(
            project.Document,
            fix,
            FixAllScope.Project,
            key,
            fix.FixableDiagnosticIds,
            new Diagnostics(project),
            TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        return await ApplyAsync(project, action);
    }

    /// <summary>A project compiles, and no rule speaks.</summary>
    public static async Task SoundAsync(RuleProject project)
    {
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty((await project.AnalyzeAsync(TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.ToString()));
    }

    public static async Task<RuleProject> ApplyAsync(RuleProject project, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var solution = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        return project.With(solution.GetProject(project.Project.Id)!);
    }

    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(RuleProject project, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            offers.AddRange(await OffersAsync(fix, project, diagnostic));

        return offers;
    }

    private static async Task<List<CodeAction>> OffersAsync(CodeFixProvider fix, RuleProject project, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(
            project.Project.GetDocument(diagnostic.Location.SourceTree)!,
            diagnostic,
            (offer, _) => offers.Add(offer),
            TestContext.Current.CancellationToken));
        return offers;
    }

    private static async Task<CodeFixProvider> FixOfAsync(RuleProject project, Diagnostic diagnostic, string key)
    {
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            if ((await OffersAsync(fix, project, diagnostic)).Exists(offer => offer.EquivalenceKey == key))
                return fix;
        }

        throw new Xunit.Sdk.XunitException($"No light bulb offers '{key}' at {diagnostic}.");
    }

    private sealed class Diagnostics(RuleProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await AllAsync(cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree).ToImmutableArray();
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project requested, CancellationToken cancellationToken) =>
            await AllAsync(cancellationToken);

        private async Task<IEnumerable<Diagnostic>> AllAsync(CancellationToken cancellationToken) =>
            [.. await project.AnalyzeAsync(cancellationToken), .. await project.CompileForRulesAsync()];
    }
}
