using System.Text;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Writes lists as sentences have them: <c>a</c>, <c>a or b</c>, <c>a, b or c</c>.</summary>
internal static class WordList
{
    public static string Or(IReadOnlyList<string> words) => Join(words, " or ");

    public static string And(IReadOnlyList<string> words) => Join(words, " and ");

    /// <summary>The same, each word in quotation marks.</summary>
    public static List<string> Quote(IReadOnlyList<string> words)
    {
        var quoted = new List<string>(words.Count);
        foreach (var word in words)
            quoted.Add($"'{word}'");

        return quoted;
    }

    private static string Join(IReadOnlyList<string> words, string last)
    {
        var text = new StringBuilder();
        for (var index = 0; index < words.Count; index++)
        {
            if (index > 0)
                text.Append(index == words.Count - 1 ? last : ", ");

            text.Append(words[index]);
        }

        return text.ToString();
    }
}
