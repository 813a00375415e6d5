using InferenceCatalog.Generator.Tests.Rules;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulbs of ICAT1006, ICAT2001, ICAT2002, ICAT2004 and ICAT2005: another route, or less asked of this one.</summary>
public sealed class OptionCodeFixTests
{
    private const string Vector = "HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"])";
    private const string Tool = "var tool = new ModelTool(\"clock\", \"Tells the time.\", \"{}\");";
    private const string Format = "ResponseFormat = AnswerFormat.JsonSchema(\"n\", \"{}\")";
    private const string Novita = "HFModels.Acme.Mixed.On(HFProviders.Novita)";

    [Theory]
    [InlineData($"return {Vector} with {{ Normalize = true }};", $"return {Vector};")]
    [InlineData($"var request = {Vector}; return request with {{ Normalize = true /* unit */, Inputs = [\"b\"] }};", $"var request = {Vector}; return request with {{ Inputs = [\"b\"] }};")]
    [InlineData($"return {Vector} with {{ Inputs = [\"b\"], Normalize = true }};", $"return {Vector} with {{ Inputs = [\"b\"] }};")]
    [InlineData("return new FeatureExtractionRequest(HFModels.Acme.Bare, [\"a\"]) { Normalize = true };", "return new FeatureExtractionRequest(HFModels.Acme.Bare, [\"a\"]);")]
    [InlineData("FeatureExtractionRequest request = new(HFModels.Acme.Bare, [\"a\"]) { Normalize = true }; return request;", "FeatureExtractionRequest request = new(HFModels.Acme.Bare, [\"a\"]); return request;")]
    public Task A_parameter_that_is_not_sent_is_taken_out(string before, string after) => ChangesAsync("ICAT2005:remove", before, after);

    [Fact]
    public Task Lines_and_comments_around_it_stay() => ChangesAsync(
        "ICAT2005:remove",
        $$"""
        return {{Vector}} with
                {
                    // What to embed.
                    Inputs = ["b"],
                    Normalize = true,
                };
        """,
        $$"""
        return {{Vector}} with
                {
                    // What to embed.
                    Inputs = ["b"],
                };
        """);

    [Fact]
    public Task A_provider_that_is_sent_it_is_named_instead() => ChangesAsync(
        "ICAT2005:hf-inference",
        $"return {Vector} with {{ Normalize = true }};",
        "return HFModels.Acme.Vector.On(HFProviders.HfInference).FeatureExtraction([\"a\"]) with { Normalize = true };");

    [Theory]
    [InlineData($"return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 50_000 /* many */ }};", $"return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 32768 /* many */ }};")]
    [InlineData("const int limit = 10_000; return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = limit };", "const int limit = 10_000; return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = 8192 };")]
    public Task A_number_of_tokens_is_lowered_to_the_context(string before, string after) => ChangesAsync("ICAT2004:limit", before, after);

    [Fact]
    public Task A_provider_with_room_for_the_tokens_is_named_instead() => ChangesAsync(
        "ICAT2004:groq",
        $"return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 50_000 }};",
        "return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\") with { MaxTokens = 50_000 };");

    [Fact]
    public async Task Each_way_out_is_offered()
    {
        var project = CapabilityProject.Of(MarkedSource.InMethod($"return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 50_000 }};"));

        Assert.Equal(
            ["Remove MaxTokens", "Set MaxTokens to 32,768", "Use groq ($0.15 in / $0.75 out per 1M tokens, 131,072 context)"],
            (await FixAssert.OffersAsync(project)).Select(offer => offer.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("groq", "HFModels.Acme.Mixed.On(HFProviders.Groq)")]
    [InlineData("unpin", "HFModels.Acme.Mixed")]
    public Task A_route_that_is_not_live_gives_way_to_one_that_is(string key, string after) =>
        ChangesAsync("ICAT1006:" + key, "return HFModels.Acme.Mixed.On(HFProviders.Nscale);", $"return {after};");

    [Fact]
    public Task A_model_without_a_live_route_gives_way_to_another() => ChangesAsync(
        "ICAT1006:acme/Quiet",
        "return HFModels.Acme.Down.Chat(\"Hello\");",
        "return HFModels.Acme.Quiet.Chat(\"Hello\");");

    [Theory]
    [InlineData("ICAT2001:remove", $"{Tool} return {Novita}.Chat(\"Hello\") with {{ Tools = [tool] }};", $"{Tool} return {Novita}.Chat(\"Hello\");")]
    [InlineData("ICAT2001:remove", $"{Tool} return {Novita}.Chat(\"Hello\") with {{ Tools = [tool], MaxTokens = 5 }};", $"{Tool} return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 5 }};")]
    [InlineData("ICAT2001:remove", $"{Tool} return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 5, Tools = [tool] }} /* ! */;", $"{Tool} return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 5 }} /* ! */;")]
    [InlineData("ICAT2001:remove", $"{Tool} return new ChatRequest(\"acme/Mixed:novita\", \"Hello\") {{ Tools = [tool] }};", $"{Tool} return new ChatRequest(\"acme/Mixed:novita\", \"Hello\");")]
    [InlineData("ICAT2002:remove", $"return {Novita}.Chat(\"Hello\") with {{ {Format} }};", $"return {Novita}.Chat(\"Hello\");")]
    [InlineData("ICAT2002:remove", $"return {Novita}.Chat(\"Hello\") with {{ {Format}, MaxTokens = 5 }};", $"return {Novita}.Chat(\"Hello\") with {{ MaxTokens = 5 }};")]
    public Task Tools_and_a_schema_are_taken_out_of_a_request_of_ours(string key, string before, string after) => ChangesAsync(key, before, after);

    [Theory]
    [InlineData("return chat.CompleteChat([\"Hello\"], new ChatCompletionOptions { Tools = { tool }, Temperature = 0.5f });", "return chat.CompleteChat([\"Hello\"], new ChatCompletionOptions { Temperature = 0.5f });")]
    [InlineData("return chat.CompleteChat([\"Hello\"], new ChatCompletionOptions { Tools = { tool } });", "return chat.CompleteChat([\"Hello\"], new ChatCompletionOptions());")]
    [InlineData("var options = new ChatCompletionOptions(); options.Tools.Add(tool); return chat.CompleteChat([\"Hello\"], options);", "var options = new ChatCompletionOptions(); return chat.CompleteChat([\"Hello\"], options);")]
    public Task Tools_are_taken_out_of_a_call_of_another_library(string before, string after) =>
        ChangesChatAsync("ICAT2001:remove", "acme/Mixed:novita", before, "acme/Mixed:novita", after);

    [Fact]
    public Task A_schema_is_taken_out_of_a_call_of_another_library() => ChangesChatAsync(
        "ICAT2002:remove",
        "acme/Mixed:novita",
        """
        var options = new ChatCompletionOptions();
                options.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("x", BinaryData.FromString("{}"));
                options.Temperature = 0.5f;
                return chat.CompleteChat(["Hello"], options);
        """,
        "acme/Mixed:novita",
        """
        var options = new ChatCompletionOptions();
                options.Temperature = 0.5f;
                return chat.CompleteChat(["Hello"], options);
        """);

    [Theory]
    [InlineData("ICAT2001:groq", "acme/Mixed:novita", "acme/Mixed:groq")]
    [InlineData("ICAT2001:other/Seeing", "acme/Plain", "other/Seeing")]
    public Task A_provider_or_model_with_tools_is_named_instead(string key, string model, string other)
    {
        const string Call = "return chat.CompleteChat([\"Hello\"], new ChatCompletionOptions { Tools = { tool } });";
        return ChangesChatAsync(key, model, Call, other, Call);
    }

    [Fact]
    public async Task Fix_all_takes_out_all_that_is_not_sent()
    {
        static string Source(string options) => $$"""
            using InferenceCatalog;

            class Test
            {
                object One() => {{Vector}}{{options}};
                object Two() => {{Vector}}{{options}};
            }
            """;

        var changed = await FixAssert.FixAllAsync(CapabilityProject.Of(Source(" with { Normalize = true }")), "ICAT2005:remove");

        Assert.Equal(Source(""), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    private static Task ChangesChatAsync(string key, string model, string before, string other, string after)
    {
        static string Source(string model, string statements) => $$"""
            using System;
            using System.ClientModel;
            using OpenAI;
            using OpenAI.Chat;

            public static class Test
            {
                public static object? Run(ChatTool tool, ApiKeyCredential credential)
                {
                    var router = new OpenAIClient(credential, new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });
                    var chat = router.GetChatClient("{{model}}");
                    {{statements}}
                }
            }
            """;

        return FixAssert.ChangesSourceAsync(key, Source(model, before), Source(other, after), CapabilityProject.Of);
    }

    private static Task ChangesAsync(string key, string before, string after) =>
        FixAssert.ChangesSourceAsync(key, MarkedSource.InMethod(before), MarkedSource.InMethod(after), CapabilityProject.Of);
}
