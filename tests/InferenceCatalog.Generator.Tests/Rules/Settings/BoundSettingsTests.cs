namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>Settings that code hands to Hugging Face, where they do not show it by themselves.</summary>
public sealed class BoundSettingsTests
{
    private const string Llm = """{ "Llm": { "Model": [|"acme/one"|] }, "Other": { "Model": "acme/two" } }""";

    [Theory]
    [InlineData("ChatModel.Of(ModelId.Parse(configuration[\"Llm:Model\"]!))")]
    [InlineData("ModelId.Parse(configuration.GetSection(\"llm\")[\"MODEL\"]!)")]
    [InlineData("ModelId.Parse(configuration.GetValue<string>(\"Llm:Model\") ?? \"openai/gpt-oss-120b\")")]
    [InlineData("ModelId.Parse(configuration.GetRequiredSection(\"Llm\").GetSection(Name).Value!)")]
    [InlineData("ModelId.TryParse(text is null ? null : section[Name], out _)")]
    [InlineData("new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }).GetChatClient(configuration[\"Llm:Model\"]!)")]
    [InlineData("new OpenAI.Chat.ChatClient(credential: credential, model: configuration[\"Llm:Model\"]!, options: new() { Endpoint = new(\"https://router.huggingface.co/v1\") })")]
    public async Task A_key_that_goes_to_Hugging_Face_is_judged(string expression) =>
        await SettingsAssert.FiresAsync("ICAT1004", Llm, Program($"var section = configuration.GetSection(\"Llm\"); Use({expression});"));

    [Theory]
    [InlineData("ModelId.Parse(configuration[\"Llm:Nothing\"]!)")]
    [InlineData("ModelId.Parse(someSection[\"Model\"]!)")]
    [InlineData("ModelId.Parse(configuration[text]!)")]
    [InlineData("configuration[\"Llm:Model\"]!")]
    [InlineData("ChatModel.Unlisted(configuration[\"Llm:Model\"]!)")]
    [InlineData("new OpenAIClient(credential, new() { Endpoint = new(\"https://openrouter.ai/api/v1\") }).GetChatClient(configuration[\"Llm:Model\"]!)")]
    [InlineData("new OpenAIClient(credential).GetChatClient(configuration[\"Llm:Model\"]!)")]
    public Task A_key_of_which_nothing_shows_that_is_left_alone(string expression) =>
        SettingsAssert.SilentAsync("""{ "Llm": { "Model": "acme/one" } }""", Program($"Use({expression});"));

    [Fact]
    public async Task A_key_by_any_name_and_a_list_are_judged() => await SettingsAssert.FiresAsync(
        "ICAT1001",
        """{ "Llm": { "Which": [|"deepseek-ai/DeepSeek-R1:groq"|], "Fallbacks": [[|"deepseek-ai/DeepSeek-V3:groq"|]] } }""",
        Program("Use(ModelId.Parse(configuration[\"Llm:Which\"]!)); Use(ModelId.Parse(configuration[\"Llm:Fallbacks:0\"]!));"));

    [Fact]
    public async Task What_two_places_read_is_said_once() => await SettingsAssert.FiresAsync(
        "ICAT1004", Llm, Program("Use(ModelId.Parse(configuration[\"Llm:Model\"]!)); Use(ModelId.Parse(configuration[\"Llm:Model\"]!));"));

    [Fact]
    public async Task What_the_file_shows_by_itself_is_not_said_again() => await SettingsAssert.FiresAsync(
        "ICAT1004",
        """{ "InferenceCatalog": { "Model": [|"acme/one"|] } }""",
        Program("Use(ModelId.Parse(configuration[\"InferenceCatalog:Model\"]!));"));

    [Theory]
    [InlineData("services.Configure<LlmOptions>(configuration.GetSection(\"Llm\")); Use(ModelId.Parse(options.Value.Model));")]
    [InlineData("Use(ModelId.Parse(options.Value.Model)); services.Configure<LlmOptions>(configuration.GetSection(\"Llm\"));")]
    [InlineData("var llm = configuration.GetSection(\"Llm\").Get<LlmOptions>()!; Use(ModelId.Parse(llm.Model));")]
    [InlineData("var llm = new LlmOptions(); configuration.GetSection(\"Llm\").Bind(llm); Use(ModelId.Parse(llm.Model));")]
    public async Task Options_that_a_section_fills_are_judged_by_what_is_done_with_them(string statements) =>
        await SettingsAssert.FiresAsync("ICAT1004", Llm, Program(statements));

