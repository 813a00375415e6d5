using System.ComponentModel;
using System.Reflection;

namespace InferenceCatalog.Tests.Requests;

public sealed class ModelStructTests
{
    private const string Payload = "org/painter|2026-07-27\ntext-to-image|fal-ai|live\n|together|error";

    [Fact]
    public void After_the_dot_stand_tasks_On_Routes_and_Id_and_nothing_else()
    {
        Assert.Equal(["Id", "On", "Routes", "TextToImage"], Completion(typeof(TextToImageModel)));
        Assert.Equal(["FeatureExtraction", "Id", "On", "Routes", "SentenceSimilarity"], Completion(typeof(EmbeddingModel)));
    }

    [Fact]
    public void Every_model_struct_hides_what_is_not_of_its_tasks()
    {
        var structs = typeof(TextToImageModel).Assembly.GetExportedTypes().Where(type => type.IsValueType && type.Name.EndsWith("Model", StringComparison.Ordinal)).ToArray();

        Assert.True(structs.Length >= 30, $"Only {structs.Length} model structs were found.");
        Assert.All(structs, type => Assert.Empty(Completion(type).Intersect(["Equals", "GetHashCode", "ToString", "GetType", "Reference"])));
    }

    [Fact]
    public void A_constant_knows_its_routes()
    {
        var model = TextToImageModel.FromCatalog(Payload);

        Assert.Equal("org/painter", model.Id);
        Assert.Equal(["fal-ai", "together"], model.Routes.Select(route => route.Provider.Id));
        Assert.All(model.Routes, route => Assert.Equal(InferenceTask.TextToImage, route.Task));
    }

    [Fact]
    public void A_pin_is_kept_in_the_request()
    {
        var model = TextToImageModel.FromCatalog(Payload).On(new Provider("fal-ai"));

        Assert.Equal("org/painter:fal-ai", model.ToString());
        Assert.Equal("fal-ai", model.TextToImage("x").Model.Provider?.Id);
        Assert.Equal(InferenceTask.TextToImage, model.TextToImage("x").Task);
    }

    [Fact]
    public void Equal_models_pinned_alike_are_equal()
    {
        var model = TextToImageModel.Of("org/painter");

        Assert.True(model == TextToImageModel.Of(ModelId.Parse("org/painter")));
        Assert.True(model != model.On(new Provider("fal-ai")));
        Assert.Equal(model.On(new Provider("fal-ai")), TextToImageModel.Of("org/painter:fal-ai"));
        Assert.Equal(model.GetHashCode(), TextToImageModel.Of("org/painter").GetHashCode());
    }

    [Fact]
    public void An_unlisted_model_is_pinned_by_its_id_or_by_the_argument()
    {
        Assert.Equal("org/new:fal-ai", TextToImageModel.Unlisted("org/new", new Provider("fal-ai")).ToString());
        Assert.Equal("org/new:together", TextToImageModel.Unlisted("org/new:together").ToString());
        Assert.Empty(TextToImageModel.Unlisted("org/new").Routes);
        Assert.Throws<FormatException>(() => TextToImageModel.Unlisted("new"));
    }

    [Fact]
    public void Chat_models_take_policies() =>
        Assert.Equal("org/talker:cheapest", ChatModel.Of("org/talker").On(RoutingPolicy.Cheapest).ToString());

    [Fact]
    public void A_default_model_says_so()
    {
        var model = default(TextToImageModel);

        Assert.Throws<InvalidOperationException>(() => model.Id);
        Assert.Throws<InvalidOperationException>(() => model.Routes);
        Assert.Throws<InvalidOperationException>(() => model.On(new Provider("fal-ai")));
        Assert.Contains("default", Assert.Throws<InvalidOperationException>(() => model.TextToImage("x")).Message, StringComparison.Ordinal);
        Assert.Equal("", model.ToString());
    }

    [Fact]
    public void The_provider_table_knows_path_and_format()
    {
        Assert.Equal(new ProviderTaskRoute("fal-queue", "{model}", "https://queue.fal.run", KeyScheme: "Key"), ProviderTable.Find("fal-ai", "text-to-image"));
        Assert.Equal("together-images", ProviderTable.Find("together", "text-to-image")?.Format);
        Assert.Equal("models/{model}/pipeline/feature-extraction", ProviderTable.Find("hf-inference", "feature-extraction")?.Path);
        Assert.Equal(["dimensions", "normalize", "prompt_name", "truncate", "truncation_direction"], ProviderTable.Find("scaleway", "feature-extraction")!.Value.Omits!);
        Assert.Null(ProviderTable.Find("groq", "text-to-image"));
        Assert.Null(ProviderTable.Find("nobody", "text-to-image"));
        Assert.Equal(new ProviderTaskRoute("openai-chat", "openai/v1/chat/completions", "https://api.groq.com"), ProviderTable.FindChat("groq"));
        Assert.Equal("flat-schema", ProviderTable.FindChat("together")?.StructuredOutput);
        Assert.False(ProviderTable.FindChat("nebius")!.Value.IsRouted);
        Assert.Null(ProviderTable.FindChat("nobody"));
    }

    private static string[] Completion(Type type) =>
    [
        .. type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(member => member is not ConstructorInfo and not MethodBase { IsSpecialName: true })
            .Where(member => member.GetCustomAttribute<EditorBrowsableAttribute>()?.State is not EditorBrowsableState.Never)
            .Select(member => member.Name)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
