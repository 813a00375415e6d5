namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class SemanticKernelCases() : LibraryCases(
    "Semantic Kernel",
    """
    using System.ClientModel;
    using Microsoft.SemanticKernel;
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
        new("ICAT3001",
            $"return builder.AddOpenAIChatCompletion(\"acme/mixed\", new Uri(\"{ChatAddress}\"), \"[|{Token}|]\");",
            $"return builder.AddOpenAIChatCompletion(\"acme/mixed\", new Uri(\"{ChatAddress}\"), {EnvironmentToken});"),
        new("ICAT3004", Add("[|\"acme/mixed:fastest\"|]", "https://api.groq.com/openai/v1"), Add("\"acme/mixed\"", "https://api.groq.com/openai/v1")),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("what execution settings ask for is not read", "ICAT1009", "ICAT2001", "ICAT2002", "ICAT2003", "ICAT2004"),
        .. Because("what this library sets, it sends", "ICAT2005"),
    ]);

    private static string Router => $"new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }})";

    private static string Add(string model, string address) => $"return builder.AddOpenAIChatCompletion({model}, new Uri(\"{address}\"), \"key\");";
}
