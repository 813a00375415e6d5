using System.Collections.Immutable;
using InferenceCatalog.CodeFixes;
using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>The light bulb at a text that is a model's id.</summary>
public sealed class ModelConstantRefactoringTests
{
    [Theory]
    [InlineData("return ChatModel.Of([|\"openai/gpt-oss-120b\"|]);", "return HFModels.Openai.Gpt_Oss_120b;")]
    [InlineData("return ChatModel.Of([|\"openai/gpt-oss-120b:groq\"|]);", "return HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq);")]
    [InlineData("return ChatModel.Of([|\"openai/gpt-oss-120b:cheapest\"|]);", "return HFModels.Openai.Gpt_Oss_120b.On(RoutingPolicy.Cheapest);")]
    [InlineData("return ChatModel . Of (/* big */ [|@\"openai/gpt-oss-120b\"|]) /* ! */ .Chat(\"Hello\");", "return HFModels.Openai.Gpt_Oss_120b /* ! */ .Chat(\"Hello\");")]
    public Task A_model_of_a_text_becomes_the_typed_constant(string before, string after) => ChangesAsync(0, before, after);

    [Theory]
    [InlineData("return ChatModel.Of([|\"openai/gpt-oss-120b\"|]);", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b);")]
    [InlineData("return ChatModel.Of([|\"openai/gpt-oss-120b:groq\"|]);", "return ChatModel.Of(HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.Groq);")]
    public Task Its_id_is_offered_as_well(string before, string after) => ChangesAsync(1, before, after);

    [Theory]
    [InlineData("return new TextToImageRequest(inputs: \"a\", model: [|\"stabilityai/sdxl:hf-inference\"|] /* ! */);", "return new TextToImageRequest(inputs: \"a\", model: HFModelIds.Stabilityai.Sdxl + \":\" + HFProviderIds.HfInference /* ! */);")]
    [InlineData("return new OpenAIClient(credential).GetChatClient([|\"openai/gpt-oss-120b:fastest\"|]);", "return new OpenAIClient(credential).GetChatClient(HFModelIds.Openai.Gpt_Oss_120b + \":fastest\");")]
    [InlineData("const string id = [|\"openai/gpt-oss-120b\"|]; return id;", "const string id = HFModelIds.Openai.Gpt_Oss_120b; return id;")]
    [InlineData("return [|\"openai/gpt-oss-120b:groq\"|].Length;", "return (HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.Groq).Length;")]
    [InlineData("return text == [|\"\"\"openai/gpt-oss-120b\"\"\"|];", "return text == HFModelIds.Openai.Gpt_Oss_120b;")]
    [InlineData("return text switch { [|\"openai/gpt-oss-120b\"|] => 1, _ => 2 };", "return text switch { HFModelIds.Openai.Gpt_Oss_120b => 1, _ => 2 };")]
    [InlineData("string[] all = [[|\"openai/gpt-oss-120b:groq\"|], \"a\"]; return all;", "string[] all = [HFModelIds.Openai.Gpt_Oss_120b + \":\" + HFProviderIds.Groq, \"a\"]; return all;")]
    [InlineData("return ChatModel.Of([|\"some/Both\"|]);", "return ChatModel.Of(HFModelIds.Some.Both);")]
    public Task Any_text_that_is_a_models_id_becomes_its_constant(string before, string after) => ChangesAsync(0, before, after);

    [Theory]
    [InlineData("return [|\"nobody/nothing\"|];")]
    [InlineData("return [|\"openai/gpt-oss-120b and more\"|];")]
    [InlineData("return [|\"a lighthouse\"|];")]
    [InlineData("return [|12|];")]
    [InlineData("return $\"[|openai/gpt-oss-120b|]\";")]
    public async Task Other_texts_are_left_alone(string marked) =>
        Assert.Empty((await OffersAsync(RuleProject.Of, MarkedSource.InMethod(marked))).Offers);

    [Fact]
    public async Task Without_constants_nothing_is_offered() =>
        Assert.Empty((await OffersAsync(
            sources => RuleProject.Create(RuleSnapshot.Text, constants: "", sources: sources),
            MarkedSource.InMethod("return ChatModel.Of([|\"openai/gpt-oss-120b\"|]);"))).Offers);

    [Fact]
    public async Task A_constant_of_another_namespace_is_qualified()
    {
        var constants = RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogNamespace", "Acme.Models");

        var (project, offers) = await OffersAsync(
            sources => RuleProject.Create(RuleSnapshot.Text, constants: constants, sources: sources),
            MarkedSource.InMethod("return ChatModel.Of([|\"openai/gpt-oss-120b:groq\"|]);"));

        Assert.Equal(
            [
                "Use Acme.Models.HFModels.Openai.Gpt_Oss_120b.On(Acme.Models.HFProviders.Groq)",
                "Use Acme.Models.HFModelIds.Openai.Gpt_Oss_120b + \":\" + Acme.Models.HFProviderIds.Groq",
            ],
            offers.Select(offer => offer.Title));
        Assert.Empty(await (await FixAssert.ApplyAsync(project, offers[0])).CompileAsync());
        Assert.Empty(await (await FixAssert.ApplyAsync(project, offers[1])).CompileAsync());
    }

    [Fact]
    public async Task Public_constants_of_a_referenced_assembly_are_found()
    {
        var library = TestCompilation.Create(RuleProject.EmitConstants(RuleSnapshot.Text, "InferenceCatalogVisibility", "public")).WithAssemblyName("Library");
        using var stream = new MemoryStream();
        Assert.True(library.Emit(stream, cancellationToken: TestContext.Current.CancellationToken).Success);
        ImmutableArray<MetadataReference> references = [.. TestCompilation.ConsumerReferences, MetadataReference.CreateFromImage(stream.ToArray())];

        var (project, offers) = await OffersAsync(
            sources => RuleProject.Create(RuleSnapshot.Text, constants: "", references: references, sources: sources),
            "using InferenceCatalog; class Test { ChatModel Run() => ChatModel.Of([|\"openai/gpt-oss-120b\"|]); }");

        Assert.Equal(2, offers.Count);
        Assert.Empty(await (await FixAssert.ApplyAsync(project, offers[0])).CompileAsync());
    }

    private static async Task ChangesAsync(int index, string before, string after)
    {
        var (project, offers) = await OffersAsync(RuleProject.Of, MarkedSource.InMethod(before));

        var changed = await FixAssert.ApplyAsync(project, offers[index]);

        Assert.Equal(MarkedSource.InMethod(after), (await changed.Document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());
        await FixAssert.SoundAsync(changed);
    }

    private static async Task<(RuleProject Project, List<CodeAction> Offers)> OffersAsync(Func<string[], RuleProject> create, string marked)
    {
        var source = MarkedSource.Parse(marked);
        var project = create([source.Text]);
        Assert.Empty((await project.CompileAsync()).Select(diagnostic => diagnostic.ToString()));
        var offers = new List<CodeAction>();
        await new ModelConstantRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(
            project.Document,
            new TextSpan(source.Spans[0].Start + 1, 0),
            offers.Add,
            TestContext.Current.CancellationToken));
        return (project, offers);
    }
}
