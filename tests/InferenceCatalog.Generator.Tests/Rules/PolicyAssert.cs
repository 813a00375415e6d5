using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Says of a source what the rules must say of it under a policy.</summary>
internal static class PolicyAssert
{
    /// <summary>One rule speaks at the one marked place of some statements.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="settings">What <c>.editorconfig</c> says of all files, one setting a line.</param>
    /// <param name="statements">The statements, which compile.</param>
    public static async Task<Diagnostic> FiresAsync(string id, string settings, string statements)
    {
        var source = MarkedSource.Parse(MarkedSource.InMethod(statements));
        var diagnostic = Assert.Single(await AnalyzeAsync(settings, source.Text));
        Assert.Equal((id, Assert.Single(source.Spans)), (diagnostic.Id, diagnostic.Location.SourceSpan));
        return diagnostic;
    }

    /// <summary>The same, with this message.</summary>
    public static async Task SaysAsync(string id, string settings, string statements, string message) =>
        Assert.Equal(message, (await FiresAsync(id, settings, statements)).GetMessage(CultureInfo.InvariantCulture));

    /// <summary>No rule speaks of some statements, which compile.</summary>
    public static async Task SilentAsync(string settings, string statements) =>
        Assert.Empty((await AnalyzeAsync(settings, MarkedSource.InMethod(statements))).Select(diagnostic => diagnostic.ToString()));

    /// <summary>A project with one file, and what its <c>.editorconfig</c> says.</summary>
    public static RuleProject Project(string settings, string source, string snapshot = RuleSnapshot.Text) =>
        RuleProject.Create(snapshot, editorConfig: $"root = true\n[*.cs]\n{settings}\n", sources: source);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string settings, string source)
    {
        var project = Project(settings, source);
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        return await project.AnalyzeAsync(TestContext.Current.CancellationToken);
    }
}
