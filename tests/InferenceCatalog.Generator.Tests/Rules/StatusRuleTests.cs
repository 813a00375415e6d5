namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT1006: this route is in the catalog but not live.</summary>
public sealed class StatusRuleTests
{
    private const string Id = "ICAT1006";

    [Fact]
    public Task A_pinned_route_in_error_is_told_with_those_that_are_live() => CapabilityProject.SaysAsync(
        Id,
        "return HFModels.Acme.Mixed.On([|HFProviders.Nscale|]);",
        "'nscale' serves 'acme/Mixed' for conversational by a route whose status is 'error' (snapshot of 2026-07-27). "
        + "Use groq ($0.15 in / $0.75 out per 1M tokens), novita or together; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_pin_to_a_model_that_has_no_live_route_is_told_with_other_models() => CapabilityProject.SaysAsync(
        Id,
        "return ChatModel.Of(\"acme/Down:nscale\".Length > 0 ? [|\"acme/Down:nscale\"|] : text);",
        "'nscale' serves 'acme/Down' for conversational by a route whose status is 'staging' (snapshot of 2026-07-27). "
        + "Use 'acme/Mixed', 'acme/Plain' or 'acme/Quiet'; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Fact]
    public Task A_model_that_has_no_live_route_is_told_where_it_is_asked() => CapabilityProject.SaysAsync(
        Id,
        "return [|HFModels.Acme.Down|].Chat(\"Hello\");",
        "No route of 'acme/Down' for conversational is live: its status is 'error' at cerebras and 'staging' at nscale (snapshot of 2026-07-27). "
        + "Use 'acme/Mixed', 'acme/Plain' or 'acme/Quiet'; "
        + "if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Theory]
    [InlineData("HFModels.Acme.Partly.On([|HFProviders.FalAi|]).TextToImage(\"a lighthouse\") with { Width = 512 }")]
    [InlineData("HFModels.Acme.Mixed.On([|HFProviders.Nscale|]).Chat(\"Hello\") with { MaxTokens = 5 }")]
    [InlineData("new ChatRequest([|\"acme/Mixed:nscale\"|], \"Hello\")")]
    [InlineData("ChatModel.Of([|\"acme/Mixed:nscale\"|]).Chat(\"Hello\")")]
    [InlineData("ChatModel.Of([|\"acme/Down\"|]).Chat(\"Hello\")")]
    [InlineData("new ChatRequest([|HFModels.Acme.Down|], \"Hello\")")]
    [InlineData("HFModels.Acme.Uses.On([|HFProviders.Groq|]).TextGeneration(\"Once\")")]
    [InlineData("[|HFModels.Acme.Uses|].TextGeneration(\"Once\")")]
    [InlineData("ChatModel.Of([|\"acme/Down:cheapest\"|])")]
    [InlineData("[|HFModels.Acme.Down|].On(RoutingPolicy.Fastest).Chat(\"Hello\")")]
    public async Task It_is_told_once_at_the_place_that_decides(string expression) => await CapabilityProject.FiresAsync(Id, $"return {expression};");

    [Theory]
    [InlineData("HFModels.Acme.Mixed.Chat(\"Hello\")")]
    [InlineData("HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(\"Hello\")")]
    [InlineData("HFModels.Acme.Mixed.On(RoutingPolicy.Cheapest).Chat(\"Hello\")")]
    [InlineData("HFModels.Acme.Partly.TextToImage(\"a lighthouse\")")]
    [InlineData("HFModels.Acme.Quiet.On(HFProviders.Groq)")]
    [InlineData("HFModels.Acme.Uses.On(HFProviders.Groq).Chat(\"Hello\")")]
    [InlineData("ChatModel.Unlisted(\"acme/Down\").Chat(\"Hello\")")]
    public Task A_route_that_is_live_or_whose_status_nobody_knows_is_fine(string expression) => CapabilityProject.SilentAsync($"return {expression};");
}
