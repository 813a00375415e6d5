using System.Globalization;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Rules on code that is being typed, and beside snapshots that are not as they should be.</summary>
public sealed class RobustnessTests
{
    private const string Body = """"
        var provider = flag ? HFProviders.FalAi : number switch { 1 => HFProviders.Groq, _ => new Provider("grok") };
        const string id = "black-forest-labs/FLUX.1-dev:nobody";
        Console.WriteLine(HFModels.Openai.Gpt_Oss_120b.On(provider));
        Console.WriteLine(new TextToImageRequest(model: id, inputs: "a lighthouse") with { Width = 512 });
        Console.WriteLine(HFModels.BAAI.Bge_M3.On(HFProviders.Together)?.SentenceSimilarity("a", ["b"]));
        Console.WriteLine(EmbeddingModel.Of($"{HFModelIds.BAAI.Bge_M3}:{HFProviderIds.Together}").SentenceSimilarity("a", ["b"]));
        var options = new OpenAIClientOptions(); options.Endpoint = new("https://router.huggingface.co/v1");
        OpenAIClient client = new(credential, options); (options, _) = (new(), 1);
        Console.WriteLine(new ImageClient("a/b", credential, new() { Endpoint = new Uri("https://router.huggingface.co/v1") }));
        var turn = ChatTurn.User("What?", MediaInput.FromUri(new("https://a.example/b.png"))) with { Images = [] };
        Console.WriteLine(new ChatRequest($"{id}:{provider}", turn) with { MaxTokens = flag ? 1 : 900_000, Messages = [turn, "Hello"] });
        Func<object> make = () => client.GetImageClient("black-forest-labs/FLUX.1-dev");
        const string host = "https://api-inference.huggingface.co/models/"; var http = new HttpClient { BaseAddress = new("https://router.huggingface.co/v1") };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"https://router.huggingface.co/hf-inference/models/{id}/pipeline/{number}") { RequestUri = null };
        request.Headers.Add("X-HF-Bill-To", "me"); request.Content = JsonContent.Create(new { model = flag ? id : "a/b:c", tools = new[] { 1 }, messages = (object[])[new { content = 1 }] });
        http.Send(request); http.PostAsync("chat/completions", new StringContent($$"""{"model": "{{id}}", "n": [1, {"a": "\u0041"}], "stream": true, {{number}}}"""));
        http.PostAsJsonAsync(new Uri("models/" + id, UriKind.Relative), new System.Collections.Generic.Dictionary<string, object> { ["model"] = "a/b", { "stream", true } });
        """";

