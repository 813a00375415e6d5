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
    /// <summary>The offers of the light bulb at a project's only diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> OffersAsync(RuleProject project)
    {
        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));
        return await OffersAsync(project, diagnostic);
    }

    /// <summary>One offer of the light bulb turns some statements into others; what comes out compiles, and no rule speaks of it.</summary>
    public static async Task ChangesAsync(string provider, string before, string after)
    {
        var project = RuleProject.Of(MarkedSource.InMethod(before));
        var offers = await OffersAsync(project);
        var offer = Assert.Single(offers, offer => offer.EquivalenceKey == $"ICAT1001:{provider}");

        var changed = await ApplyAsync(project, offer);

        Assert.Equal(MarkedSource.InMethod(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await SoundAsync(changed);
    }

    /// <summary>"Fix all" in a project, from its first diagnostic.</summary>
    public static async Task<RuleProject> FixAllAsync(RuleProject project, string provider)
    {
        var fix = new ProviderCodeFix();
        var context = new FixAllContext(
            project.Document,
            fix,
            FixAllScope.Project,
            $"ICAT1001:{provider}",
            fix.FixableDiagnosticIds,
            new Diagnostics(project),
            TestContext.Current.CancellationToken);
        var action = await fix.GetFixAllProvider().GetFixAsync(context);
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

    private static async Task<IReadOnlyList<CodeAction>> OffersAsync(RuleProject project, Diagnostic diagnostic)
    {
        var offers = new List<CodeAction>();
        var document = project.Project.GetDocument(diagnostic.Location.SourceTree)!;
        await new ProviderCodeFix().RegisterCodeFixesAsync(new CodeFixContext(
            document,
            diagnostic,
            (offer, _) => offers.Add(offer),
            TestContext.Current.CancellationToken));
        return offers;
    }

    private sealed class Diagnostics(RuleProject project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        {
            var tree = await document.GetSyntaxTreeAsync(cancellationToken);
            return (await project.AnalyzeAsync(cancellationToken)).Where(diagnostic => diagnostic.Location.SourceTree == tree).ToImmutableArray();
        }

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project requested, CancellationToken cancellationToken) =>
            await project.AnalyzeAsync(cancellationToken);
    }
}
