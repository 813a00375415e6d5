using System.Collections.Immutable;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Tests.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Projects with constants of their own, which also see those of another.</summary>
public sealed class OwnConstantsTests
{
    private const string Friend = """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]""";

    private const string User = "internal static class User { internal static string Use() => InferenceCatalog.HFModels.Openai.Gpt_Oss_120b.Id; }";

    [Fact]
    public async Task A_project_that_sees_the_constants_of_another_uses_its_own_without_a_warning()
    {
        var (before, after) = await DiagnoseAsync(Generate(SeesInternals(User)));

        Assert.Contains(before, diagnostic => diagnostic.Id == "CS0436");
        Assert.Empty(after.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public async Task Another_type_that_two_projects_have_stays_a_warning()
    {
        var (_, after) = await DiagnoseAsync(Generate(SeesInternals("internal static class Twin; internal static class User { internal static string Use() => nameof(Twin); }")));

        Assert.Equal(["CS0436"], after.Select(diagnostic => diagnostic.Id).Distinct());
    }

    [Fact]
    public async Task A_project_with_two_libraries_of_public_constants_uses_its_own_without_a_warning()
    {
        var references = new[] { "First", "Second" }.Select(name => Generate(TestCompilation.Create().WithAssemblyName(name), "public").ToMetadataReference());
        var project = TestCompilation.Create(User).AddReferences(references);
        var (before, after) = await DiagnoseAsync(Generate(project));

        Assert.Contains(project.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Id == "CS0433");
        Assert.Equal(["CS0436"], before.Select(diagnostic => diagnostic.Id).Distinct());
        Assert.Empty(after.Select(diagnostic => diagnostic.ToString()));
    }

    /// <summary>What the compiler says by itself, and what is left of it when the suppressor has spoken.</summary>
    private static async Task<(ImmutableArray<Diagnostic> Before, ImmutableArray<Diagnostic> After)> DiagnoseAsync(Compilation consumer)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var analysis = consumer.WithAnalyzers([new OwnConstantsSuppressor()], new AnalyzerOptions([]));
        return (consumer.GetDiagnostics(cancellation), Visible(await analysis.GetAllDiagnosticsAsync(cancellation)));
    }

    private static ImmutableArray<Diagnostic> Visible(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden)];

    private static CSharpCompilation SeesInternals(string source)
    {
        var library = Generate(TestCompilation.Create(Friend + "internal static class Twin;").WithAssemblyName("Library"));
        return TestCompilation.Create(source).AddReferences(library.ToMetadataReference());
    }

    private static Compilation Generate(CSharpCompilation project, string visibility = "internal") =>
        ModelsHarness.Of(SmallCatalog.Snapshot, project).WithProperty("InferenceCatalogVisibility", visibility).Run().Compile();
}
