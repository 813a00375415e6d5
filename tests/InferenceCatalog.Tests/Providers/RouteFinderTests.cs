namespace InferenceCatalog.Tests.Providers;

public sealed class RouteFinderTests
{
    [Fact]
    public void Without_a_pin_the_first_live_route_that_is_spoken_is_taken()
    {
        var route = Find(
            """
            a/b|2026-07-27
            conversational|groq|live|||||x
            text-to-image|no-such-provider|live|||||not-spoken
            |hf-inference|error|||||a/b
            |together|live|||||together-id
            |fal-ai|live|||||fal-id
            """);
        Assert.Equal(("together", "together-id", "https://router.huggingface.co/together/v1/images/generations"), (route.Provider.Id, route.ProviderId, route.Address.AbsoluteUri));
    }

    [Fact]
    public void A_route_that_is_not_live_is_better_than_none()
    {
        var route = Find("a/b|2026-07-27\ntext-to-image|hf-inference|error|||||a/b");
        Assert.Equal("https://router.huggingface.co/hf-inference/models/a/b", route.Address.AbsoluteUri);
    }

    [Fact]
    public void A_pin_is_followed_though_the_catalog_has_another_route_first()
    {
        var model = TextToImageModel.FromCatalog("a/b|2026-07-27\ntext-to-image|together|live|||||x\n|fal-ai|error|||||fal-ai/flux pro/v1:x");
        var route = Find(model.On(new Provider("fal-ai")).TextToImage("x"));
        Assert.Equal("https://router.huggingface.co/fal-ai/fal-ai/flux%20pro/v1%3Ax", route.Address.AbsoluteUri);
    }

    [Fact]
    public void Hugging_Faces_own_servers_need_no_catalog() =>
        Assert.Equal("https://router.huggingface.co/hf-inference/models/a/b", Find(new TextToImageRequest("a/b:hf-inference", "x")).Address.AbsoluteUri);

    [Theory]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||../../v1/models")]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||x//y")]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||x?y=z")]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||x#y")]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||x%2f..%2fy")]
    [InlineData("a/b|2026-07-27\ntext-to-image|fal-ai|live|||||x\\..\\y")]
    public void An_id_that_would_change_the_address_is_refused(string payload) => AssertUnknown(() => Find(payload), "cannot stand in an address");

    [Fact]
    public void A_string_without_a_provider_is_refused_with_the_way_out() =>
        AssertUnknown(() => Find(new TextToImageRequest("a/b", "x")), "a/b:hf-inference");

    [Fact]
    public void A_string_on_another_provider_is_refused_since_nobody_knows_its_id_there() =>
        AssertUnknown(() => Find(new TextToImageRequest("a/b:fal-ai", "x")), "HFModels");

    [Fact]
    public void A_route_whose_id_the_catalog_lacks_is_refused() =>
        AssertUnknown(() => Find(TextToImageModel.FromCatalog("a/b|2026-07-27\ntext-to-image|fal-ai|live").On(new Provider("fal-ai")).TextToImage("x")), "RefreshCatalog");

    [Fact]
    public void A_policy_is_refused_beyond_chat() =>
        AssertUnknown(() => Find(new TextToImageRequest("a/b:fastest", "x")), "chat only");

    [Fact]
    public void A_model_without_a_route_for_the_task_is_refused() =>
        AssertUnknown(() => Find("a/b|2026-07-27\nconversational|groq|live|||||x"), "no provider");

    [Theory]
    [InlineData("groq")]
    [InlineData("no-such-provider")]
    public void A_pinned_provider_that_is_not_spoken_is_refused_with_the_way_out(string provider) =>
        AssertNotSpoken(() => Find(TextToImageModel.Of("a/b").On(new Provider(provider)).TextToImage("x")), provider);

    [Fact]
    public void A_model_of_which_no_provider_is_spoken_is_refused_with_their_names() =>
        AssertNotSpoken(() => Find("a/b|2026-07-27\ntext-to-image|groq|live|||||x\n|no-such-provider|live|||||y"), "(groq, no-such-provider)");

    private static CallRoute Find(InferenceRequest request) => RouteFinder.Find(request, new ClientTransport(null, new InferenceClientOptions()));

    private static CallRoute Find(string payload) =>
        Find(TextToImageModel.FromCatalog(payload.ReplaceLineEndings("\n")).TextToImage("x"));

    private static void AssertUnknown(Func<CallRoute> find, string text)
    {
        var exception = Assert.Throws<InferenceRouteException>(find);
        Assert.Equal(InferenceErrorKind.RouteUnknown, exception.Kind);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
    }

    private static void AssertNotSpoken(Func<CallRoute> find, string text)
    {
        var exception = Assert.Throws<InferenceRouteException>(find);
        Assert.Equal(InferenceErrorKind.FormatUnsupported, exception.Kind);
        Assert.Contains(text, exception.Message, StringComparison.Ordinal);
        Assert.Contains("nothing was sent", exception.Message, StringComparison.Ordinal);
    }
}
