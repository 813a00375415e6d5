namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OwnChatCases() : LibraryCases(
    "InferenceCatalog: chat",
    "using InferenceCatalog;",
    "ModelTool tool, MediaInput image")
{
    public override IReadOnlyList<RuleCase> Cases { get; } =
    [
        .. ChatModels(model => $"return new ChatRequest({model}, \"Hello\");"),
        new("ICAT1001", "return HFModels.Acme.Mixed.On([|HFProviders.Cerebras|]);", "return HFModels.Acme.Mixed.On(HFProviders.Groq);"),
        new("ICAT1002", "return ChatModel.Of([|\"acme/painter\"|]).Chat(\"Hello\");", "return HFModels.Acme.Mixed.Chat(\"Hello\");"),
        new("ICAT1002",
            "return ChatModel.Of([|\"acme/painter\"|]).On(HFProviders.Together).Chat(\"Hello\");",
            "return ChatModel.Of(\"acme/mixed\").On(HFProviders.Together).Chat(\"Hello\");"),
        new("ICAT1004",
            "return ChatModel.Of([|\"acme/mixd\"|]).On(HFProviders.Groq).Chat(\"Hello\");",
            "return ChatModel.Of(\"acme/mixed\").On(HFProviders.Groq).Chat(\"Hello\");"),
        new("ICAT1007",
            "return new InferenceClientOptions { Endpoint = new Uri([|\"https://api-inference.huggingface.co\"|]) };",
            "return new InferenceClientOptions { Endpoint = new Uri(\"https://router.huggingface.co\") };"),
        new("ICAT1009",
            "return HFModels.Acme.Mixed.Chat(\"Hello\") with { [|Tools = [tool]|] };",
            "return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\") with { Tools = [tool] };"),
        new("ICAT2001",
            "return HFModels.Acme.Mixed.On(HFProviders.Novita).Chat(\"Hello\") with { [|Tools = [tool]|] };",
            "return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\") with { Tools = [tool] };"),
        new("ICAT2002",
            "return HFModels.Acme.Mixed.On(HFProviders.Novita).Chat(\"Hello\") with { [|ResponseFormat = AnswerFormat.JsonSchema(\"n\", \"{}\")|] };",
            "return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\") with { ResponseFormat = AnswerFormat.JsonSchema(\"n\", \"{}\") };"),
        new("ICAT2003",
            "return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What?\", [|image|]));",
            "return HFModels.Acme.Seeing.Chat(ChatTurn.User(\"What?\", image));"),
        new("ICAT2004",
            "return HFModels.Acme.Plain.Chat(\"Hello\") with { [|MaxTokens = 8_193|] };",
            "return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = 8_192 };"),
        new("ICAT3001",
            $"return new InferenceClientOptions {{ Token = \"[|{Token}|]\" }};",
            $"return new InferenceClientOptions {{ Token = {EnvironmentToken} }};"),
    ];

    public override IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>(
    [
        .. Because("a typed request goes to the endpoint of its task", "ICAT1003"),
        .. Because("every provider of chat is sent all that a chat can set", "ICAT2005"),
        .. Because("the client leaves bill-to away where a provider's own key is used, and a request does not show its client", "ICAT3004"),
    ]);
}
