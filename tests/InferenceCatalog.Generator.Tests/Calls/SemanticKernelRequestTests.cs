namespace InferenceCatalog.Generator.Tests.Calls;

/// <summary>What is read of Semantic Kernel's chats, with their execution settings.</summary>
public sealed class SemanticKernelRequestTests
{
    private const string Added = "AddOpenAIChatCompletion: RouterChat, conversational, a/b:groq";
    private const string Asked = "GetChatMessageContentAsync: RouterChat, conversational, a/b:groq";
    private const string Endpoint = "new Uri(\"https://router.huggingface.co/v1\")";
    private const string Add = "AddOpenAIChatCompletion(\"a/b:groq\", " + Endpoint + ", \"key\")";
    private const string Kernel = "var kernel = Kernel.CreateBuilder()." + Add + ".Build(); ";
    private const string Chat = Kernel + "var chat = kernel.GetRequiredService<IChatCompletionService>(); ";
    private const string WithPlugins = Kernel + "kernel.Plugins.AddFromType<object>(); var chat = kernel.GetRequiredService<IChatCompletionService>(); ";

    [Theory]
    [InlineData("return chat.GetChatMessageContentAsync(\"Hello\");", "")]
    [InlineData("return chat.GetChatMessageContentAsync(\"Hello\", new OpenAIPromptExecutionSettings { MaxTokens = 5 });", ", 5 tokens")]
    [InlineData("var settings = new OpenAIPromptExecutionSettings(); settings.MaxTokens = 5; return chat.GetChatMessageContentAsync(\"Hello\", settings);", ", 5 tokens")]
    [InlineData("return chat.GetChatMessageContentAsync(\"Hello\", new OpenAIPromptExecutionSettings { ResponseFormat = typeof(DateTime) });", ", schema")]
    [InlineData("return chat.GetChatMessageContentAsync(\"Hello\", new OpenAIPromptExecutionSettings { ResponseFormat = \"json_object\" });", "")]
    [InlineData("return chat.GetChatMessageContentAsync(executionSettings: new OpenAIPromptExecutionSettings { ModelId = \"c/d\" }, prompt: \"Hello\");", "")]
    public Task A_chat_has_the_service_of_its_kernel(string statements, string uses) => ReadsAsync(Chat + statements, Added, Asked + uses);

    [Theory]
    [InlineData("new OpenAIPromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }")]
    [InlineData("new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Required() }")]
    [InlineData("new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions }")]
    [InlineData("new OpenAIPromptExecutionSettings { ToolCallBehavior = ToolCallBehavior.EnableKernelFunctions }")]
    public async Task The_functions_of_a_kernel_that_has_some_are_tools(string settings)
    {
        await ReadsAsync(WithPlugins + $"return chat.GetChatMessageContentAsync(\"Hello\", {settings}, kernel);", Added, Asked + ", tools");
        await ReadsAsync(Chat + $"return chat.GetChatMessageContentAsync(\"Hello\", {settings}, kernel);", Added, Asked);
        await ReadsAsync(WithPlugins + $"return chat.GetChatMessageContentAsync(\"Hello\", {settings});", Added, Asked);
    }

    [Theory]
    [InlineData("FunctionChoiceBehavior = FunctionChoiceBehavior.None()", "")]
    [InlineData("FunctionChoiceBehavior = flag ? FunctionChoiceBehavior.Auto() : null", "")]
    [InlineData("FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(functions: [])", "")]
    [InlineData("FunctionChoiceBehavior = FunctionChoiceBehavior.Auto([someFunction])", ", tools")]
    [InlineData("ToolCallBehavior = ToolCallBehavior.RequireFunction(someTool)", ", tools")]
    [InlineData("ToolCallBehavior = ToolCallBehavior.EnableFunctions([someTool])", ", tools")]
    [InlineData("ToolCallBehavior = null", "")]
    public Task Functions_that_are_named_are_tools_and_none_are_not(string setting, string uses) => ReadsAsync(
        WithPlugins + "KernelFunction someFunction = null!; OpenAIFunction someTool = null!; "
        + $"return chat.GetChatMessageContentAsync(\"Hello\", new OpenAIPromptExecutionSettings {{ {setting} }}, kernel);",
        Added,
        Asked + uses);

