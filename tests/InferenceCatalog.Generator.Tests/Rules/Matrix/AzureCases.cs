namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class AzureCases() : LibraryCases(
    "Azure.AI.OpenAI",
    """
    using System.ClientModel;
    using Azure.AI.OpenAI;
    """,
    "ApiKeyCredential credential")
{
    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        new("ICAT1007", Mark(Create(ChatAddress)), Create("https://acme.openai.azure.com")),
        new("ICAT3001",
            $"return new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential(\"[|{Token}|]\"));",
            $"return new AzureOpenAIClient(new Uri(\"https://acme.openai.azure.com\"), new ApiKeyCredential({EnvironmentToken}));"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(Because(
        "this client can reach no part of Hugging Face, which is said of its address (ICAT1007)",
        "ICAT1001",
        "ICAT1002",
        "ICAT1003",
        "ICAT1004",
        "ICAT1005",
        "ICAT1006",
        "ICAT1008",
        "ICAT1009",
        "ICAT2001",
        "ICAT2002",
        "ICAT2003",
        "ICAT2004",
        "ICAT2005",
        "ICAT3002",
        "ICAT3003",
        "ICAT3004"));

    private static string Create(string address) => $"return new AzureOpenAIClient(new Uri(\"{address}\"), credential);";
}
