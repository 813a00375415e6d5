namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class AnthropicCases() : LibraryCases(
    "Anthropic",
    """
    using Anthropic;
    using Anthropic.Models.Messages;
    """,
    "ToolUnion tool")
{
    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => $"{Router} return client.Messages.Create(new MessageCreateParams {{ Model = {model}, MaxTokens = 10, Messages = [] }});"),
        new("ICAT1007",
            $"return new AnthropicClient {{ BaseUrl = [|\"{ChatAddress}\"|] }};",
            "return new AnthropicClient { BaseUrl = \"https://router.huggingface.co\" };"),
        new("ICAT1009", Ask("acme/mixed", "MaxTokens = 10, [|Tools = [tool]|]"), Ask("acme/mixed:groq", "MaxTokens = 10, Tools = [tool]")),
        new("ICAT2001", Ask("acme/mixed:novita", "MaxTokens = 10, [|Tools = [tool]|]"), Ask("acme/mixed:groq", "MaxTokens = 10, Tools = [tool]")),
        new("ICAT2004", Ask("acme/plain", "[|MaxTokens = 8_193|]"), Ask("acme/plain", "MaxTokens = 8_192")),
        new("ICAT3001",
            $"return new AnthropicClient {{ BaseUrl = \"https://router.huggingface.co\", AuthToken = \"[|{Token}|]\" }};",
            $"return new AnthropicClient {{ BaseUrl = \"https://router.huggingface.co\", AuthToken = {EnvironmentToken} }};"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("the client has messages only, and so has the router", "ICAT1003"),
        .. Because("messages have no format of the answer that is read", "ICAT2002"),
        .. Because("the parts of a message are not read", "ICAT2003"),
        .. Because("what this SDK sets, it sends", "ICAT2005"),
        .. Because("no other provider's host is known to have messages", "ICAT3004"),
    ]);

    private static string Router => "var client = new AnthropicClient { BaseUrl = \"https://router.huggingface.co\" };";

    private static string Ask(string model, string options) =>
        $"{Router} return client.Messages.Create(new MessageCreateParams {{ Model = \"{model}\", Messages = [], {options} }});";
}
