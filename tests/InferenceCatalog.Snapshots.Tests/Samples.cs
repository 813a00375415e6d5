namespace InferenceCatalog.Snapshots.Tests;

/// <summary>Small catalog files in canonical form.</summary>
internal static class Samples
{
    public const string Snapshot =
        """
        {
          "$schema": "./snapshot.schema.json",
          "schemaVersion": 1,
          "retrieved": "2026-07-27",
          "sources": [
            {"name":"router","location":"https://router.huggingface.co/v1/models","retrieved":"2026-07-27"},
            {"name":"hub","location":"hub-models-2026-08.json","retrieved":"2026-08-22"}
          ],
          "filters": {"adapters":false},
          "models": [
            {"id":"black-forest-labs/FLUX.1-dev","routes":[{"provider":"fal-ai","task":"text-to-image","id":"fal-ai/flux/dev","status":"live"},{"provider":"nscale","task":"text-to-image","status":"staging","adapter":"lora","weightsPath":"flux.safetensors"}]},
            {"id":"openai/gpt-oss-120b","input":["text"],"output":["text"],"license":"apache-2.0","downloads":123,"routes":[{"provider":"cerebras","task":"conversational","status":"error"},{"provider":"groq","task":"conversational","id":"openai/gpt-oss-120b","status":"live","context":131072,"inputPrice":0.15,"outputPrice":0.75,"tools":true,"structuredOutput":false,"author":false}]}
          ],
          "names": [
            {"id":"org/x","name":"X__2"}
          ]
        }

        """;

    /// <summary>The same, after some have left.</summary>
    public static readonly string SnapshotWithGone = Snapshot.Replace(
        """
          "names": [
        """,
        """
          "goneModels": [
            {"id":"deepseek-ai/DeepSeek-R1","left":"2026-07-27","tasks":["conversational","text-generation"],"replacement":"openai/gpt-oss-120b"},
            {"id":"deepseek-ai/DeepSeek-V3","left":"2026-01-31","tasks":["conversational"]}
          ],
          "goneRoutes": [
            {"model":"openai/gpt-oss-120b","provider":"novita","task":"conversational","left":"2026-07-27","replacement":"groq"},
            {"model":"openai/gpt-oss-120b","provider":"sambanova","task":"conversational","left":"2026-06-29"}
          ],
          "goneProviders": [
            {"id":"sambanova","left":"2026-06-29"}
          ],
          "names": [
        """,
        StringComparison.Ordinal);

    /// <summary>A snapshot with the given lines as its models.</summary>
    public static string SnapshotOf(params string[] models) =>
        "{\"schemaVersion\":1,\"retrieved\":\"2026-07-27\",\"models\":[\n" + string.Join(",\n", models) + "\n]}";

    /// <summary>A model with one route that is nothing but sound.</summary>
    public static string Model(string id) => $$"""{"id":"{{id}}","routes":[{"provider":"groq","task":"conversational"}]}""";

    public static EquatableArray<T> List<T>(params T[] items)
        where T : IEquatable<T> => new(items);

    public static Snapshot Read(string text)
    {
        var reading = SnapshotReader.Read(text, TestContext.Current.CancellationToken);
        Assert.Empty(reading.Problems);
        return Assert.IsType<Snapshot>(reading.Value);
    }
}
