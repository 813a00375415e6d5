namespace InferenceCatalog.Benchmarks.Client;

/// <summary>A model as the generator would emit it, with its routes.</summary>
internal static class BenchmarkModel
{
    public static ChatModel Pinned => ChatModel.FromCatalog(
        "openai/gpt-oss-120b|2026-07-27\nconversational|cerebras|live||0.25|0.69|tSA\n|groq|live|131072|0.15|0.75|tSA|openai/gpt-oss-120b").On(new Provider("groq"));
}
