using System.Text.Json;

namespace InferenceCatalog.Tests.Requests;

public sealed class GeneratedRequestCheckTests
{
    private static readonly TextToImageRequest Painting = new("org/painter", "a lighthouse");

    [Fact]
    public void Inputs_that_are_null_or_empty_are_refused_in_constructors()
    {
        Assert.Throws<ArgumentNullException>(() => new TextToImageRequest("org/painter", null!));
        Assert.Throws<ArgumentException>(() => new TextToImageRequest("org/painter", ""));
        Assert.Throws<ArgumentNullException>(() => new AutomaticSpeechRecognitionRequest("org/scribe", null!));
        Assert.Throws<ArgumentException>(() => new FeatureExtractionRequest("org/embedder"));
        Assert.Throws<ArgumentException>(() => new FeatureExtractionRequest("org/embedder", "a", null!));
        Assert.Throws<ArgumentException>(() => new ZeroShotClassificationRequest("org/judge", "Goal!", []));
    }

    [Fact]
    public void The_same_checks_hold_in_with()
    {
        Assert.Throws<ArgumentException>(() => Painting with { Inputs = "" });
        Assert.Throws<ArgumentNullException>(() => Painting with { Inputs = null! });
        Assert.Throws<ArgumentOutOfRangeException>(() => Painting with { Width = 0 });
    }

    [Fact]
    public void A_refusal_names_the_property_and_the_range()
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => Painting with { NumInferenceSteps = 0 });
        Assert.Equal("NumInferenceSteps", refusal.ParamName);
        Assert.Contains("at least 1", refusal.Message, StringComparison.Ordinal);

        var generation = new TextGenerationRequest("org/writer", "Once");
        Assert.Contains("from 0 to 1", Assert.Throws<ArgumentOutOfRangeException>(() => generation with { TopP = 1.5 }).Message, StringComparison.Ordinal);
        Assert.Contains("at most 4", Assert.Throws<ArgumentException>(() => generation with { Stop = ["a", "b", "c", "d", "e"] }).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_JSON_cannot_say_is_refused(double number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Painting with { GuidanceScale = number });

    [Fact]
    public void A_word_must_be_one_of_the_tasks_words()
    {
        var request = new TextClassificationRequest("org/judge", "Fine.");

        Assert.Equal("softmax", (request with { FunctionToApply = "softmax" }).FunctionToApply);
        var refusal = Assert.Throws<ArgumentException>(() => request with { FunctionToApply = "Softmax" });
        Assert.Contains("sigmoid, softmax, none", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_must_have_columns_of_one_length()
    {
        Assert.Throws<ArgumentException>(() => Count(new() { ["a"] = ["1"], ["b"] = ["1", "2"] }));
        Assert.Throws<ArgumentException>(() => Count([]));
        Assert.Throws<ArgumentException>(() => Count(new() { ["a"] = null! }));
    }

    [Fact]
    public void JSON_that_is_default_is_refused() =>
        Assert.Throws<ArgumentException>(() => new TranslationRequest("org/translator", "Hi") with { GenerateParameters = default(JsonElement) });

    [Fact]
    public void A_list_that_changes_later_does_not_change_the_request()
    {
        string[] labels = ["sport", "politics"];
        var request = new ZeroShotClassificationRequest("org/judge", "Goal!", labels);

        labels[0] = "weather";

        Assert.Equal(["sport", "politics"], request.CandidateLabels);
    }

    [Fact]
    public void With_changes_a_copy_and_null_takes_a_parameter_back()
    {
        var wide = Painting with { Width = 1024 };

        Assert.Null(Painting.Width);
        Assert.Equal(1024, wide.Width);
        Assert.Equal(Painting, wide with { Width = null });
    }

    [Fact]
    public void A_malformed_model_is_refused()
    {
        Assert.Throws<FormatException>(() => new TextToImageRequest("painter", "x"));
        Assert.Throws<ArgumentNullException>(() => new TextToImageRequest((ModelId)null!, "x"));
        Assert.Throws<InvalidOperationException>(() => new TextToImageRequest(default(TextToImageModel), "x"));
    }

    private static TabularRegressionRequest Count(Dictionary<string, IReadOnlyList<string>> data) => new("org/accountant", data);
}
