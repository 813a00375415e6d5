using InferenceCatalog.Generator.Rules.Reporting;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT2004: max tokens exceed the route's context.</summary>
public sealed class ContextRuleTests
{
    private const string Id = "ICAT2004";

    [Fact]
    public Task More_tokens_than_the_pinned_route_has_room_for_are_told_with_routes_that_have() => CapabilityProject.SaysAsync(
        Id,
        "return HFModels.Acme.Mixed.On(HFProviders.Novita).Chat(\"Hello\") with { [|MaxTokens = 50_000|] };",
        "50,000 tokens are more than 'novita' has room for with 'acme/Mixed': its context is 32,768 (snapshot of 2026-07-27). "
        + "Ask for fewer, or use groq ($0.15 in / $0.75 out per 1M tokens); "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task More_tokens_than_any_provider_has_room_for_are_told_of_an_unpinned_call() => CapabilityProject.SaysAsync(
        Id,
        "return HFModels.Acme.Plain.Chat(\"Hello\") with { [|MaxTokens = 10_000|] };",
        "10,000 tokens are more than any provider of 'acme/Plain' has room for: the largest context is 8,192 (snapshot of 2026-07-27). "
        + "Ask for fewer; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Theory]
    [InlineData("return new ChatRequest(\"acme/Plain\", \"Hello\") { [|MaxTokens = 10_000|] };")]
    [InlineData("return new ChatRequest(\"acme/Mixed:novita\", \"Hello\") { Temperature = 0.5, [|MaxTokens = 50_000|] };")]
    [InlineData("const int limit = 8 * 1024 + 1; return HFModels.Acme.Plain.Chat(\"Hello\") with { [|MaxTokens = limit|] };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { [|MaxTokens = flag ? 100 : 10_000|] };")]
    [InlineData("var request = HFModels.Acme.Plain.Chat(\"Hello\"); var longer = request with { Seed = 1 }; return longer with { [|MaxTokens = 10_000|] };")]
    [InlineData("var request = new ChatRequest(HFModels.Acme.Mixed.On(HFProviders.Novita), \"Hello\"); return request with { [|MaxTokens = 50_000|] };")]
    [InlineData("ChatRequest request = new(\"acme/Plain\", \"Hello\") { [|MaxTokens = 10_000|] }; return request;")]
    [InlineData("return (flag ? HFModels.Acme.Plain : HFModels.Acme.Quiet).Chat(\"Hello\") with { [|MaxTokens = 10_000|] };")]
    [InlineData("return HFModels.Acme.Plain.On(someProvider).Chat(\"Hello\") with { [|MaxTokens = 10_000|] };")]
    [InlineData("return HFModels.Acme.Plain.On(RoutingPolicy.Cheapest).Chat(\"Hello\") with { [|MaxTokens = 10_000|] };")]
    public async Task Every_way_to_set_it_is_read(string statements) => await CapabilityProject.FiresAsync(Id, statements);

    [Theory]
    [InlineData("return HFModels.Acme.Mixed.On(HFProviders.Novita).Chat(\"Hello\") with { MaxTokens = 32_768 };")]
    [InlineData("return HFModels.Acme.Mixed.Chat(\"Hello\") with { MaxTokens = 900_000 };")]
    [InlineData("return HFModels.Acme.Mixed.On(HFProviders.Together).Chat(\"Hello\") with { MaxTokens = 900_000 };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = number };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = null };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = 8_192 };")]
    [InlineData("return HFModels.Acme.Plain.Chat(\"Hello\") with { MaxTokens = 10_000, Model = HFModels.Acme.Mixed.Chat(\"Hi\").Model };")]
    [InlineData("return ChatModel.Unlisted(\"acme/Plain\").Chat(\"Hello\") with { MaxTokens = 10_000 };")]
    public Task What_has_room_or_is_not_known_is_fine(string statements) => CapabilityProject.SilentAsync(statements);

    [Fact]
    public async Task A_fix_finds_the_pin_and_the_option()
    {
        const string Statements = "return HFModels.Acme.Mixed.On(HFProviders.Novita).Chat(\"Hello\") with { [|MaxTokens = 50_000|] };";

        var diagnostic = Assert.Single(await CapabilityProject.FiresAsync(Id, Statements));

        Assert.Equal("novita", diagnostic.Properties[RouteOffer.ReplacedKey]);
        Assert.Equal("groq", Assert.Single(RouteOffer.Read(diagnostic.Properties)).Provider);
        var text = diagnostic.Location.SourceTree!.ToString();
        Assert.Equal("HFProviders.Novita", text.Substring(diagnostic.AdditionalLocations[0].SourceSpan.Start, diagnostic.AdditionalLocations[0].SourceSpan.Length));
        Assert.Equal("1", diagnostic.Properties[OptionReport.OptionKey]);
        Assert.Equal("MaxTokens = 50_000", text.Substring(diagnostic.AdditionalLocations[1].SourceSpan.Start, diagnostic.AdditionalLocations[1].SourceSpan.Length));
    }
}
