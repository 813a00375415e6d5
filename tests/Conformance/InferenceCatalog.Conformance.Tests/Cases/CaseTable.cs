namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>All calls that are compared.</summary>
public static class CaseTable
{
    /// <summary>Models whose names at the provider change what is sent.</summary>
    private static readonly (string Provider, string Task, string ProviderId)[] SpecialModels =
    [
        ("fal-ai", "text-to-image", "fal-ai/lora"),
        ("replicate", "text-to-image", "acme/painter:0a1b2c3d"),
        ("replicate", "text-to-speech", "acme/speaker:0a1b2c3d"),
        ("together", "image-to-image", "black-forest-labs/FLUX.1-kontext-pro"),
        ("together", "text-to-speech", "hexgrad/Kokoro-82M"),
    ];

    public static IReadOnlyDictionary<string, ConformanceCase> All { get; } = Pair.All.SelectMany(CreateAll).ToDictionary(one => one.Name);

    private static IEnumerable<ConformanceCase> CreateAll(Pair pair)
    {
        List<Way> ways = [Way.Routed, Way.OwnKey];
        if (pair.Task is "conversational")
            ways.Add(Way.Suffix);

        if (pair.Provider is "hf-inference")
            ways.Add(Way.Endpoint);

        return ways.SelectMany(way => CreateAll(pair, way));
    }

    private static IEnumerable<ConformanceCase> CreateAll(Pair pair, Way way)
    {
        foreach (var kind in new[] { CaseKind.Minimal, CaseKind.Full, CaseKind.BillTo })
            yield return Create(pair, way, kind);

        // Among all parameters of a chat there is an extra one.
        if (pair.Task is not "conversational")
            yield return Create(pair, way, CaseKind.Extra);

        if (pair.Task is "conversational" or "text-generation")
            yield return Create(pair, way, CaseKind.Streamed);

        if (pair.TakesAdapters)
            yield return Create(pair, way, CaseKind.Lora);

        foreach (var (provider, task, id) in SpecialModels)
        {
            if ((provider, task) == (pair.Provider, pair.Task))
                yield return new ConformanceCase(pair, way, CaseKind.SpecialModel, id);
        }
    }

    private static ConformanceCase Create(Pair pair, Way way, CaseKind kind) => new(pair, way, kind, pair switch
    {
        { Provider: "novita", Task: "image-text-to-video" } => "MiniMax-H3",
        { Provider: "fal-ai" } => "fal-ai/some-model/dev",
        { Provider: "hf-inference" } => $"acme/{pair.Task}-{way}-{kind}",
        { Provider: "replicate" } => "acme/some-model",
        _ => "some-model",
    });
}