    [Fact]
    public async Task No_prefix_of_a_body_makes_a_rule_throw()
    {
        // Every prefix is a method of its own, so that one compilation holds a whole afternoon of typing.
        foreach (var chunk in Enumerable.Range(0, Body.Length + 1).Chunk(60))
        {
            var sources = chunk.Select(length => $$"""
                using System;
                using System.ClientModel;
                using InferenceCatalog;
                using OpenAI;
                using OpenAI.Images;
                using System.Net.Http;
                using System.Net.Http.Json;

                class Test{{length}}
                {
                    void Run(bool flag, int number, ApiKeyCredential credential)
                    {
                        {{Body[..length]}}
                """);

            // AnalyzeAsync fails where the driver reports an exception.
            await RuleProject.Of([.. sources]).AnalyzeAsync(TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("ChatModel.Of()")]
    [InlineData("ChatModel.Of(null)")]
    [InlineData("ChatModel.Of(default)")]
    [InlineData("ChatModel.Of(\"\\ud800\")")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On()")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(default)")]
    [InlineData("HFModels.Openai.Nobody.On(HFProviders.FalAi)")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Nobody)")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\") with { MaxTokens = }")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.Chat(ChatTurn.User(), ChatTurn.Nobody()) with { Messages = [..], Nothing = 1 }")]
    [InlineData("HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\") with")]
    [InlineData("new TextToImageRequest()")]
    [InlineData("new TextToImageRequest(inputs: \"a\")")]
    [InlineData("new OpenAIClient(credential, null).GetImageClient(null)")]
    [InlineData("new OpenAIClient(credential, new() { Endpoint = null }).GetImageClient(\"a/b\")")]
    [InlineData("new OpenAIClient(credential, new() { Endpoint = new(\"::\") }).GetImageClient(\"a/b\")")]
    public async Task Code_with_errors_does_not_make_a_rule_throw(string expression)
    {
        var diagnostics = await RuleProject.Of(MarkedSource.InMethod($"return {expression};")).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.All(diagnostics, diagnostic => Assert.Equal("ICAT1004", diagnostic.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("{\"schemaVersion\":99,\"retrieved\":\"2026-07-27\",\"models\":[]}")]
    [InlineData(null)]
    public async Task Without_a_snapshot_that_can_be_read_nothing_is_known_and_nothing_is_said_of_code(string? snapshot)
    {
        var source = MarkedSource.InMethod("Console.WriteLine(ChatModel.Of(\"a/b:nobody\")); return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);");

        var diagnostics = await RuleProject.Create(snapshot, sources: source).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id != "ICAT4001");
    }

    [Fact]
    public async Task In_an_empty_snapshot_no_model_is_known()
    {
        var source = MarkedSource.InMethod("Console.WriteLine(ChatModel.Of(\"openai/gpt-oss-120b\")); return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);");

        var diagnostic = Assert.Single(await RuleProject.Create(RuleSnapshot.Empty, sources: source).AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ICAT1004", diagnostic.Id);
    }

    [Fact]
    public async Task What_is_left_of_a_damaged_snapshot_is_judged_by()
    {
        var damaged = RuleSnapshot.Text.Replace("\"id\":\"deepseek-ai/DeepSeek-V3\"", "\"id\":17", StringComparison.Ordinal);
        Assert.NotEqual(RuleSnapshot.Text, damaged);
        var source = MarkedSource.InMethod("Console.WriteLine(ChatModel.Of(\"deepseek-ai/DeepSeek-V3\")); return ChatModel.Of(\"openai/gpt-oss-120b:fal-ai\");");

        var diagnostics = await RuleProject.Create(damaged, sources: source).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ICAT4004", "ICAT1004", "ICAT1001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_snapshot_of_fifty_thousand_models_is_searched_for_what_was_meant()
    {
        var models = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $$"""{"id":"org{{number / 100}}/model-{{number}}","routes":[{"provider":"groq","task":"conversational"}]}"""));
        var source = MarkedSource.InMethod("Console.WriteLine(ChatModel.Of(\"org7/model-70\")); return ChatModel.Of(\"org9/model-999:fal-ai\");");

        var diagnostics = await RuleProject.Create($$"""{"schemaVersion":1,"retrieved":"2026-07-27","models":[{{models}}]}""", sources: source).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["ICAT1004", "ICAT1001"], diagnostics.Select(diagnostic => diagnostic.Id));
        Assert.Contains("did you mean 'org0/model-70' or 'org7/model-700'?", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generated_code_is_not_judged()
    {
        var source = "// <auto-generated/>\n" + MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);");

        Assert.Empty(await RuleProject.Of(source).AnalyzeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Constants_of_another_project_are_of_another_snapshot_and_left_alone()
    {
        var constants = RuleProject.EmitConstants(RuleSnapshot.Text).Replace("internal static class", "public static class", StringComparison.Ordinal);
        var other = TestCompilation.Create("public static class Defaults { public static InferenceCatalog.Provider Fal => new(\"fal-ai\"); }")
            .WithAssemblyName("Other")
            .AddSyntaxTrees(TestCompilation.Parse(constants, path: "Catalog.g.cs"));
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            constants: "// <auto-generated/>",
            references: [.. TestCompilation.ConsumerReferences, other.ToMetadataReference()],
            sources: """
                using InferenceCatalog;

                class Test
                {
                    ChatModel One() => HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);
                    ChatModel Two() => HFModels.Openai.Gpt_Oss_120b.On(Defaults.Fal);
                    ChatModel Three() => ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + ":" + HFProviderIds.FalAi);
                }
                """);

        // Ids that are constants are texts like any other; only the third method has one.
        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal("ICAT1001", diagnostic.Id);
        Assert.Equal(6, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task A_project_that_references_neither_library_is_left_at_once()
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            references: TestCompilation.FrameworkReferences,
            sources: "class ChatModel { static ChatModel Of(string model) => Of(\"a/b\"); }");

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cancelled_analysis_ends()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var project = RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => project.AnalyzeAsync(cancelled.Token));
    }

    [Theory]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("none", null)]
    public async Task The_project_sets_the_severity(string severity, DiagnosticSeverity? expected)
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            editorConfig: $"root = true\n[*.cs]\ndotnet_diagnostic.ICAT1001.severity = {severity}\n",
            sources: MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);"));

        var diagnostics = await project.AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, diagnostics.SingleOrDefault()?.Severity);
    }

    [Fact]
    public async Task Messages_do_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            var project = RuleProject.Of(MarkedSource.InMethod("return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.FalAi);"));

            var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

            Assert.Contains("groq ($0.15 / $0.75)", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            Assert.Contains(diagnostic.Properties.Values, value => value?.EndsWith("131,072 context", StringComparison.Ordinal) ?? false);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.DefaultThreadCurrentCulture = null;
        }
    }
}
