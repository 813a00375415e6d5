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
        (retrieved, sources, adapters) => new SnapshotHeader(1, retrieved, sources, adapters));

    /// <summary>Snapshots of up to 25 models, whose stored names are those that a first refresh would store.</summary>
    public static Gen<Snapshot> Snapshot { get; } = Gen.Select(Header, Model.Array[0, 25], (header, models) =>
    {
        var snapshot = new Snapshot(
            header,
            new EquatableArray<SnapshotModel>(models.DistinctBy(model => model.Id).OrderBy(model => model.Id, StringComparer.Ordinal)),
            default);
        return snapshot with { Names = StoredNames.Update(null, snapshot) };
    });
}
