namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class SemanticKernelCases() : LibraryCases(
    "Semantic Kernel",
    """
    using System.ClientModel;
    using Microsoft.SemanticKernel;
    using Microsoft.SemanticKernel.Connectors.OpenAI;
    using OpenAI;
    """,
    "ApiKeyCredential credential, IKernelBuilder builder")
{
    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => Add(model, ChatAddress)),
        new("ICAT1003",
            $"return builder.[|AddOpenAIEmbeddingGenerator|](\"acme/vector\", {Router});",
            $"return builder.AddOpenAIChatCompletion(\"acme/mixed\", {Router});"),
        new("ICAT1007", Mark(Add("\"acme/mixed\"", "https://router.huggingface.co")), Add("\"acme/mixed\"", ChatAddress)),
        new("ICAT1009", Ask("acme/mixed", "[|FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()|]"), Ask("acme/mixed:groq", "FunctionChoiceBehavior = FunctionChoiceBehavior.Auto()")),
        new("ICAT2001", Ask("acme/mixed:novita", "[|ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions|]"), Ask("acme/mixed:groq", "ToolCallBehavior = ToolCallBehavior.AutoInvokeKernelFunctions")),
        new("ICAT2002", Ask("acme/mixed:novita", "[|ResponseFormat = typeof(DateTime)|]"), Ask("acme/mixed:groq", "ResponseFormat = typeof(DateTime)")),
        new("ICAT2004", Ask("acme/plain", "[|MaxTokens = 8_193|]"), Ask("acme/plain", "MaxTokens = 8_192")),
        new("ICAT3001",
            $"return builder.AddOpenAIChatCompletion(\"acme/mixed\", new Uri(\"{ChatAddress}\"), \"[|{Token}|]\");",
            $"return builder.AddOpenAIChatCompletion(\"acme/mixed\", new Uri(\"{ChatAddress}\"), {EnvironmentToken});"),
        new("ICAT3004", Add("[|\"acme/mixed:fastest\"|]", "https://api.groq.com/openai/v1"), Add("\"acme/mixed\"", "https://api.groq.com/openai/v1")),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("the parts of a chat's messages are not read", "ICAT2003"),
        .. Because("what this library sets, it sends", "ICAT2005"),
    ]);

    private static string Router => $"new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }})";

    private static string Ask(string model, string setting) =>
        $"var kernel = Kernel.CreateBuilder().AddOpenAIChatCompletion(\"{model}\", new Uri(\"{ChatAddress}\"), \"key\").Build(); kernel.Plugins.AddFromType<object>(); "
        + $"return kernel.InvokePromptAsync(\"Hello\", new KernelArguments(new OpenAIPromptExecutionSettings {{ {setting} }}));";

    private static string Add(string model, string address) => $"return builder.AddOpenAIChatCompletion({model}, new Uri(\"{address}\"), \"key\");";
}
