namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class ExtensionsAICases() : LibraryCases(
    "Microsoft.Extensions.AI",
    """
    using System.ClientModel;
    using Microsoft.Extensions.AI;
    using OpenAI;
    using OpenAI.Images;
    """,
    "ApiKeyCredential credential, AIFunction function, ImageClient images")
{
    private const string Photo = "new UriContent(new Uri(\"https://images.example/cat.png\"), \"image/png\")";

    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => Ask("acme/seeing", $"ModelId = {model}")),
        new("ICAT1003",
            $"var options = new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }}; return images.[|AsIImageGenerator|]();",
            $"return {Router}.GetChatClient(\"acme/mixed\").AsIChatClient();"),
        new("ICAT1007",
            "return new OpenAIClient(credential, new() { Endpoint = [|new Uri(\"https://router.huggingface.co/v1/chat/completions\")|] }).GetChatClient(\"acme/mixed\").AsIChatClient();",
            $"return {Router}.GetChatClient(\"acme/mixed\").AsIChatClient();"),
        new("ICAT1009", Ask("acme/mixed", "[|Tools = [function]|]"), Ask("acme/mixed:groq", "Tools = [function]")),
        new("ICAT2001", Ask("acme/mixed:novita", "[|Tools = [function]|]"), Ask("acme/mixed:groq", "Tools = [function]")),
        new("ICAT2002", $"{Client("acme/mixed:novita")} return client.[|GetResponseAsync<DateTime>|](\"When?\");", $"{Client("acme/mixed:groq")} return client.GetResponseAsync<DateTime>(\"When?\");"),
        new("ICAT2003",
            $"{Client("acme/mixed:groq")} return client.GetResponseAsync(new ChatMessage(ChatRole.User, [[|{Photo}|]]));",
            $"{Client("acme/seeing:groq")} return client.GetResponseAsync(new ChatMessage(ChatRole.User, [{Photo}]));"),
        new("ICAT2004", Ask("acme/plain", "[|MaxOutputTokens = 8_193|]"), Ask("acme/plain", "MaxOutputTokens = 8_192")),
        new("ICAT3001",
            $"return new OpenAIClient(\"[|{Token}|]\").GetChatClient(\"acme/mixed\").AsIChatClient();",
            $"return new OpenAIClient({EnvironmentToken}).GetChatClient(\"acme/mixed\").AsIChatClient();"),
        new("ICAT3004", AskGroq("[|\"acme/mixed:fastest\"|]"), AskGroq("\"acme/mixed\"")),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
        Because("what this library sets, it sends", "ICAT2005"));

    private static string Router => $"new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }})";

    private static string Client(string model) => $"IChatClient client = {Router}.GetChatClient(\"{model}\").AsIChatClient();";

    private static string Ask(string model, string options) => $"{Client(model)} return client.GetResponseAsync(\"Hello\", new ChatOptions {{ {options} }});";

    private static string AskGroq(string model) =>
        $"IChatClient client = new OpenAIClient(credential, new() {{ Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }}).GetChatClient(\"a\").AsIChatClient(); "
        + $"return client.GetResponseAsync(\"Hello\", new ChatOptions {{ ModelId = {model} }});";
}
