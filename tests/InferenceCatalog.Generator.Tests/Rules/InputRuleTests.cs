using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT2003: this model does not take this kind of input.</summary>
public sealed class InputRuleTests
{
    private const string Id = "ICAT2003";
    private const string Image = "var image = MediaInput.FromUri(new Uri(\"https://images.example/cat.png\")); ";

    [Fact]
    public Task An_image_to_a_model_of_text_is_told_with_models_that_see() => CapabilityProject.SaysAsync(
        Id,
        Image + "return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What is it?\", [|image|]));",
        "'acme/Mixed' takes no images: it takes text (snapshot of 2026-07-27). "
        + "Use 'other/Seeing'; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.");

    [Theory]
    [InlineData("return HFModels.Acme.Mixed.On(HFProviders.Groq).Chat(ChatTurn.System(\"Be short.\"), ChatTurn.User(\"What?\", [|image|]));")]
    [InlineData("return HFModels.Acme.Mixed.Chat([ChatTurn.User(\"What?\", [|[image]|])]);")]
    [InlineData("return HFModels.Acme.Mixed.Chat(new ChatTurn[] { ChatTurn.User(\"What?\", [|images: [image]|]) });")]
    [InlineData("return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What?\") with { [|Images = [image]|] });")]
    [InlineData("return new ChatRequest(\"acme/Mixed\", ChatTurn.User(\"What?\", [|image|]));")]
    [InlineData("var turn = ChatTurn.User(\"What?\", image); return HFModels.Acme.Mixed.Chat([|turn|]);")]
    [InlineData("return HFModels.Acme.Mixed.Chat(\"What?\") with { [|Messages = [ChatTurn.User(\"What?\", image)]|] };")]
    public async Task Every_way_to_add_an_image_is_read(string statements) => await CapabilityProject.FiresAsync(Id, Image + statements);

    [Theory]
    [InlineData("return HFModels.Other.Seeing.Chat(ChatTurn.User(\"What?\", image));")]
    [InlineData("return HFModels.Acme.Quiet.Chat(ChatTurn.User(\"What?\", image));")]
    [InlineData("return HFModels.Acme.Mixed.Chat(ChatTurn.User(\"What?\"), ChatTurn.User(\"And?\", []));")]
    [InlineData("return HFModels.Acme.Mixed.Chat(\"What?\");")]
    [InlineData("return ChatModel.Unlisted(\"acme/Mixed\").Chat(ChatTurn.User(\"What?\", image));")]
    public Task A_model_that_takes_images_or_of_which_nobody_knows_and_text_alone_are_fine(string statements) =>
        CapabilityProject.SilentAsync(Image + statements);

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    public async Task A_project_may_ask_to_hear_of_what_nobody_knows(string value, DiagnosticSeverity severity)
    {
        var diagnostic = await CapabilityProject.SaysAsync(
            Id,
            Image + "return HFModels.Acme.Quiet.Chat(ChatTurn.User(\"What?\", [|image|]));",
            "'acme/Quiet' is not known to take images (snapshot of 2026-07-27). "
            + "Use 'other/Seeing'; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog' or use 'ChatModel.Unlisted'.",
            $"[*.cs]\ninference_catalog_unknown_capability = {value}");

        Assert.Equal(severity, diagnostic.Severity);
    }
}
