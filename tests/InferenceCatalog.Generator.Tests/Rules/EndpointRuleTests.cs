using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1003: this task is not on the OpenAI-compatible endpoint.</summary>
public sealed class EndpointRuleTests
{
    private const string Id = "ICAT1003";
    private const string Router = "new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }";

    [Fact]
    public Task An_image_model_that_the_snapshot_knows_is_told_its_typed_call() => RuleAssert.SaysAsync(
        Id,
        $"return new OpenAIClient(credential, {Router}).[|GetImageClient|](\"black-forest-labs/FLUX.1-dev\");",
        "'GetImageClient' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. "
        + "Send HFModels.BlackForestLabs.FLUX_1_Dev.TextToImage(…) with an InferenceClient: fal-ai and together serve it (snapshot of 2026-07-27).");

    [Fact]
    public Task A_model_that_the_snapshot_does_not_know_is_told_the_request() => RuleAssert.SaysAsync(
        Id,
        $"return new OpenAIClient(credential, {Router}).[|GetAudioClient|](\"whisper-1\");",
        "'GetAudioClient' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. "
        + "Send AutomaticSpeechRecognitionRequest or TextToSpeechRequest with an InferenceClient instead, for a model in the snapshot of 2026-07-27.");

    [Fact]
    public Task A_service_that_hugging_face_does_not_have_is_told_to_go_elsewhere() => RuleAssert.SaysAsync(
        Id,
        $"return new OpenAIClient(credential, {Router}).[|GetOpenAIFileClient|]();",
        "'GetOpenAIFileClient' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. "
        + "Give this client the endpoint of a service that has it.");

    [Theory]
    [InlineData("GetEmbeddingClient(\"BAAI/bge-m3\")")]
    [InlineData("GetModerationClient(\"a/b\")")]
    [InlineData("GetBatchClient()")]
    [InlineData("GetFineTuningClient()")]
    [InlineData("GetAssistantClient()")]
    [InlineData("GetVectorStoreClient()")]
    [InlineData("GetContainerClient()")]
    [InlineData("GetConversationClient()")]
    [InlineData("GetRealtimeClient()")]
    [InlineData("GetVideoClient()")]
    [InlineData("GetEvaluationClient()")]
    [InlineData("GetGraderClient()")]
    [InlineData("GetSkillClient()")]
    public async Task Every_service_that_the_endpoint_lacks_is_reported(string call)
    {
        var name = call[..call.IndexOf('(', StringComparison.Ordinal)];
        await RuleAssert.FiresInMethodAsync(
            Id,
            $"#pragma warning disable OPENAI001, OPENAI002, OPENAI003\nreturn new OpenAIClient(credential, {Router}).[|{name}|]{call[name.Length..]};");
    }

