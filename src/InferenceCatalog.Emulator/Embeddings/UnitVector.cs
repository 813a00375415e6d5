namespace InferenceCatalog.Emulator;

/// <summary>Makes the vector of a text: of length 1, and nearer to another's the more words the texts share, as a search needs.</summary>
internal static class UnitVector
{
    public const int DefaultDimensions = 384;

    /// <summary>The most dimensions that a call may ask for.</summary>
    public const int MaxDimensions = 8192;

    /// <summary>Words beyond these do not count, as texts beyond a model's window do not.</summary>
    private const int MaxWords = 512;

    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '.', ',', ';', ':', '!', '?', '"', '(', ')'];

    public static float[] Of(string model, string text, int dimensions, int seed)
    {
        var sum = new double[dimensions];
        var words = text.ToUpperInvariant().Split(Separators, MaxWords, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
            Add(sum, StableHash.Of(seed, model, word), 1);

        // The whole text counts a little: the same words in another order are near, not equal, and no words have a vector too.
        Add(sum, StableHash.Of(seed, model, "", text), 0.25);
        return Normalize(sum);
    }

    public static double Cosine(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sum = 0.0;
        for (var index = 0; index < first.Length; index++)
            sum += (double)first[index] * second[index];

        return sum;
    }

    private static void Add(double[] sum, ulong state, double weight)
    {
        var random = new StableRandom(state);
        for (var index = 0; index < sum.Length; index++)
            sum[index] += weight * random.NextSigned();
    }

    private static float[] Normalize(double[] sum)
    {
        var squares = 0.0;
        foreach (var value in sum)
            squares += value * value;

        var length = Math.Sqrt(squares);
        var vector = new float[sum.Length];
        for (var index = 0; index < vector.Length; index++)
            vector[index] = (float)(length > 0 ? sum[index] / length : index == 0 ? 1 : 0);

        return vector;
    }
}
