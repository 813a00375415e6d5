namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT2005: this parameter is not sent by this provider for this task.</summary>
public sealed class ParameterRuleTests
{
    private const string Id = "ICAT2005";

    [Fact]
    public Task A_parameter_that_the_pinned_provider_is_not_sent_is_told_with_a_provider_that_is() => CapabilityProject.SaysAsync(
        Id,
        "return HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"]) with { [|Normalize = true|] };",
        "'normalize' is not sent to 'scaleway', whose form of feature-extraction has no place for it. Leave it out, or use hf-inference (snapshot of 2026-07-27).");

    [Fact]
    public Task A_parameter_that_no_provider_is_sent_is_told_without_a_pin_too() => CapabilityProject.SaysAsync(
        Id,
        "return new FeatureExtractionRequest(HFModels.Acme.Bare, [\"a\"]) { [|PromptName = \"query\"|] };",
        "'prompt_name' is not sent to 'scaleway', whose form of feature-extraction has no place for it. Leave it out (snapshot of 2026-07-27).");

    [Fact]
    public async Task Each_such_parameter_is_told() => await CapabilityProject.FiresAsync(
        Id,
        "return HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"]) with { [|Dimensions = 64|], [|TruncationDirection = \"left\"|] };");

    [Theory]
    [InlineData("HFModels.Acme.Vector.On(HFProviders.HfInference).FeatureExtraction([\"a\"]) with { Normalize = true }")]
    [InlineData("HFModels.Acme.Vector.FeatureExtraction([\"a\"]) with { Normalize = true }")]
    [InlineData("HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"])")]
    [InlineData("HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"]) with { Normalize = null }")]
    [InlineData("HFModels.Acme.Vector.On(HFProviders.Scaleway).FeatureExtraction([\"a\"]) with { Inputs = [\"b\"] }")]
    [InlineData("HFModels.Acme.Vector.On(someProvider).FeatureExtraction([\"a\"]) with { Normalize = true }")]
    [InlineData("HFModels.Acme.Partly.On(HFProviders.Together).TextToImage(\"a lighthouse\") with { NumInferenceSteps = 4 }")]
    public Task What_is_sent_or_may_be_is_fine(string expression) => CapabilityProject.SilentAsync($"return {expression};");
}