    [Theory]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1/\") }).[|GetImageClient|](\"a/b\");")]
    [InlineData("return new [|ImageClient|](\"a/b\", credential, new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") });")]
    [InlineData("return new OpenAI.Embeddings.[|EmbeddingClient|](\"a/b\", credential, new() { Endpoint = new(\"https://ROUTER.huggingface.co/v1\") });")]
    [InlineData("AudioClient audio = [|new|](\"a/b\", credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }); return audio;")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }; var client = new OpenAIClient(credential, options); return client.[|GetImageClient|](\"a/b\");")]
    [InlineData("var options = new OpenAIClientOptions(); options.Endpoint = new Uri(\"https://router.huggingface.co/v1\"); return new OpenAIClient(credential, options).[|GetImageClient|](\"a/b\");")]
    [InlineData("OpenAIClientOptions options = new(); options.Endpoint = new(\"https://router.huggingface.co/v1\"); OpenAIClient client = new(credential, options); Func<object> make = () => client.[|GetImageClient|](\"a/b\"); return make;")]
    [InlineData("const string host = \"https://router.huggingface.co\"; var endpoint = new Uri(host + \"/v1\"); return new OpenAIClient(credential, new() { Endpoint = endpoint }).[|GetImageClient|](\"a/b\");")]
    [InlineData("var endpoint = flag ? new Uri(\"https://router.huggingface.co/v1\") : new Uri(\"http://router.huggingface.co/v1/\"); return new OpenAIClient(credential, new() { Endpoint = endpoint }).[|GetImageClient|](\"a/b\");")]
    public async Task A_client_that_can_only_go_to_the_router_is_recognised(string statements) => await RuleAssert.FiresInMethodAsync(Id, statements);

    [Fact]
    public async Task Read_only_members_are_followed() => await RuleAssert.FiresAsync(Id, """
        using System;
        using System.ClientModel;
        using OpenAI;

        public static class Test
        {
            private const string Address = "https://router.huggingface.co/v1";
            private static readonly Uri Router = new(Address);
            private static readonly OpenAIClient Client = new(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = Router });

            public static object Run() => Client.[|GetImageClient|]("a/b");
        }
        """);

    [Fact]
    public async Task A_client_that_a_constructor_sets_is_followed_into_methods() => await RuleAssert.FiresAsync(Id, """
        using System;
        using System.ClientModel;
        using OpenAI;

        public sealed class Test
        {
            private readonly OpenAIClient client;

            public Test(string key)
            {
                var options = new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") };
                client = new OpenAIClient(new ApiKeyCredential(key), options);
            }

            public object Run() => client.[|GetImageClient|]("a/b");
        }
        """);

    [Fact]
    public async Task An_injected_client_goes_where_all_clients_of_the_project_go() => await RuleAssert.FiresAsync(Id, """
        using System;
        using System.ClientModel;
        using OpenAI;

        public sealed class Test(OpenAIClient client)
        {
            public object Run() => client.[|GetImageClient|]("a/b");
        }

        public static class Setup
        {
            public static Func<OpenAIClient> Make => () => new OpenAIClient(new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });
        }
        """);

    [Theory]
    [InlineData("new OpenAIClient(new ApiKeyCredential(\"k\"))")]
    [InlineData("new OpenAIClient(new ApiKeyCredential(\"k\"), new() { Endpoint = new(Environment.GetEnvironmentVariable(\"X\")!) })")]
    [InlineData("new OpenAI.Chat.ChatClient(\"gpt-5\", \"k\")")]
    public Task An_injected_client_of_a_project_with_several_endpoints_is_left_alone(string other) => RuleAssert.SilentAsync($$"""
        using System;
        using System.ClientModel;
        using OpenAI;

        public sealed class Test(OpenAIClient client)
        {
            public object Run() => client.GetImageClient("a/b");
        }

        public static class Setup
        {
            public static OpenAIClient Make() => new(new ApiKeyCredential("k"), new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") });

            public static object Other() => {{other}};
        }
        """);

    [Theory]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }).GetChatClient(\"openai/gpt-oss-120b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }).GetOpenAIModelClient();")]
    [InlineData("return new OpenAIClient(credential).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new OpenAIClientOptions()).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://api.openai.com/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/fal-ai/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://x.endpoints.huggingface.cloud/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co.example.com/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(\"http://router.huggingface.co:8080/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = new(Environment.GetEnvironmentVariable(\"X\") ?? \"https://router.huggingface.co/v1\") }).GetImageClient(\"a/b\");")]
    [InlineData("return new OpenAIClient(credential, new() { Endpoint = flag ? new(\"https://router.huggingface.co/v1\") : new(text) }).GetImageClient(\"a/b\");")]
    [InlineData("var options = new OpenAIClientOptions(); if (flag) options.Endpoint = new Uri(\"https://router.huggingface.co/v1\"); return new OpenAIClient(credential, options).GetImageClient(\"a/b\");")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }; if (flag) options.Endpoint = new Uri(text); return new OpenAIClient(credential, options).GetImageClient(\"a/b\");")]
    [InlineData("var options = new OpenAIClientOptions(); var client = new OpenAIClient(credential, options); options.Endpoint = new Uri(\"https://router.huggingface.co/v1\"); return client.GetImageClient(\"a/b\");")]
    [InlineData("var options = new OpenAIClientOptions { Endpoint = new Uri(\"https://router.huggingface.co/v1\") }; Change(options); return new OpenAIClient(credential, options).GetImageClient(\"a/b\"); static void Change(OpenAIClientOptions it) => it.Endpoint = new(\"https://api.openai.com/v1\");")]
    [InlineData("var client = flag ? new OpenAIClient(credential) : new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }); return client.GetImageClient(\"a/b\");")]
    public Task A_client_that_may_go_elsewhere_is_left_alone(string statements) => RuleAssert.SilentInMethodAsync(statements);

    [Fact]
    public async Task Without_a_snapshot_the_endpoint_is_still_judged()
    {
        var source = MarkedSource.InMethod($"return new OpenAIClient(credential, {Router}).GetImageClient(\"black-forest-labs/FLUX.1-dev\");");
        var project = RuleProject.Create(snapshot: null, sources: source);

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "'GetImageClient' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. Send a request for text-to-image with an InferenceClient instead.",
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_package_of_the_same_name_and_another_key_is_not_the_sdk()
    {
        var namesake = NamesakeCompilation.Create();
        var source = """
            using System;
            using OpenAI;

            public static class Test
            {
                public static object Run() => new OpenAIClient("key", new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") }).GetImageClient("a/b");
            }
            """;
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            references: [.. TestCompilation.ConsumerReferences, namesake],
            sources: source);

        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));
    }
}
