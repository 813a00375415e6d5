using System.Net;

namespace InferenceCatalog.Emulator.Tests;

public sealed class ModelListTests(EmulatorFixture fixture) : IClassFixture<EmulatorFixture>
{
    [Fact]
    public async Task The_list_has_the_models_that_chat_and_no_other()
    {
        var list = await fixture.GetJsonAsync("/v1/models");

        Assert.Equal("list", (string?)list["object"]);
        Assert.Equal(["acme/broken", "acme/chat", "acme/plain"], list["data"]!.AsArray().Select(model => (string?)model!["id"]));
    }

    [Fact]
    public async Task A_model_has_the_routers_own_shape_and_lacks_what_is_unknown()
    {
        var model = await fixture.GetJsonAsync("/v1/models/acme/chat");

        Assert.Equal(
            """
            {"id":"acme/chat","object":"model","created":1785110400,"owned_by":"acme","architecture":{"input_modalities":["text","image"],"output_modalities":["text"]},"providers":[{"provider":"cerebras","status":"live","context_length":8192,"pricing":{"input":0.5,"output":0.75},"supports_tools":false,"supports_structured_output":false,"is_model_author":false},{"provider":"groq","status":"live","context_length":131072,"pricing":{"input":0.15,"output":0.6},"supports_tools":true,"supports_structured_output":true,"is_model_author":false},{"provider":"novita","status":"live","is_model_author":false},{"provider":"zai-org","status":"error","pricing":{"input":0,"output":0},"is_model_author":true}]}
            """,
            model.ToJsonString());
    }

    [Fact]
    public async Task The_lists_need_no_token()
    {
        using var client = new HttpClient { BaseAddress = fixture.Emulator.Endpoint };

        foreach (var path in (string[])["/v1/models", "/v1/models/acme/chat", "/v1/models/acme%2Fchat", "/api/models/acme/chat"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("acme/nothing")]
    [InlineData("acme/paint")]
    public async Task A_model_that_is_not_in_the_list_is_not_found(string id)
    {
        using var response = await fixture.Client.GetAsync(new Uri($"/v1/models/{id}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("model_not_found", await EmulatorFixture.ReadAsync(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hubs_mapping_is_an_object_keyed_by_provider()
    {
        var model = await fixture.GetJsonAsync("/api/models/acme/paint?expand[]=inferenceProviderMapping");

        Assert.Equal("acme/paint", (string?)model["id"]);
        Assert.Equal(["fal-ai", "hf-inference", "nscale", "together"], model["inferenceProviderMapping"]!.AsObject().Select(entry => entry.Key));
        Assert.Equal(
            """{"status":"live","providerId":"acme/Paint-Turbo","task":"text-to-image"}""",
            model["inferenceProviderMapping"]!["together"]!.ToJsonString());
    }

    [Fact]
    public async Task The_hubs_mapping_of_an_adapter_names_its_weights()
    {
        var model = await fixture.GetJsonAsync("/api/models/acme/adapter?expand[]=inferenceProviderMapping");

        var entry = model["inferenceProviderMapping"]!["fal-ai"]!;
        Assert.Equal("lora", (string?)entry["adapter"]);
        Assert.Equal("weights.safetensors", (string?)entry["adapterWeightsPath"]);
    }

    [Fact]
    public async Task The_hub_does_not_find_an_unknown_model()
    {
        using var response = await fixture.Client.GetAsync(new Uri("/api/models/acme/nothing", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("""{"error":"Repository not found"}""", await EmulatorFixture.ReadAsync(response));
    }
}
