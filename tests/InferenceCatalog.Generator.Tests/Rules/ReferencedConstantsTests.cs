using System.Globalization;
using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Public constants of another assembly are judged by the snapshot that they are of, and not by the project's own.</summary>
public sealed class ReferencedConstantsTests
{
    private static readonly string Older = RuleSnapshot.Text
        .Replace("2026-07-27", "2026-01-02", StringComparison.Ordinal)
        .Replace("\"provider\":\"novita\"", "\"provider\":\"baseten\"", StringComparison.Ordinal);

    private static readonly Lazy<MetadataReference> Library = new(() =>
    {
        using var image = new MemoryStream();
        var library = GeneratorHarness.For(new ModelsGenerator(), TestCompilation.Create().WithAssemblyName("Library"))
            .With(InMemoryFile.Snapshot(Older))
            .WithProperty("InferenceCatalogEmit", "true")
            .WithProperty("InferenceCatalogVisibility", "public")
            .Run()
            .Compile();
        Assert.Empty(library.Emit(image).Diagnostics);
        return MetadataReference.CreateFromImage(image.ToArray());
    });

    [Theory]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi)", "openai/gpt-oss-120b", "fal-ai")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(new Provider(\"novita\"))", "openai/gpt-oss-120b", "novita")]
    [InlineData("HFModels.Some.Both.On(HFProviders.Groq).TextGeneration(\"Once\")", "some/Both", "groq")]
    public async Task A_route_that_their_snapshot_does_not_have_is_refused_with_its_day(string call, string model, string provider)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(call));

        Assert.Equal("ICAT1001", diagnostic.Id);
        Assert.Contains($"'{provider}' does not serve '{model}'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Contains("(snapshot of 2026-01-02)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Baseten)")]
    [InlineData("HFModels.Some.Both.On(HFProviders.Groq).Chat(\"Hello\")")]
    public async Task A_route_that_only_their_snapshot_has_is_left_alone(string call) => Assert.Empty(await AnalyzeAsync(call));

    [Fact]
    public async Task A_text_is_judged_by_the_projects_own_snapshot()
    {
        var diagnostic = Assert.Single(await AnalyzeAsync("ChatModel.Of(\"openai/gpt-oss-120b:baseten\")"));

        Assert.Equal("ICAT1001", diagnostic.Id);
        Assert.Contains("(snapshot of 2026-07-27)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string call)
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: "",
            [.. TestCompilation.ConsumerReferences, Library.Value],
            editorConfig: null,
            $"using InferenceCatalog; internal static class User {{ internal static object Use() => {call}; }}");
        Assert.Empty(await project.CompileAsync());
        return await project.AnalyzeAsync();
    }
}
