using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1003 names the typed call that this project can write, and no other.</summary>
public sealed class EndpointEntryTests
{
    private const string Flux = "black-forest-labs/FLUX.1-dev";
    private const string Sdxl = "stabilityai/sdxl";
    private const string FluxServed = ": fal-ai and together serve it (snapshot of 2026-07-27).";
    private const string SdxlServed = ": hf-inference serves it (snapshot of 2026-07-27).";

    private const string FluxMissing =
        "Send HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(…) with an InferenceClient, once the project's settings "
        + "(InferenceCatalogEmit, …Models, …Tasks, …Providers) let it have that constant" + FluxServed;

    private const string SdxlAsText = "Send new TextToImageRequest(\"stabilityai/sdxl:hf-inference\", …) with an InferenceClient" + SdxlServed;

    private static readonly MetadataReference Sdk = MetadataReference.CreateFromFile(typeof(OpenAI.OpenAIClient).Assembly.Location);

    [Theory]
    [InlineData(Flux, "Send HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(…) with an InferenceClient" + FluxServed)]
    [InlineData(Sdxl, "Send HFModels.Stabilityai.Sdxl.TextToImage(…) with an InferenceClient" + SdxlServed)]
    public Task A_constant_that_the_project_has_is_named(string model, string wayOut) => SaysAsync(wayOut, model);

    [Theory]
    [InlineData(Flux, FluxMissing)]
    [InlineData(Sdxl, SdxlAsText)]
    public Task A_project_without_constants_is_told_what_works_without(string model, string wayOut) => SaysAsync(wayOut, model, constants: "");

    [Theory]
    [InlineData("InferenceCatalogModels", "openai/*", Sdxl, SdxlAsText)]
    [InlineData("InferenceCatalogModels", "openai/*", Flux, FluxMissing)]
    [InlineData("InferenceCatalogModels", "stabilityai/*", Sdxl, "Send HFModels.Stabilityai.Sdxl.TextToImage(…) with an InferenceClient" + SdxlServed)]
    [InlineData("InferenceCatalogTasks", "conversational", Sdxl, SdxlAsText)]
    [InlineData("InferenceCatalogProviders", "groq", Flux, FluxMissing)]
    public Task A_constant_that_a_filter_left_out_is_not_named(string property, string value, string model, string wayOut) =>
        SaysAsync(wayOut, model, RuleProject.EmitConstants(RuleSnapshot.Text, property, value));

    [Fact]
    public Task A_constant_that_a_filter_left_without_the_task_is_not_named() => SaysAsync(
        SdxlAsText,
        Sdxl,
        RuleProject.EmitConstants(RuleSnapshot.Text.Replace(
            """{"provider":"hf-inference","task":"text-to-image"}""",
            """{"provider":"groq","task":"conversational"}""",
            StringComparison.Ordinal)));

    [Theory]
    [InlineData("Acme.Catalog", "Send HFModels.Stabilityai.Sdxl.TextToImage(…) with an InferenceClient" + SdxlServed)]
    [InlineData("Acme.Elsewhere", SdxlAsText)]
    public Task A_constant_is_looked_for_in_the_projects_own_namespace(string setting, string wayOut) => SaysAsync(
        wayOut,
        Sdxl,
        RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogNamespace", "Acme.Catalog"),
        setting: setting);

    [Theory]
    [InlineData("GetImageClient", Flux, "Reference the package InferenceCatalog and send TextToImageRequest with its InferenceClient" + FluxServed)]
    [InlineData("GetImageClient", Sdxl, "Reference the package InferenceCatalog and send TextToImageRequest with its InferenceClient" + SdxlServed)]
    [InlineData("GetImageClient", "a/b", "Reference the package InferenceCatalog and send TextToImageRequest with its InferenceClient instead, for a model in the snapshot of 2026-07-27.")]
    public Task A_project_without_the_client_is_told_of_the_package(string method, string model, string wayOut) =>
        SaysAsync(wayOut, model, references: [.. TestCompilation.FrameworkReferences, Sdk], method: method);

    private static async Task SaysAsync(
        string wayOut,
        string model,
        string? constants = null,
        string setting = "InferenceCatalog",
        ImmutableArray<MetadataReference> references = default,
        string method = "GetImageClient")
    {
        var source = $$"""
            using System;
            using System.ClientModel;
            using OpenAI;

            public static class Test
            {
                public static object Run(ApiKeyCredential credential) =>
                    new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") }).{{method}}("{{model}}");
            }
            """;
        var project = RuleProject.Create(RuleSnapshot.Text, constants, references, sources: source).WithProperty("InferenceCatalogNamespace", setting);
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ICAT1003", diagnostic.Id);
        Assert.Equal(
            $"'{method}' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. {wayOut}",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }
}
