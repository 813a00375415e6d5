using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Says of a source what rules must say of it.</summary>
internal static class RuleAssert
{
    /// <summary>One rule speaks at each marked place, and nothing speaks elsewhere. The source compiles.</summary>
    /// <param name="id">The rule.</param>
    /// <param name="marked">The source.</param>
    /// <param name="project">The project of a source; the one of <see cref="RuleSnapshot"/> unless told.</param>
    /// <returns>The diagnostics, in the order of the source.</returns>
    public static async Task<IReadOnlyList<Diagnostic>> FiresAsync(string id, string marked, Func<string, RuleProject>? project = null)
    {
        var source = MarkedSource.Parse(marked);
        var diagnostics = await AnalyzeAsync(source.Text, project);
        Assert.NotEmpty(source.Spans);
        Assert.Equal(
            source.Spans.Select(span => $"{id} {span}: {source.Text.Substring(span.Start, span.Length)}"),
            diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}: {source.Text.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}"));
        return diagnostics;
    }

    /// <summary>One rule speaks at the marked place of some statements.</summary>
    public static Task<IReadOnlyList<Diagnostic>> FiresInMethodAsync(string id, string statements) =>
        FiresAsync(id, MarkedSource.InMethod(statements));

    /// <summary>One rule speaks at the marked place of some statements, with this message.</summary>
    public static async Task SaysAsync(string id, string statements, string message) =>
        Assert.Equal(message, Assert.Single(await FiresInMethodAsync(id, statements)).GetMessage(CultureInfo.InvariantCulture));

    /// <summary>No rule speaks, of a source that compiles.</summary>
    public static async Task SilentAsync(string source, Func<string, RuleProject>? project = null) =>
        Assert.Empty((await AnalyzeAsync(source, project)).Select(diagnostic => diagnostic.ToString()));

    /// <summary>No rule speaks of some statements, which compile.</summary>
    public static Task SilentInMethodAsync(string statements) => SilentAsync(MarkedSource.InMethod(statements));

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string source, Func<string, RuleProject>? create)
    {
        var project = (create ?? (text => RuleProject.Of(text)))(source);
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        return await project.AnalyzeAsync(TestContext.Current.CancellationToken);
    }
}
