namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OpenAIChatCases() : LibraryCases(
    "OpenAI: chat",
    """
    using System.ClientModel;
    using OpenAI;
    using OpenAI.Chat;
    """,
    "ApiKeyCredential credential, ChatTool tool")
{
    private const string Schema = "ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(\"a\", BinaryData.FromString(\"{}\"))";
    private const string Photo = "ChatMessageContentPart.CreateImagePart(new Uri(\"https://images.example/cat.png\"))";

    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => $"return {Router}.GetChatClient({model});"),
        new("ICAT1007",
            "return new OpenAIClient(credential, new() { Endpoint = [|new Uri(\"https://router.huggingface.co\")|] });",
            $"return new OpenAIClient(credential, new() {{ Endpoint = new Uri(\"{ChatAddress}\") }});"),
        new("ICAT1009", Ask("acme/mixed", "[|Tools = { tool }|]"), Ask("acme/mixed:groq", "Tools = { tool }")),
        new("ICAT2001", Ask("acme/mixed:novita", "[|Tools = { tool }|]"), Ask("acme/mixed:groq", "Tools = { tool }")),
        new("ICAT2002", Ask("acme/mixed:novita", $"[|{Schema}|]"), Ask("acme/mixed:groq", Schema)),
        new("ICAT2003",
            $"return {Router}.GetChatClient(\"acme/mixed:groq\").CompleteChat([new UserChatMessage([|{Photo}|])]);",
            $"return {Router}.GetChatClient(\"acme/seeing:groq\").CompleteChat([new UserChatMessage({Photo})]);"),
        new("ICAT2004", Ask("acme/plain", "[|MaxOutputTokenCount = 8_193|]"), Ask("acme/plain", "MaxOutputTokenCount = 8_192")),
        new("ICAT3001",
            $"return new ChatClient(\"acme/mixed\", \"[|{Token}|]\");",
            $"return new ChatClient(\"acme/mixed\", {EnvironmentToken});"),
        new("ICAT3004",
            "return new OpenAIClient(credential, new() { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }).GetChatClient([|\"acme/mixed:fastest\"|]);",
            "return new OpenAIClient(credential, new() { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }).GetChatClient(\"acme/mixed\");"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("the chat endpoint has chat", "ICAT1003"),
        .. Because("what this SDK sets, it sends", "ICAT2005"),
    ]);

    private static string Router => $"new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }})";

    private static string Ask(string model, string options) =>
        $"return {Router}.GetChatClient(\"{model}\").CompleteChat([\"Hello\"], new ChatCompletionOptions {{ {options} }});";
}
