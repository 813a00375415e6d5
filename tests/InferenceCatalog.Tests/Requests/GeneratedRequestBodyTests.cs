using System.Text.Json;

namespace InferenceCatalog.Tests.Requests;

public sealed class GeneratedRequestBodyTests
{
    private static readonly MediaInput Picture = MediaInput.FromBytes(new byte[] { 1, 2, 3 }, "image/png");

    [Fact]
    public void What_is_not_set_is_not_written()
    {
        var request = TextToImageModel.Of("org/painter").TextToImage("a lighthouse");

        Assert.Equal("\"a lighthouse\"", RequestBody.Inputs(request));
        Assert.Equal("{}", RequestBody.Parameters(request));
        Assert.Equal("{}", RequestBody.RootMembers(request));
        Assert.False(request.HasParameters);
        Assert.Null(request.MediaBody);
    }

    [Fact]
    public void Parameters_have_Hugging_Faces_names()
    {
        var request = new TextToImageRequest("org/painter", "a \"lighthouse\"") with
        {
            Width = 1024,
            Height = 768,
            GuidanceScale = 3.5,
            NumInferenceSteps = 4,
            NegativePrompt = "",
            Scheduler = "euler",
            Seed = 9_000_000_000,
        };

        Assert.True(request.HasParameters);
        Assert.Equal(
            """{"guidance_scale":3.5,"negative_prompt":"","num_inference_steps":4,"width":1024,"height":768,"scheduler":"euler","seed":9000000000}""",
            RequestBody.Parameters(request));
        Assert.Equal("a \"lighthouse\"", JsonSerializer.Deserialize<string>(RequestBody.Inputs(request)));
    }

    [Fact]
    public void A_nested_object_is_opened_once_and_only_when_it_has_a_member()
    {
        var plain = new AutomaticSpeechRecognitionRequest("org/scribe", Picture) with { ReturnTimestamps = true };
        var tuned = plain with
        {
            Temperature = 0.5,
            NumBeams = 2,
            EarlyStopping = JsonSerializer.SerializeToElement("never"),
        };

        Assert.Equal("""{"return_timestamps":true}""", RequestBody.Parameters(plain));
        Assert.Equal(
            """{"return_timestamps":true,"generation_parameters":{"temperature":0.5,"early_stopping":"never","num_beams":2}}""",
            RequestBody.Parameters(tuned));
    }

    [Fact]
    public void A_picture_alone_is_the_body_and_in_JSON_it_is_base64()
    {
        var request = new ImageToImageRequest("org/painter", Picture) with { Width = 64, Height = 32, Prompt = "at night" };

        Assert.Same(Picture, request.MediaBody);
        Assert.Equal("\"AQID\"", RequestBody.Inputs(request));
        Assert.Equal("""{"prompt":"at night","target_size":{"width":64,"height":32}}""", RequestBody.Parameters(request));
    }

    [Fact]
    public void A_picture_within_inputs_is_not_the_body()
    {
        var request = new VisualQuestionAnsweringRequest("org/seer", Picture, "What is it?");

        Assert.Null(request.MediaBody);
        Assert.Equal("""{"image":"AQID","question":"What is it?"}""", RequestBody.Inputs(request));
    }

    [Fact]
    public void A_required_parameter_stands_among_the_parameters()
    {
        var request = ZeroShotClassificationModel.Of("org/judge").ZeroShotClassification("Goal!", "sport", "politics") with { MultiLabel = false };

        Assert.True(request.HasParameters);
        Assert.Equal("\"Goal!\"", RequestBody.Inputs(request));
        Assert.Equal("""{"candidate_labels":["sport","politics"],"multi_label":false}""", RequestBody.Parameters(request));
    }

    [Fact]
    public void Members_at_the_root_are_not_parameters()
    {
        var request = EmbeddingModel.Of("org/embedder").FeatureExtraction("a", "b") with { Normalize = true, TruncationDirection = "left", Dimensions = 256 };

        Assert.False(request.HasParameters);
        Assert.Equal("""["a","b"]""", RequestBody.Inputs(request));
        Assert.Equal("""{"normalize":true,"truncation_direction":"left","dimensions":256}""", RequestBody.RootMembers(request));
    }

    [Fact]
    public void A_table_keeps_its_columns_in_order()
    {
        var request = new TableQuestionAnsweringRequest("org/accountant", "How many?", new Dictionary<string, IReadOnlyList<string>>
        {
            ["year"] = ["2025", "2026"],
            ["count"] = ["1", "2"],
        });

        Assert.Equal("""{"question":"How many?","table":{"year":["2025","2026"],"count":["1","2"]}}""", RequestBody.Inputs(request));
    }

    [Fact]
    public void An_input_that_may_be_missing_is_null_when_it_is()
    {
        var request = new ImageTextToVideoRequest("org/director", "a storm");

        Assert.Equal("null", RequestBody.Inputs(request));
        Assert.Null(request.MediaBody);
        Assert.Same(Picture, (request with { Image = Picture }).MediaBody);
        Assert.Equal("""{"prompt":"a storm"}""", RequestBody.Parameters(request));
    }

    [Fact]
    public void An_address_is_written_as_it_is()
    {
        var request = new DocumentQuestionAnsweringRequest("org/reader", MediaInput.FromUri(new Uri("https://example.org/a.png")), "Total?") with
        {
            WordBoxes = JsonSerializer.SerializeToElement(new object[] { "Total", new[] { 0, 0, 10, 10 } }),
        };

        Assert.Equal("""{"image":"https://example.org/a.png","question":"Total?"}""", RequestBody.Inputs(request));
        Assert.Equal("""{"word_boxes":["Total",[0,0,10,10]]}""", RequestBody.Parameters(request));
    }
}
