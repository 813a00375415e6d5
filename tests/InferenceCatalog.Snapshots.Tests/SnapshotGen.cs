using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

/// <summary>Generates sound snapshots, with names that often collide.</summary>
internal static class SnapshotGen
{
    private static readonly Gen<string> Organization = Gen.OneOf("openai", "Openai", "my-org", "my.org", "My_Org", "01-ai", "hFModels", "equals", "a", "a-b", "_", "--", "ab");

    private static readonly Gen<string> Piece = Gen.OneOf("gpt", "Gpt", "oss", "120b", "3.1", "x", "X", "equals", "Openai", "v", "2");

    private static readonly Gen<string> ModelId = Gen.Select(
        Organization,
        Piece.Array[1, 3],
        Gen.OneOf("-", ".", "_", "--", "-_"),
        (organization, pieces, separator) => $"{organization}/{string.Join(separator, pieces)}");

    private static readonly Gen<string> Provider = Gen.OneOf("groq", "fal-ai", "fal--ai", "falai", "hf-inference", "h-fproviders", "9", "to-string", "cohere");

    private static readonly Gen<string> Task = Gen.OneOf("conversational", "text-to-image", "feature-extraction");

    private static readonly Gen<bool?> Flag = Gen.OneOf<bool?>(null, true, false);

    private static readonly Gen<decimal?> Price = Gen.Frequency(
        (1, Gen.Const((decimal?)null)),
        (3, Gen.Select(Gen.Int[0, 100_000_000], Gen.Int[0, 8], (digits, scale) => (decimal?)new decimal(digits, 0, 0, false, (byte)scale))));

    private static readonly Gen<string?> ProviderSideId = Gen.OneOf<string?>(null, "x", "fal-ai/flux/dev", "owner/model:382cf8", "mit \"Anführung\" \\ 😀", "a b");

    private static readonly Gen<EquatableArray<string>> Modalities = Gen.OneOf(
        default, Samples.List("text"), Samples.List("image", "text"), Samples.List("audio", "image", "text"));

    private static readonly Gen<SnapshotRoute> Route = Gen.Select(
        Gen.Select(Provider, Task, ProviderSideId, Gen.OneOf<SnapshotRouteStatus?>(null, SnapshotRouteStatus.Live, SnapshotRouteStatus.Staging, SnapshotRouteStatus.Error)),
        Gen.Select(Gen.OneOf<int?>(null, 0, 8192, int.MaxValue), Price, Price),
        Gen.Select(Flag, Flag, Flag),
        Gen.Select(Gen.OneOf<string?>(null, "lora"), ProviderSideId),
        (key, figures, flags, adapter) => new SnapshotRoute(
            key.Item1, key.Item2, key.Item3, key.Item4,
            figures.Item1, figures.Item2, figures.Item3,
            flags.Item1, flags.Item2, flags.Item3,
            adapter.Item1, adapter.Item2));

    private static readonly Gen<SnapshotModel> Model = Gen.Select(
        ModelId,
        Modalities,
        Modalities,
        Gen.OneOf<string?>(null, "apache-2.0", "other"),
        Gen.OneOf<long?>(null, 0, 123, long.MaxValue),
        Route.Array[1, 4],
        (id, input, output, license, downloads, routes) => new SnapshotModel(
            id, input, output, license, downloads,
            new EquatableArray<SnapshotRoute>(routes
                .DistinctBy(route => (route.Task, route.Provider))
                .OrderBy(route => route.Task, StringComparer.Ordinal)
                .ThenBy(route => route.Provider, StringComparer.Ordinal))));

    private static readonly Gen<SnapshotHeader> Header = Gen.Select(
        Gen.OneOf("2026-07-27", "2024-02-29"),
        Gen.OneOf(default, Samples.List(new SnapshotSource("router", "https://router.huggingface.co/v1/models", "2026-07-27"))),
        Gen.Bool,
        Gen.OneOf(EquatableArray<string>.Empty, Samples.List("groq"), Samples.List("fal-ai")),
        (retrieved, sources, adapters, withoutTailOf) => new SnapshotHeader(1, retrieved, sources, adapters)
        {
            Choice = SnapshotChoice.All with { WithoutTailOf = withoutTailOf },
        });

    private static readonly Gen<string> Left = Gen.OneOf("2026-07-20", "2026-01-31");

    /// <summary>What left, as far as it does not contradict the models that it is given.</summary>
    private static readonly Gen<Func<EquatableArray<SnapshotModel>, Tombstones>> Gone = Gen.Select(
        Gen.Select(ModelId, Left, Task.Array[1, 3], Gen.Int[0, 30]).Array[0, 6],
        Gen.Select(Gen.Int[0, 30], Provider, Task, Left, Gen.Int[0, 3]).Array[0, 6],
        Gen.Select(Gen.OneOf("sambanova", "fal.ai", "to-string", "hfproviders", "cohere", "9"), Left).Array[0, 3],
        (models, routes, providers) => (Func<EquatableArray<SnapshotModel>, Tombstones>)(present => new Tombstones(
            Sorted(models
                .Where(gone => present.All(model => model.Id != gone.Item1))
                .Select(gone => new GoneModel(
                    gone.Item1,
                    gone.Item2,
                    new EquatableArray<string>(gone.Item3.Distinct().Order(StringComparer.Ordinal)),
                    present.ElementAtOrDefault(gone.Item4)?.Id))
                .DistinctBy(gone => gone.Id), CatalogOrder.Compare),
            Sorted(routes
                .Where(gone => gone.Item1 < present.Count)
                .Select(gone => (Model: present[gone.Item1], Route: gone))
                .Where(gone => gone.Model.Routes.All(route => (route.Provider, route.Task) != (gone.Route.Item2, gone.Route.Item3)))
                .Select(gone => new GoneRoute(
                    gone.Model.Id,
                    gone.Route.Item2,
                    gone.Route.Item3,
                    gone.Route.Item4,
                    gone.Model.Routes.Where(route => route.Task == gone.Route.Item3).ElementAtOrDefault(gone.Route.Item5)?.Provider))
                .DistinctBy(gone => (gone.Model, gone.Provider, gone.Task)), CatalogOrder.Compare),
            Sorted(providers
                .Where(gone => ProviderIdForm.IsWellFormed(gone.Item1))
                .Where(gone => present.All(model => model.Routes.All(route => route.Provider != gone.Item1)))
                .Select(gone => new GoneProvider(gone.Item1, gone.Item2))
                .DistinctBy(gone => gone.Id), CatalogOrder.Compare))));

    /// <summary>Snapshots of up to 25 models, whose stored names are those that a first refresh would store.</summary>
    public static Gen<Snapshot> Snapshot { get; } = Gen.Select(Header, Model.Array[0, 25], Gone, (header, models, gone) =>
    {
        var snapshot = new Snapshot(
            header,
            new EquatableArray<SnapshotModel>(models.DistinctBy(model => model.Id).OrderBy(model => model.Id, StringComparer.Ordinal)),
            default);
        snapshot = snapshot with { Gone = gone(snapshot.Models) };
        return snapshot with { Names = StoredNames.Update(null, snapshot) };
    });

    private static EquatableArray<T> Sorted<T>(IEnumerable<T> items, Comparison<T> order)
        where T : IEquatable<T> => new(items.Order(Comparer<T>.Create(order)));
}
