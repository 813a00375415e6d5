using InferenceCatalog.Generator.Tests.Rules;
using InferenceCatalog.Generator.Tests.Rules.Matrix;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>What a light bulb writes compiles, and no rule speaks of it: each offer of each one is taken, without an exception.</summary>
public sealed class FixedCodeTests
{
    public static TheoryData<string> LibraryNames => [.. RuleMatrixTests.Libraries.Select(library => library.Library)];

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public async Task Every_mistake_of_the_matrix_can_be_mended_for_good(string name)
    {
        var library = RuleMatrixTests.Libraries.Single(library => library.Library == name);
        var left = new List<string>();
        foreach (var pair in library.Cases)
            left.AddRange(await WhatIsLeftAsync(library, pair));

        Assert.True(left.Count == 0, string.Join("\n", left));
    }

    [Theory]
    [InlineData("return new ChatRequest(\"acme/mixed:cerebras\", \"Hi\") { Tools = [tool] };", "Drop the pin: Hugging Face chooses the provider", "Use together", "Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)")]
    [InlineData("return new ChatRequest(\"acme/mixed:novita\", \"Hi\") { MaxTokens = 40_000 };", "Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)", "Set MaxTokens to 32,768", "Remove MaxTokens")]
    [InlineData("return ChatModel.Of(\"acme/mixed:cerebrs\");", "Drop the pin: Hugging Face chooses the provider")]
    [InlineData("return ChatModel.Of(\"acme/mixd:cerebras\");", "Use acme/mixed, on no provider in particular")]
    [InlineData("return ChatModel.Of(\"acme/mixd:groq\");", "Use acme/mixed")]
    [InlineData("return ChatModel.Of(\"acme/painter\").On(HFProviders.Cerebras);", "Use HFModels.Acme.Mixed", "Use HFModels.Acme.Plain", "Use acme/seeing")]
    [InlineData("return ChatModel.Of(\"acme/painter\").On(new Provider(\"nobody\"));", "Use HFModels.Acme.Mixed", "Use HFModels.Acme.Plain", "Use HFModels.Acme.Seeing")]
    [InlineData("return ChatModel.Of(\"acme/old\").On(HFProviders.Cerebras);", "Use HFModels.Acme.Mixed")]
    [InlineData("return HFModels.Acme.Old.Chat(\"Hi\");", "Use acme/mixed")]
    [InlineData("return HFModels.Acme.Old.On(HFProviders.Groq).Chat(\"Hi\");", "Use acme/mixed")]
    [InlineData("return HFModels.Acme.Old.On(HFProviders.Cerebras).Chat(\"Hi\");", "Use acme/mixed, on no provider in particular")]
    [InlineData("return new ChatRequest(HFModelIds.Acme.Old + \":cerebras\", \"Hi\");", "Use acme/mixed, on no provider in particular")]
    [InlineData("return HFModels.Acme.Old_Painter.TextToImage(\"a\");", "Use acme/painter")]
    [InlineData("return HFModels.Acme.Old_Painter.On(HFProviders.Groq).TextToImage(\"a\");", "Use acme/painter, on no provider in particular")]
    [InlineData("return TextToImageModel.Of(HFModelIds.Acme.Old_Painter).TextToImage(\"a\");", "Use HFModels.Acme.Painter")]
    [InlineData("return new TextToImageRequest(HFModelIds.Acme.Old_Painter, \"a\");", "Use HFModels.Acme.Painter")]
    [InlineData("return new TextToImageRequest(HFModelIds.Acme.Old_Painter + \":together\", \"a\");", "Use HFModels.Acme.Painter.On(HFProviders.Together)")]
    [InlineData("return new TextToImageRequest(HFModelIds.Acme.Old_Painter + \":hf-inference\", \"a\");", "Use acme/painter")]
    [InlineData("return TextToImageModel.Of(\"acme/old-painter\");", "Use HFModels.Acme.Painter", "Use acme/painter on hf-inference")]
    [InlineData("return TextToImageModel.Of(\"acme/old-painter\").On(HFProviders.Together).TextToImage(\"a\");", "Use HFModels.Acme.Painter.On(HFProviders.Together)")]
    [InlineData("var model = TextToImageModel.Of(\"acme/paintre\"); return model.TextToImage(\"a\");", "Use HFModels.Acme.Painter", "Use acme/painter on hf-inference")]
    [InlineData("return new FeatureExtractionRequest(\"acme/vector:groq\", [\"a\"]) { Normalize = true };", "Use hf-inference")]
    public async Task Only_what_mends_it_for_good_is_offered(string wrong, params string[] titles)
    {
        var library = new OwnChatCases();
        var pair = new RuleCase("", wrong, "return null;");
        var project = Project(library, pair);
        var diagnostic = (await DiagnosticsOfAsync(project)).First();

        Assert.Equal(titles.Order(StringComparer.Ordinal), (await FixAssert.OffersAsync(project, diagnostic)).Select(offer => offer.Title).Order(StringComparer.Ordinal));
        Assert.Equal([], await WhatIsLeftAsync(library, pair));
    }

    private static RuleProject Project(LibraryCases library, RuleCase pair) =>
        MatrixProject.Of(MarkedSource.Parse(library.Write(pair)).Text, pair.Setting);

    /// <summary>What is said after each offer at a mistake.</summary>
    private static async Task<List<string>> WhatIsLeftAsync(LibraryCases library, RuleCase pair)
    {
        var left = new List<string>();
        var project = Project(library, pair);
        foreach (var diagnostic in await DiagnosticsOfAsync(project))
        {
            foreach (var offer in await FixAssert.OffersAsync(project, diagnostic))
            {
                var changed = await FixAssert.ApplyAsync(project, offer);
                left.AddRange((await WhatIsSaidAsync(changed)).Select(said => $"{offer.EquivalenceKey} ({offer.Title}) leaves of {pair.Wrong}: {said}"));
            }
        }

        return left;
    }

    /// <summary>Errors of the compiler, and what the rules say beyond a hint.</summary>
    private static async Task<IEnumerable<string>> WhatIsSaidAsync(RuleProject project) =>
    [
        .. (await project.CompileAsync()).Concat(await DiagnosticsOfAsync(project))
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.ToString()),
    ];

    /// <summary>What the rules say of texts, and the compiler in their name of constants.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsOfAsync(RuleProject project) =>
        [.. await project.AnalyzeAsync(TestContext.Current.CancellationToken), .. await project.CompileForRulesAsync()];
}
