namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1009, ICAT2001, ICAT2002 and ICAT2003 on requests of our own API that offer tools, ask for a schema or bring sound.</summary>
public sealed class OwnCapabilityTests
{
    private const string Prepared = "var tool = new ModelTool(\"now\", \"The time.\"); var schema = AnswerFormat.JsonSchema(\"n\", \"{}\"); ";
    private const string Refresh = "; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.";
    private const string Novita = "HFModels.Acme.Mixed.On(HFProviders.Novita)";

    [Fact]
    public Task Tools_on_a_route_without_tool_calling_are_told() => CapabilityProject.SaysAsync(
        "ICAT2001",
        Prepared + $"return {Novita}.Chat(\"Hello\") with {{ [|Tools = [tool]|] }};",
        "'novita' has no tool calling for 'acme/Mixed' (snapshot of 2026-07-27). Use groq ($0.15 in / $0.75 out per 1M tokens)" + Refresh);

    [Fact]
    public Task A_schema_on_a_route_without_structured_output_is_told() => CapabilityProject.SaysAsync(
        "ICAT2002",
        Prepared + $"return {Novita}.Chat(\"Hello\") with {{ [|ResponseFormat = schema|] }};",
        "'novita' has no structured output for 'acme/Mixed' (snapshot of 2026-07-27). Use groq ($0.15 in / $0.75 out per 1M tokens)" + Refresh);

    [Theory]
    [InlineData("return new ChatRequest(\"acme/Mixed:novita\", \"Hello\") { [|Tools = new[] { tool }|] };")]
    [InlineData("var request = HFModels.Acme.Plain.Chat(\"Hello\"); return request with { MaxTokens = 5, [|Tools = [tool]|] };")]
    [InlineData("ModelTool[] tools = [tool]; return HFModels.Acme.Plain.Chat(\"Hello\") with { [|Tools = tools|] };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { [|Tools = DateTime.Now.Hour > 12 ? [tool] : null|] };")]
    public Task Every_way_to_offer_tools_is_read(string statements) => CapabilityProject.FiresAsync("ICAT2001", Prepared + statements);

    [Theory]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { [|ResponseFormat = schema with { Strict = true }|] };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { [|ResponseFormat = AnswerFormat.JsonSchema(\"n\", \"{}\")|] };")]
    [InlineData("return new ChatRequest(\"acme/Plain\", \"Hello\") { [|ResponseFormat = schema|] };")]
    public Task Every_way_to_ask_for_a_schema_is_read(string statements) => CapabilityProject.FiresAsync("ICAT2002", Prepared + statements);

    [Theory]
    [InlineData("return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\") with { Tools = [tool], ResponseFormat = schema };")]
    [InlineData("return HFModels.Acme.Mixed.On(HFProviders.Together).Chat(\"Hello\") with { Tools = [tool], ResponseFormat = schema };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { Tools = [], ToolChoice = ModelToolChoice.Auto };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { Tools = null, ResponseFormat = null };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { ResponseFormat = AnswerFormat.JsonObject };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { ResponseFormat = AnswerFormat.Text with { Strict = true } };")]
    [InlineData("return ChatModel.Unlisted(\"acme/Plain\").Chat(\"Hello\") with { Tools = [tool], ResponseFormat = schema };")]
    public Task A_route_that_has_it_or_of_which_nobody_knows_and_a_call_that_asks_for_less_are_fine(string statements) =>
        CapabilityProject.SilentAsync(Prepared + statements);

    [Fact]
    public Task What_only_some_routes_have_is_told_where_the_router_chooses() => CapabilityProject.SaysAsync(
        "ICAT1009",
        Prepared + "return HFModels.Acme.Mixed.Chat(\"Hello\") with { [|Tools = [tool]|] };",
        "The router may choose any of 3 providers of 'acme/Mixed', of which only groq ($0.15 in / $0.75 out per 1M tokens) "
        + "is known to have tool calling (snapshot of 2026-07-27). Pin one that is known to; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.");

    [Theory]
    [InlineData("return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What is said?\") with { [|Audio = [sound]|] });")]
    [InlineData("var turn = ChatTurn.User(\"What is said?\") with { Audio = [sound] }; return HFModels.Acme.Mixed.Chat([|turn|]);")]
    [InlineData("return HFModels.Acme.Mixed.Chat(\"What?\") with { [|Messages = [ChatTurn.User(\"What is said?\") with { Audio = [sound] }]|] };")]
    public Task Sound_to_a_model_of_text_is_told(string statements) =>
        CapabilityProject.FiresAsync("ICAT2003", "var sound = MediaInput.FromFile(\"hello.wav\"); " + statements);

    [Theory]
    [InlineData("return HFModels.Acme.Quiet.Chat(ChatTurn.User(\"What is said?\") with { Audio = [sound] });")]
    [InlineData("return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What is said?\") with { Audio = [] });")]
    public Task Sound_to_a_model_of_which_nobody_knows_and_no_sound_are_fine(string statements) =>
        CapabilityProject.SilentAsync("var sound = MediaInput.FromFile(\"hello.wav\"); " + statements);
}
