using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>Reads what a service sends: a value of another type than expected counts as not given, and never stops the reading.</summary>
internal static class LenientReading
{
    private const int PriceDecimals = 6;

    /// <summary>A million dollars for a million tokens: whatever is above it is no price.</summary>
    private const decimal MaxPrice = 1_000_000m;

    private static readonly string Live = RouteStatusWords.Write(SnapshotRouteStatus.Live);

    /// <summary>Moves to the next name of the object whose start or last value the reader stands on; false at the object's end.</summary>
    public static bool ReadName(this JsonTextReader reader)
    {
        reader.Read();
        return reader.Token == JsonToken.Name;
    }

    /// <summary>Moves to the next item of the array whose start or last item the reader stands on; false at the array's end.</summary>
    public static bool ReadItem(this JsonTextReader reader)
    {
        reader.Read();
        return reader.Token != JsonToken.ArrayEnd;
    }

    /// <summary>Moves from a name to its value and stands on it when it is of that kind, else on its end.</summary>
    public static bool ReadStart(this JsonTextReader reader, JsonToken start)
    {
        reader.Read();
        if (reader.Token == start)
            return true;

        reader.Skip();
        return false;
    }

    /// <summary>Passes over the value of the name that the reader stands on.</summary>
    public static void SkipValue(this JsonTextReader reader)
    {
        reader.Read();
        reader.Skip();
    }

    public static string? ReadText(this JsonTextReader reader) => reader.ReadStart(JsonToken.Text) ? reader.GetText() : null;

    /// <summary>A text that often says what another said before, whose string then does for both; null for no text.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="likely">What the other said.</param>
    public static string? ReadText(this JsonTextReader reader, string? likely) =>
        !reader.ReadStart(JsonToken.Text) ? null
        : likely is not null && reader.TextIs(likely) ? likely
        : reader.GetText();

    /// <summary>A word that will come again, such as a provider's id: one string does for all of them.</summary>
    public static string? ReadWord(this JsonTextReader reader, TextPool words)
    {
        if (!reader.ReadStart(JsonToken.Text))
            return null;

        var word = reader.HasEscapes ? null : words.Get(reader.Source, reader.Start + 1, reader.Length - 2, ProviderIdForm.IsWellFormed);
        return word ?? reader.GetText();
    }

    public static bool? ReadFlag(this JsonTextReader reader)
    {
        reader.Read();
        var flag = reader.Token switch
        {
            JsonToken.True => true,
            JsonToken.False => false,
            _ => (bool?)null,
        };
        reader.Skip();
        return flag;
    }

    /// <summary>A number that is not negative; null for anything else, be it larger than a decimal.</summary>
    public static decimal? ReadAmount(this JsonTextReader reader) =>
        reader.ReadStart(JsonToken.Number) && reader.TryGetDecimal(out var amount) && amount >= 0 ? amount : null;

    /// <summary>A price in USD per million tokens, without the noise that binary floating point leaves on it (0.7499999999999999).</summary>
    public static decimal? ReadPrice(this JsonTextReader reader) =>
        reader.ReadAmount() is { } price && price <= MaxPrice ? Math.Round(price, PriceDecimals, MidpointRounding.AwayFromZero) : null;

    /// <summary>A whole number from 1; null for anything else.</summary>
    public static int? ReadCount(this JsonTextReader reader) =>
        reader.ReadAmount() is { } count && count is >= 1 and <= int.MaxValue && count == decimal.Truncate(count)
            ? (int)count
            : null;

    /// <summary>The words of an array that have the form of modalities and tasks, sorted, each once.</summary>
    public static string[] ReadWords(this JsonTextReader reader)
    {
        if (!reader.ReadStart(JsonToken.ArrayStart))
            return [];

        var words = new SortedSet<string>(StringComparer.Ordinal);
        while (reader.ReadItem())
        {
            if (reader.Token == JsonToken.Text && reader.GetText() is var word && ProviderIdForm.IsWellFormed(word))
                words.Add(word);

            reader.Skip();
        }

        return [.. words];
    }

    /// <summary>A status in the words of the router and the Hub; null for a word that this release does not know.</summary>
    public static SnapshotRouteStatus? ReadStatus(this JsonTextReader reader) =>
        !reader.ReadStart(JsonToken.Text) ? null
        : reader.TextIs(Live) ? SnapshotRouteStatus.Live
        : RouteStatusWords.Read(reader.GetText());
}
