using System.Globalization;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Embeddings: for each input text a vector, or a vector for each of its tokens.</summary>
public sealed record EmbeddingResult : InferenceResult
{
    /// <summary>The vectors, in the order of the inputs (and within an input, of its tokens when <see cref="TokenCounts"/> is not null).</summary>
    public required IReadOnlyList<ReadOnlyMemory<float>> Vectors { get; init; }

    /// <summary>How many of <see cref="Vectors"/> belong to each input, from a model that answers token by token; null when each input has one.</summary>
    public IReadOnlyList<int>? TokenCounts { get; init; }

    /// <summary>The first vector: the answer to a request with one text.</summary>
    /// <exception cref="InvalidOperationException">The answer holds no vector.</exception>
    public ReadOnlyMemory<float> Vector => Vectors.Count > 0 ? Vectors[0] : throw new InvalidOperationException("The answer holds no vector.");

    /// <summary>How many vectors of how many dimensions, such as <c>2 × 384</c>; <c>0</c> when there are none.</summary>
    public override string ToString() =>
        Vectors.Count == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"{Vectors.Count} × {Vectors[0].Length}");

    /// <summary>Reads Hugging Face's own form and OpenAI's.</summary>
    internal static EmbeddingResult Read(ResultContent content)
    {
        var reader = new Utf8JsonReader(content.Bytes.Span);
        var vectors = new VectorReader();
        var depth = 0;
        reader.Read();
        if (reader.TokenType is JsonTokenType.StartArray)
            depth = vectors.ReadList(ref reader);
        else if (reader.TokenType is JsonTokenType.StartObject)
            vectors.ReadObject(ref reader);
        else
            throw new JsonException("a list of numbers was expected");

        return new EmbeddingResult
        {
            Vectors = vectors.Vectors,
            TokenCounts = depth == 3 ? vectors.Counts : null,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }
}
