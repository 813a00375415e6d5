using System.Globalization;
using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>Semantic Kernel's connector for Hugging Face goes to the host that was shut down, unless it is told an address.</summary>
public sealed class HuggingFaceConnectorTests
{
    [Theory]
    [InlineData("builder.AddHuggingFaceChatCompletion(\"a/b\", apiKey: key);", "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co'.")]
    [InlineData("builder.AddHuggingFaceTextGeneration(\"a/b\", key);", "The host 'api-inference.huggingface.co' has been shut down. Use 'https://router.huggingface.co/hf-inference'.")]
    public async Task Without_an_address_the_host_is_gone(string statement, string message)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync(statement, isSigned: true));

        Assert.Equal("ICAT1007", diagnostic.Id);
        Assert.Equal(statement["builder.".Length..statement.IndexOf('(', StringComparison.Ordinal)], Squiggle(diagnostic));
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("https://router.huggingface.co/v1", "'https://router.huggingface.co/v1' goes too far: this client appends '/v1' by itself. Use 'https://router.huggingface.co'.")]
    [InlineData("https://router.huggingface.co/novita/v3/openai/chat/completions", "'https://router.huggingface.co/novita/v3/openai/chat/completions' is not an endpoint of Hugging Face's router: a part of its path stands there twice. Use 'https://router.huggingface.co'.")]
    public async Task An_address_that_goes_too_far_is_told_where_to_end(string address, string message)
    {
        var diagnostic = Assert.Single(await AnalyzeAsync($"builder.AddHuggingFaceChatCompletion(\"a/b\", new System.Uri(\"{address}\"));", isSigned: true));

        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("builder.AddHuggingFaceChatCompletion(\"a/b\", new System.Uri(\"http://localhost:8080\"));")]
    [InlineData("builder.AddHuggingFaceChatCompletion(\"a/b\", new System.Uri(\"https://router.huggingface.co\"), key);")]
    [InlineData("builder.AddHuggingFaceChatCompletion(\"a/b\", new System.Uri(key));")]
    [InlineData("builder.AddHuggingFaceChatCompletion(\"a/b\", httpClient: new System.Net.Http.HttpClient());")]
    public async Task With_an_address_or_a_client_of_its_own_it_is_left_alone(string statement) =>
        Assert.Empty(await AnalyzeAsync(statement, isSigned: true));

    [Fact]
    public async Task A_package_of_the_same_name_without_the_key_is_not_the_connector() =>
        Assert.Empty(await AnalyzeAsync("builder.AddHuggingFaceChatCompletion(\"a/b\", apiKey: key);", isSigned: false));

    private static string Squiggle(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(diagnostic.Location.SourceSpan);

    private static async Task<IReadOnlyList<Diagnostic>> AnalyzeAsync(string statement, bool isSigned)
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            references:
            [
                .. TestCompilation.FrameworkReferences,
                MetadataReference.CreateFromFile(typeof(Microsoft.SemanticKernel.Kernel).Assembly.Location),
                HuggingFaceConnector.Create(isSigned),
            ],
            sources: $$"""
                using Microsoft.SemanticKernel;

                static class Test
                {
                    static void Run(IKernelBuilder builder, string key)
                    {
                        {{statement}}
                    }
                }
                """);

        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        return await project.AnalyzeAsync(TestContext.Current.CancellationToken);
    }
}