    [Theory]
    [InlineData("var b = Kernel.CreateBuilder(); b." + Add + "; var kernel = b.Build(); ")]
    [InlineData("var b = Kernel.CreateBuilder()." + Add + "; b.Services.AddLogging(); var kernel = b.Build(); ")]
    [InlineData("IKernelBuilder b = Kernel.CreateBuilder(); b." + Add + ".AddOpenAIEmbeddingGenerator(\"text\", \"key\"); Kernel kernel = b.Build(); ")]
    public async Task A_kernel_is_read_back_over_what_is_done_to_its_builder(string kernel)
    {
        await ReadsAsync(
            kernel + "return kernel.InvokePromptAsync(\"Hello\", new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 5 }));",
            Added,
            "InvokePromptAsync: RouterChat, conversational, a/b:groq, 5 tokens");
        await ReadsAsync(
            kernel + "return kernel.InvokePromptStreamingAsync(\"Hello\");",
            Added,
            "InvokePromptStreamingAsync: RouterChat, conversational, a/b:groq, streaming");
    }

    [Fact]
    public Task A_builder_with_plugins_makes_a_kernel_with_functions() => ReadsAsync(
        "var b = Kernel.CreateBuilder(); b.Plugins.AddFromType<object>(); b." + Add + "; var kernel = b.Build(); "
        + "return kernel.InvokePromptAsync(\"Hello\", new KernelArguments(new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() }));",
        Added,
        "InvokePromptAsync: RouterChat, conversational, a/b:groq, tools");

    [Fact]
    public Task A_service_that_is_made_by_hand_is_read() => ReadsAsync(
        "IChatCompletionService chat = new OpenAIChatCompletionService(\"a/b:groq\", " + Endpoint + "); "
        + "return chat.GetStreamingChatMessageContentsAsync(new ChatHistory(), new OpenAIPromptExecutionSettings { MaxTokens = 5 });",
        "OpenAIChatCompletionService: RouterChat, conversational, a/b:groq",
        "GetStreamingChatMessageContentsAsync: RouterChat, conversational, a/b:groq, streaming, 5 tokens");

    [Theory]
    [InlineData("var b = Kernel.CreateBuilder(); b." + Add + "; b.AddOpenAIChatCompletion(\"gpt-5\", \"key\"); return b.Build().InvokePromptAsync(\"Hello\");")]
    [InlineData("var b = Kernel.CreateBuilder(); b." + Add + "; b.Services.AddOpenAIChatCompletion(\"gpt-5\", \"key\"); return b.Build().InvokePromptAsync(\"Hello\");")]
    [InlineData("var b = Kernel.CreateBuilder(); b." + Add + "; Change(b); static void Change(IKernelBuilder it) { } return b.Build().InvokePromptAsync(\"Hello\");")]
    [InlineData("builder." + Add + "; return builder.Build().InvokePromptAsync(\"Hello\");")]
    [InlineData("Kernel kernel = null!; builder." + Add + "; return kernel.GetRequiredService<IChatCompletionService>().GetChatMessageContentAsync(\"Hello\");")]
    [InlineData(Kernel + "return kernel.GetRequiredService<IChatCompletionService>(\"other\").GetChatMessageContentAsync(\"Hello\");")]
    public Task A_chat_whose_service_nothing_shows_is_left_alone(string statements) => ReadsAsync(statements, Added);

    [Fact]
    public Task A_service_that_goes_elsewhere_is_left_alone() => ReadsAsync(
        "return Kernel.CreateBuilder().AddOpenAIChatCompletion(\"gpt-5\", \"key\").Build().InvokePromptAsync(\"Hello\", new KernelArguments(new OpenAIPromptExecutionSettings { MaxTokens = 5 }));");

    private static async Task ReadsAsync(string statements, params string[] expected) =>
        Assert.Equal(expected, await CallProbe.ReadStatementsAsync(statements));
}
