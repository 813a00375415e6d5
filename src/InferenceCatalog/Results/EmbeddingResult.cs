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

    internal static EmbeddingResult Read(ResultContent content)
    {
        var reader = new Utf8JsonReader(content.Bytes.Span);
        var vectors = new VectorCollector();
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartArray)
            throw new JsonException("a list of numbers was expected");

        var depth = vectors.ReadList(ref reader);
        return new EmbeddingResult
        {
            Vectors = vectors.Vectors,
            TokenCounts = depth == 3 ? vectors.Counts : null,
            ServedBy = content.Source.ServedBy,
            RequestId = content.Source.RequestId,
        };
    }

    /// <summary>Reads <c>[n]</c>, <c>[[n]]</c> and <c>[[[n]]]</c> without a tree: an answer may hold a million numbers.</summary>
    private sealed class VectorCollector
    {
        private float[] numbers = new float[1024];

        public List<ReadOnlyMemory<float>> Vectors { get; } = [];

        public List<int> Counts { get; } = [];

        /// <summary>Reads the list that the reader stands in, and says how many lists deep its numbers are.</summary>
        public int ReadList(ref Utf8JsonReader reader)
        {
            var count = 0;
            var depth = 1;
            var before = Vectors.Count;
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                if (reader.TokenType is JsonTokenType.Number && depth == 1)
                    Add(reader.GetSingle(), count++);
                else if (reader.TokenType is not JsonTokenType.StartArray || count > 0 || reader.CurrentDepth >= 3)
                    throw Unexpected();
                else if (ReadList(ref reader) + 1 is var inner && (depth == 1 || depth == inner))
                    depth = inner;
                else
                    throw Unexpected();
            }

            if (depth == 1 && count > 0)
                Vectors.Add(numbers.AsSpan(0, count).ToArray());
            else if (depth == 2)
                Counts.Add(Vectors.Count - before);

            return depth;
        }

        private static JsonException Unexpected() => new("lists of numbers, at most three deep and all alike, were expected");

        private void Add(float number, int index)
        {
            if (index == numbers.Length)
                Array.Resize(ref numbers, numbers.Length * 2);

            numbers[index] = number;
        }
    }
}
