using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Reads vectors without a tree: an answer may hold a million numbers.</summary>
internal sealed class VectorReader
{
    private readonly List<long> places = [];
    private float[] numbers = new float[1024];

    /// <summary>The vectors that were read.</summary>
    public List<ReadOnlyMemory<float>> Vectors { get; private set; } = [];

    /// <summary>How many of them each list of lists holds.</summary>
    public List<int> Counts { get; } = [];

    /// <summary>Reads <c>[n]</c>, <c>[[n]]</c> or <c>[[[n]]]</c>, in whose list the reader stands, and says how many lists deep its numbers are.</summary>
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

    /// <summary>Reads OpenAI's form, <c>{"data":[{"embedding":[n],"index":0}]}</c>, in whose object the reader stands.</summary>
    public void ReadObject(ref Utf8JsonReader reader)
    {
        var isFound = false;
        while (LenientValues.ReadName(ref reader))
        {
            var isData = reader.ValueSpan.SequenceEqual("data"u8);
            reader.Read();
            if (!isData || reader.TokenType is not JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            isFound = true;
            while (reader.Read() && reader.TokenType is JsonTokenType.StartObject)
                ReadItem(ref reader);

            if (reader.TokenType is not JsonTokenType.EndArray)
                throw UnexpectedItem();
        }

        if (!isFound)
            throw new JsonException("a list of numbers, or an object with a list of embeddings as its 'data', was expected");

        PutInPlace();
    }

    private void ReadItem(ref Utf8JsonReader reader)
    {
        long place = Vectors.Count;
        var before = Vectors.Count;
        while (LenientValues.ReadName(ref reader))
        {
            if (reader.ValueSpan.SequenceEqual("index"u8))
            {
                place = LenientValues.ReadCount(ref reader) ?? place;
                continue;
            }

            var isEmbedding = reader.ValueSpan.SequenceEqual("embedding"u8);
            reader.Read();
            if (isEmbedding && reader.TokenType is JsonTokenType.StartArray)
                ReadList(ref reader);
            else
                reader.Skip();
        }

        if (Vectors.Count != before + 1)
            throw UnexpectedItem();

        places.Add(place);
    }

    /// <summary>Each vector says which input it belongs to; nearly all come in that order anyway.</summary>
    private void PutInPlace()
    {
        var isSorted = true;
        for (var i = 1; i < places.Count; i++)
            isSorted &= places[i - 1] <= places[i];

        if (!isSorted)
            Vectors = [.. places.Zip(Vectors).OrderBy(static item => item.First).Select(static item => item.Second)];
    }

    private static JsonException Unexpected() => new("lists of numbers, at most three deep and all alike, were expected");

    private static JsonException UnexpectedItem() => new("objects with an 'embedding' that is a list of numbers were expected");

    private void Add(float number, int index)
    {
        if (index == numbers.Length)
            Array.Resize(ref numbers, numbers.Length * 2);

        numbers[index] = number;
    }
}
