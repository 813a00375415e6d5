namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OpenAIResponsesCases() : LibraryCases(
    "OpenAI: responses",
    """
    using System.ClientModel;
    using OpenAI;
    using OpenAI.Responses;
    """,
    "ApiKeyCredential credential, ResponseTool tool")
{
    private const string Schema = "TextOptions = new() { TextFormat = ResponseTextFormat.CreateJsonSchemaFormat(\"x\", BinaryData.FromString(\"{}\")) }";

    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => $"return {Router}.CreateResponse({model}, \"Hello\");"),
        new("ICAT1007",
            "return new ResponsesClient(credential, new() { Endpoint = [|new Uri(\"https://router.huggingface.co/v1/responses\")|] });",
            $"return new ResponsesClient(credential, new() {{ Endpoint = new Uri(\"{ChatAddress}\") }});"),
        new("ICAT1009", Ask("acme/mixed", "[|Tools = { tool }|]"), Ask("acme/mixed:groq", "Tools = { tool }")),
        new("ICAT2001", Ask("acme/mixed:novita", "[|Tools = { tool }|]"), Ask("acme/mixed:groq", "Tools = { tool }")),
        new("ICAT2002", Ask("acme/mixed:novita", $"[|{Schema}|]"), Ask("acme/mixed:groq", Schema)),
        new("ICAT2004", Ask("acme/plain", "[|MaxOutputTokenCount = 8_193|]"), Ask("acme/plain", "MaxOutputTokenCount = 8_192")),
        new("ICAT3001",
            $"return new OpenAIClient(\"[|{Token}|]\").GetResponsesClient();",
            $"return new OpenAIClient({EnvironmentToken}).GetResponsesClient();"),
        new("ICAT3004",
            "return new ResponsesClient(credential, new() { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }).CreateResponse([|\"acme/mixed:fastest\"|], \"Hello\");",
            "return new ResponsesClient(credential, new() { Endpoint = new Uri(\"https://api.groq.com/openai/v1\") }).CreateResponse(\"acme/mixed\", \"Hello\");"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("the chat endpoint has responses too", "ICAT1003"),
        .. Because("the parts of a response's input are not read", "ICAT2003"),
        .. Because("what this SDK sets, it sends", "ICAT2005"),
    ]);

    private static string Router =>
        $"new OpenAIClient(credential, new OpenAIClientOptions {{ Endpoint = new Uri(\"{ChatAddress}\") }}).GetResponsesClient()";

    private static string Ask(string model, string options) =>
        $"return {Router}.CreateResponse(new CreateResponseOptions(\"{model}\", [ResponseItem.CreateUserMessageItem(\"Hello\")]) {{ {options} }});";
}
