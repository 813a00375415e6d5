using System.Collections.Immutable;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Tests.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Two projects with internal constants, one of which sees the internals of the other.</summary>
public sealed class OwnConstantsTests
{
    private const string Friend = """[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Consumer")]""";

    [Fact]
    public async Task A_project_that_sees_the_constants_of_another_uses_its_own_without_a_warning()
    {
        var (before, after) = await DiagnoseAsync("internal static class User { internal static string Use() => InferenceCatalog.HFModels.Openai.Gpt_Oss_120b.Id; }");

        Assert.Contains(before, diagnostic => diagnostic.Id == "CS0436");
        Assert.Empty(after.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public async Task Another_type_that_two_projects_have_stays_a_warning()
    {
        var (_, after) = await DiagnoseAsync("internal static class Twin; internal static class User { internal static string Use() => nameof(Twin); }");

        Assert.Equal(["CS0436"], after.Select(diagnostic => diagnostic.Id).Distinct());
    }

    /// <summary>What the compiler says by itself, and what is left of it when the suppressor has spoken.</summary>
    private static async Task<(ImmutableArray<Diagnostic> Before, ImmutableArray<Diagnostic> After)> DiagnoseAsync(string source)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var library = Generate(TestCompilation.Create(Friend + "internal static class Twin;").WithAssemblyName("Library"));
        var consumer = Generate(TestCompilation.Create(source).AddReferences(library.ToMetadataReference()));
        var analysis = consumer.WithAnalyzers([new OwnConstantsSuppressor()], new AnalyzerOptions([]));
        return (consumer.GetDiagnostics(cancellation), Visible(await analysis.GetAllDiagnosticsAsync(cancellation)));
    }

    private static ImmutableArray<Diagnostic> Visible(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => !diagnostic.IsSuppressed && diagnostic.Severity > DiagnosticSeverity.Hidden)];

    private static Compilation Generate(CSharpCompilation project) =>
        ModelsHarness.Of(SmallCatalog.Snapshot, project).Run().Compile();
}
