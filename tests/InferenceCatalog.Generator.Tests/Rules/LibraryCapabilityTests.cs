using System.Globalization;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Generator.Tests.Calls;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1006, ICAT1009 and ICAT2001 to ICAT2004 in the code of other libraries that goes to Hugging Face's router.</summary>
public sealed class LibraryCapabilityTests
{
    private const string Schema = "OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(\"a\", BinaryData.FromString(\"{}\"))";
    private const string Photo = "ChatMessageContentPart.CreateImagePart(new Uri(\"https://images.example/cat.png\"))";

    [Fact]
    public async Task The_message_names_what_to_use_and_no_word_of_another_library()
    {
        var diagnostic = Assert.Single(await FiresAsync(
            "ICAT2001",
            OpenAI("acme/Mixed:novita", "[new UserChatMessage(\"Hello\")], new ChatCompletionOptions { Temperature = 1, [|Tools = { tool }|] }")));

        Assert.Equal(
            "'novita' has no tool calling for 'acme/Mixed' (snapshot of 2026-07-27). "
            + "Use groq ($0.15 in / $0.75 out per 1M tokens); if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'.",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("novita", diagnostic.Properties[RouteOffer.ReplacedKey]);
        Assert.Equal(["\"acme/Mixed:novita\"", "Tools = { tool }"], diagnostic.AdditionalLocations.Select(Text));
    }

    [Theory]
    [InlineData("ICAT2001", "acme/Plain", "[\"Hello\"], new() { [|Tools = { tool }|] }")]
    [InlineData("ICAT2001", "acme/Plain:cheapest", "[\"Hello\"], new() { [|Tools = { tool }|] }")]
    [InlineData("ICAT1009", "acme/Mixed", "[\"Hello\"], new() { [|Tools = { tool }|] }")]
    [InlineData("ICAT1009", "acme/Mixed:fastest", "[\"Hello\"], new() { [|ResponseFormat = " + Schema + "|] }")]
    [InlineData("ICAT2002", "acme/Mixed:novita", "[\"Hello\"], new() { [|ResponseFormat = " + Schema + "|] }")]
    [InlineData("ICAT2002", "acme/Plain", "[\"Hello\"], new() { [|ResponseFormat = " + Schema + "|] }")]
    [InlineData("ICAT2003", "acme/Mixed:groq", "[new UserChatMessage([|" + Photo + "|])]")]
    [InlineData("ICAT2004", "acme/Mixed:groq", "[\"Hello\"], new() { [|MaxOutputTokenCount = 200_000|] }")]
    [InlineData("ICAT2004", "acme/Plain", "[\"Hello\"], new() { [|MaxOutputTokenCount = 200_000|] }")]
    public async Task Chats_of_the_openai_sdk_are_judged(string id, string model, string arguments) => await FiresAsync(id, OpenAI(model, arguments));

    [Theory]
    [InlineData("acme/Mixed:groq", "[\"Hello\"], new() { Tools = { tool }, ResponseFormat = " + Schema + ", MaxOutputTokenCount = 100_000 }")]
    [InlineData("acme/Mixed:together", "[\"Hello\"], new() { Tools = { tool }, MaxOutputTokenCount = 900_000 }")]
    [InlineData("acme/Quiet", "[\"Hello\"], new() { Tools = { tool } }")]
    [InlineData("other/Seeing", "[new UserChatMessage(" + Photo + ")], new() { Tools = { tool } }")]
    [InlineData("acme/Plain", "[\"Hello\"], new() { ResponseFormat = OpenAI.Chat.ChatResponseFormat.CreateTextFormat() }")]
    [InlineData("acme/Plain", "\"Hello\"")]
    public Task A_yes_and_an_unknown_are_silent(string model, string arguments) => SilentAsync(OpenAI(model, arguments));

    [Theory]
    [InlineData("return client.GetResponseAsync(\"Hello\", new ChatOptions { [|Tools = [function]|] });", "ICAT2001")]
    [InlineData("return client.GetResponseAsync(\"Hello\", new ChatOptions { ModelId = \"acme/Mixed\", [|Tools = [function]|] });", "ICAT1009")]
    [InlineData("return client.GetStreamingResponseAsync(\"Hello\", new ChatOptions { [|MaxOutputTokens = 9_000|] });", "ICAT2004")]
    [InlineData("return client.GetResponseAsync(new Microsoft.Extensions.AI.ChatMessage(ChatRole.User, [[|new UriContent(new Uri(\"https://images.example/cat.png\"), \"image/png\")|]]));", "ICAT2003")]
    [InlineData("var options = new ChatOptions(); options.MaxOutputTokens = 9_000; return client.GetResponseAsync(\"Hello\", [|options|]);", "ICAT2004")]
    [InlineData("return client.[|GetResponseAsync<DateTime>|](\"When?\");", "ICAT2002")]
    public async Task Chats_of_microsoft_extensions_ai_are_judged(string statement, string id) => await FiresAsync(id, ExtensionsAI("acme/Plain", statement));

    [Theory]
    [InlineData("return client.GetResponseAsync(\"Hello\", new ChatOptions { Tools = [] });")]
    [InlineData("return client.GetResponseAsync(\"Hello\", new ChatOptions { ModelId = \"acme/Mixed:groq\", Tools = [function] });")]
    [InlineData("return client.GetResponseAsync(\"Hello\", new ChatOptions { MaxOutputTokens = 8_000 });")]
    public Task What_the_options_leave_empty_or_the_route_has_is_silent(string statement) => SilentAsync(ExtensionsAI("acme/Plain", statement));

    [Fact]
    public async Task A_call_that_is_itself_the_use_has_no_option_to_take_out()
    {
        var diagnostic = Assert.Single(await FiresAsync("ICAT2002", ExtensionsAI("acme/Plain", "return client.[|GetResponseAsync<DateTime>|](\"When?\");")));

        Assert.False(diagnostic.Properties.ContainsKey(OptionReport.OptionKey));
    }

    [Theory]
    [InlineData("return new ChatClient([|\"acme/Mixed:nscale\"|], credential, router).CompleteChat(\"Hello\");")]
    [InlineData("return new OpenAIClient(credential, router).GetChatClient([|\"acme/Down\"|]).CompleteChat(\"Hello\");")]
    [InlineData("var chat = new OpenAIClient(credential, new() { Endpoint = new(\"https://router.huggingface.co/v1\") }).GetChatClient([|\"acme/Down:nscale\"|]); return chat;")]
    public async Task A_route_that_is_not_live_is_told_where_the_client_is_made(string statement) => await FiresAsync("ICAT1006", statement);

    [Fact]
    public Task A_call_that_goes_elsewhere_is_left_alone() => SilentAsync(
        "return new ChatClient(\"acme/Plain\", credential, new() { Endpoint = new Uri(\"https://models.example/v1\") }).CompleteChat([\"Hello\"], new() { Tools = { tool }, MaxOutputTokenCount = 900_000 });");

    private static string OpenAI(string model, string arguments) => $"return new ChatClient(\"{model}\", credential, router).CompleteChat({arguments});";

    private static string ExtensionsAI(string model, string statement) => $"IChatClient client = new ChatClient(\"{model}\", credential, router).AsIChatClient(); {statement}";

    private static Task<IReadOnlyList<Diagnostic>> FiresAsync(string id, string statements) =>
        RuleAssert.FiresAsync(id, CallProbe.InMethod(statements), CapabilityProject.Of);

    private static Task SilentAsync(string statements) => RuleAssert.SilentAsync(CallProbe.InMethod(statements), CapabilityProject.Of);

    private static string Text(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
