namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

internal sealed class OpenAIEmbeddingCases() : OpenAIServiceCases(
    "OpenAI: embeddings",
    "Embedding",
    "OpenAI.Embeddings",
    "acme/vector",
    new("https://router.huggingface.co/scaleway/v1", "vector-s", "https://router.huggingface.co/together/v1", "vector-t"));
