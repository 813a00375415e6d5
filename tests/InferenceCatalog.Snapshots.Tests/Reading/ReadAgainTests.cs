using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class ReadAgainTests
{
    private static readonly SnapshotRoute Route = new(
        "groq", "conversational", "x", SnapshotRouteStatus.Live, 8192, 0.1m, 0.2m, true, false, true, "lora", "weights.bin");

    private static readonly SnapshotModel Model = new(
        "a/b", Samples.List("text"), Samples.List("image"), "mit", 7, Samples.List(Route, Route with { Provider = "together" }));

    public static TheoryData<string> RouteFacts => [.. typeof(SnapshotRoute).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!)];

    public static TheoryData<string> ModelFacts => [.. typeof(SnapshotModel).GetConstructors()[0].GetParameters().Select(parameter => parameter.Name!)];

    [Fact]
    public void What_is_as_known_is_the_known_object()
    {
        var known = Of(Model);

        var reading = SnapshotReader.ReadAgain(SnapshotWriter.Write(known), known, TestContext.Current.CancellationToken);

        Assert.Same(known.Models[0], reading.Value!.Models[0]);
    }

    [Theory]
    [MemberData(nameof(RouteFacts))]
    public void A_fact_of_a_route_that_differs_is_as_the_text_says(string fact)
    {
        var routes = Model.Routes.ToArray();
        routes[0] = Change(Route, fact);

        Check(said: Of(Model), known: Of(Model with { Routes = new(routes) }));
    }

    [Theory]
    [MemberData(nameof(ModelFacts))]
    public void A_fact_of_a_model_that_differs_is_as_the_text_says(string fact) => Check(said: Of(Model), known: Of(Change(Model, fact)));

    [Fact]
    public void Whatever_is_known_the_text_is_read_as_without() =>
        Gen.Select(SnapshotGen.Snapshot, SnapshotGen.Snapshot).Sample(Check, iter: 300, threads: 1);

    private static void Check(Snapshot said, Snapshot known)
    {
        var reading = SnapshotReader.ReadAgain(SnapshotWriter.Write(said), known, CancellationToken.None);

        Assert.Empty(reading.Problems);
        Assert.Equal(said, reading.Value);
    }

    private static Snapshot Of(SnapshotModel model) => new(new SnapshotHeader(1, "2026-07-27", default, false), Samples.List(model), default);

    /// <summary>The same with another value for one constructor parameter, whatever there will be of them.</summary>
    private static T Change<T>(T record, string name)
    {
        var constructor = typeof(T).GetConstructors()[0];
        var values = constructor.GetParameters().Select(parameter =>
        {
            var value = typeof(T).GetProperty(parameter.Name!)!.GetValue(record);
            return parameter.Name == name ? Another(value) : value;
        });
        return (T)constructor.Invoke([.. values]);
    }

    private static object Another(object? value) => value switch
    {
        string text => text + "x",
        SnapshotRouteStatus => SnapshotRouteStatus.Error,
        int number => number + 1,
        long number => number + 1,
        decimal number => number + 1,
        bool flag => !flag,
        EquatableArray<string> => Samples.List("audio"),
        EquatableArray<SnapshotRoute> => Samples.List(Route),
        _ => throw new InvalidOperationException($"Say what else a {value?.GetType().Name} could be."),
    };
}
