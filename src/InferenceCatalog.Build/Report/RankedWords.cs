namespace InferenceCatalog.Build.Report;

/// <summary>Words in the order in which people look for them, each with its place: so the page sorts by numbers, whatever its size.</summary>
internal sealed class RankedWords
{
    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    /// <param name="words">The words, in any order and as often as they come.</param>
    /// <param name="shown">What of a word people see.</param>
    public RankedWords(IEnumerable<string> words, Func<string, string> shown)
    {
        Sorted = [.. words.Distinct(StringComparer.Ordinal)
            .OrderBy(shown, StringComparer.OrdinalIgnoreCase)
            .ThenBy(word => word, StringComparer.Ordinal)];
        for (var rank = 0; rank < Sorted.Length; rank++)
            ranks.Add(Sorted[rank], rank);
    }

    public string[] Sorted { get; }

    public int this[string word] => ranks[word];
}
