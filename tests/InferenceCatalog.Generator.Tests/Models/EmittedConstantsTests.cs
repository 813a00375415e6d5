using System.Reflection;
using System.Runtime.Loader;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Emitted constants at run time: what the generator wrote is what the client reads.</summary>
public sealed class EmittedConstantsTests
{
    [Fact]
    public void Every_constant_of_the_repositorys_snapshot_gives_its_id_and_its_routes()
    {
        var snapshot = Read(RepositoryFiles.Snapshot);
        var names = NameTable.Create(snapshot);
        var emitted = Load(RepositoryFiles.Snapshot);

        Assert.NotEmpty(snapshot.Models);
        for (var index = 0; index < snapshot.Models.Count; index++)
        {
            var (model, name) = (snapshot.Models[index], names.Models[index]);
            dynamic constant = Constant(emitted, $"HFModels+{name.Organization}", name.Name);

            Assert.Equal(model.Id, (string)constant.Id);
            Assert.Equal(model.Routes.Select(Expected), (IReadOnlyList<ModelRoute>)constant.Routes);
            Assert.Equal(model.Id, Literal(emitted, $"HFModelIds+{name.Organization}", name.Name));
        }
    }

    [Fact]
    public void Every_provider_gives_its_id()
    {
        var emitted = Load(RepositoryFiles.Snapshot);
        var names = NameTable.Create(Read(RepositoryFiles.Snapshot));

        Assert.NotEmpty(names.Providers);
        foreach (var provider in names.Providers)
        {
            Assert.Equal(new Provider(provider.Id), Constant(emitted, "HFProviders", provider.Name));
            Assert.Equal(provider.Id, Literal(emitted, "HFProviderIds", provider.Name));
        }
    }

    [Fact]
    public void A_union_is_each_of_its_models_and_keeps_its_pin()
    {
        var union = Type(Load(SmallCatalog.Snapshot), "ChatOrTextGenerationModel");
        dynamic model = Constant(union.Assembly, "HFModels+_01Ai", "Yi_34B");
        dynamic pinned = model.On(new Provider("featherless-ai"));

        Assert.Equal("01-ai/Yi-34B", (string)model.Id);
        Assert.Equal(2, ((IReadOnlyList<ModelRoute>)model.Routes).Count);
        Assert.Equal("01-ai/Yi-34B:featherless-ai", ((InferenceRequest)pinned.Chat("Hello")).Model.ToString());
        Assert.Equal("01-ai/Yi-34B:featherless-ai", ((InferenceRequest)pinned.TextGeneration("Once")).Model.ToString());
        Assert.Equal("01-ai/Yi-34B:cheapest", ((ChatModel)model.On(RoutingPolicy.Cheapest)).ToString());
        Assert.Equal("01-ai/Yi-34B", ((ChatModel)model).Id);
        Assert.Equal("01-ai/Yi-34B", ((TextGenerationModel)model).Id);
        Assert.NotEqual((object)model, (object)pinned);
        Assert.Equal((object)model, Constant(union.Assembly, "HFModels+_01Ai", "Yi_34B"));
    }

    [Theory]
    [InlineData(typeof(ChatModel))]
    [InlineData(typeof(TextGenerationModel))]
    public void A_union_has_the_methods_of_its_parts_under_the_same_argument_names(Type part)
    {
        var union = Type(Load(SmallCatalog.Snapshot), "ChatOrTextGenerationModel");
        var expected = Methods(part).ToArray();

        Assert.NotEmpty(expected);
        Assert.Subset(Methods(union).ToHashSet(), expected.ToHashSet());
    }

    private static IEnumerable<string> Methods(Type model) =>
        model.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(method => typeof(InferenceRequest).IsAssignableFrom(method.ReturnType))
            .Select(method => $"{method.ReturnType.Name} {method.Name}({Names(method.GetParameters())})");

    private static string Names(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter => parameter.Name));

    private static ModelRoute Expected(SnapshotRoute route) => new(new Provider(route.Provider), new InferenceTask(route.Task))
    {
        ProviderId = route.ProviderId,
        Status = route.Status switch
        {
            SnapshotRouteStatus.Live => RouteStatus.Live,
            SnapshotRouteStatus.Staging => RouteStatus.Staging,
            SnapshotRouteStatus.Error => RouteStatus.Error,
            _ => RouteStatus.Unknown,
        },
        ContextLength = route.Context,
        Price = new Price(route.InputPrice, route.OutputPrice),
        SupportsTools = route.Tools,
        SupportsStructuredOutput = route.StructuredOutput,
        IsModelAuthor = route.IsModelAuthor,
        Adapter = route.Adapter,
        AdapterWeightsPath = route.AdapterWeightsPath,
    };

    private static object Constant(Assembly emitted, string type, string name) =>
        Type(emitted, type).GetProperty(name, BindingFlags.Static | BindingFlags.Public)!.GetValue(null)!;

    private static object? Literal(Assembly emitted, string type, string name) =>
        Type(emitted, type).GetField(name, BindingFlags.Static | BindingFlags.Public)!.GetRawConstantValue();

    private static Type Type(Assembly emitted, string name) => emitted.GetType("InferenceCatalog." + name, throwOnError: true)!;

    private static Snapshot Read(string text) => SnapshotReader.Read(text, TestContext.Current.CancellationToken).Value!;

    private static Assembly Load(string snapshot)
    {
        var project = ModelsHarness.Of(snapshot, TestCompilation.Create().WithAssemblyName("Emitted"))
            .WithProperty("InferenceCatalogVisibility", "public")
            .Run()
            .Compile();
        using var image = new MemoryStream();
        Assert.Empty(project.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics);
        image.Position = 0;
        return new Emissions().LoadFromStream(image);
    }

    private sealed class Emissions() : AssemblyLoadContext(isCollectible: true);
}