    [Theory]
    [InlineData("services.Configure<LlmOptions>(configuration.GetSection(\"Llm\")); Use(options.Value.Model);")]
    [InlineData("services.Configure<LlmOptions>(configuration.GetSection(text)); Use(ModelId.Parse(options.Value.Model));")]
    [InlineData("Use(ModelId.Parse(options.Value.Model));")]
    public Task Options_of_which_nothing_shows_where_they_go_are_left_alone(string statements) =>
        SettingsAssert.SilentAsync("""{ "Llm": { "Model": "acme/one" } }""", Program(statements));

    [Fact]
    public async Task An_address_that_the_OpenAI_SDK_appends_to_is_judged_as_such()
    {
        const string Address = "https://router.huggingface.co";
        var code = Program("builder.AddChatClient(\"Clients:Chat\");");

        await SettingsAssert.FiresAsync("ICAT1007", Client($"[|\"{Address}\"|]"), code);
        await SettingsAssert.FiresAsync("ICAT1007", Client($"[|\"{Address}/v1/chat/completions\"|]"), code);
        await SettingsAssert.SilentAsync(Client($"\"{Address}/v1\""), code);
        await SettingsAssert.SilentAsync(Client($"\"{Address}\""), Program("Use(builder);"));
        await SettingsAssert.SilentAsync(Client("\"https://api.openai.com/v1\""), code);
    }

    [Fact]
    public async Task A_client_of_images_that_the_settings_send_to_the_chat_endpoint_is_refused_in_the_code()
    {
        var code = Program("builder.AddClient<ImageClient, ImageClientSettings>(\"Clients:Chat\");");

        var diagnostic = Assert.Single(await SettingsAssert.AnalyzeAsync(Client("\"https://router.huggingface.co/v1\""), code));

        Assert.Equal("ICAT1003", diagnostic.Id);
        Assert.Equal("AddClient<ImageClient, ImageClientSettings>", code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        await SettingsAssert.SilentAsync(Client("\"https://api.openai.com/v1\""), code);
    }

    [Fact]
    public async Task No_prefix_of_a_body_makes_it_throw()
    {
        const string Body = """
            var section = configuration.GetSection("Llm"); services.Configure<LlmOptions>(section); section.Bind(new LlmOptions());
            Use(ModelId.Parse(configuration.GetRequiredSection("Llm")["Model"]!)); Use(ModelId.Parse(section.GetValue<string>("Model")!));
            Use(ModelId.TryParse(options.Value.Model, out _)); builder.AddChatClient("Llm");
            """;
        var program = Program("");
        var start = program[..(program.IndexOf("string text)", StringComparison.Ordinal) + "string text)".Length)] + "\n{\n";
        var usings = start[..start.IndexOf("public sealed class", StringComparison.Ordinal)];

        // Every prefix is a method of its own, so that a few compilations hold them all; the analysis fails where a rule throws.
        foreach (var chunk in Enumerable.Range(0, Body.Length + 1).Chunk(100))
        {
            var sources = chunk.Select(length => usings + start[usings.Length..]
                .Replace("LlmOptions", $"LlmOptions{length}", StringComparison.Ordinal)
                .Replace("class Test", $"class Test{length}", StringComparison.Ordinal) + Body[..length]);
            var project = RuleProject.Of([.. sources]).With(SettingsAssert.File("""{ "Llm": { "Model": "acme/one" } }"""));
            project = project.With(project.Project.AddMetadataReferences(SettingsAssert.ConfigurationReferences));
            await project.AnalyzeAsync(TestContext.Current.CancellationToken);
        }
    }

    private static string Client(string address) =>
        $$"""{ "Clients": { "Chat": { "Model": "openai/gpt-oss-120b", "Options": { "Endpoint": {{address}} } } } }""";

    private static string Program(string statements) => $$"""
        #pragma warning disable OPENAI001, SCME0001, SCME0002
        using System;
        using System.ClientModel;
        using InferenceCatalog;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Options;
        using OpenAI;
        using OpenAI.Images;

        public sealed class LlmOptions
        {
            public string Model { get; set; } = "";
        }

        public static class Test
        {
            private const string Name = "Model";

            public static void Run(
                IConfiguration configuration,
                IConfigurationSection someSection,
                IServiceCollection services,
                IOptions<LlmOptions> options,
                IHostApplicationBuilder builder,
                ApiKeyCredential credential,
                string text)
            {
                {{statements}}
            }

            private static void Use(object value)
            {
            }
        }
        """;
}
