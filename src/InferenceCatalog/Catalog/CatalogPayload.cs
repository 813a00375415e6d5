using System.Globalization;
using System.Text;

namespace InferenceCatalog;

/// <summary>The one string behind a generated model constant: what the runtime knows of a model without opening a file.</summary>
/// <remarks>
/// <code>
/// openai/gpt-oss-120b|2026-07-27
/// conversational|groq|live|131072|0.15|0.75|ts|openai/gpt-oss-120b
/// |cerebras|live||||T
/// </code>
/// The first line is id and day; each further line is a route: task (empty: as on the line before), provider, status, context,
/// input price, output price, flags, provider id, adapter, weights path. Empty fields are unknown and are left out at the end.
/// Flags: <c>t</c> tools, <c>s</c> structured output, <c>a</c> the provider is the author; the capital of each says no.
/// A reference made from an id alone is a payload without a day or routes. <c>CatalogPayloadWriter</c> in the generator writes it.
/// </remarks>
internal static class CatalogPayload
{
    public static ReadOnlySpan<char> ReadId(string payload)
    {
        var end = payload.AsSpan().IndexOfAny('|', '\n');
        return end < 0 ? payload : payload.AsSpan(0, end);
    }

    public static DateOnly? ReadDate(string payload) =>
        DateOnly.TryParseExact(ReadDay(payload), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The day as it is written; empty for none.</summary>
    public static ReadOnlySpan<char> ReadDay(string payload)
    {
        var header = payload.AsSpan();
        var end = header.IndexOf('\n');
        if (end >= 0)
            header = header[..end];

        var bar = header.IndexOf('|');
        return bar < 0 ? default : header[(bar + 1)..];
    }

    public static IReadOnlyList<ModelRoute> ReadRoutes(string payload)
    {
        var routes = new List<ModelRoute>();
        InferenceTask? task = null;
        for (var start = payload.IndexOf('\n', StringComparison.Ordinal) + 1; start > 0;)
        {
            var end = payload.IndexOf('\n', start);
            var fields = (end < 0 ? payload[start..] : payload[start..end]).Split('|');
            start = end + 1;
            if (fields[0].Length > 0)
                task = new InferenceTask(fields[0]);

            if (task is { } known && fields.Length > 1)
                routes.Add(ReadRoute(known, fields));
        }

        return routes;
    }

    /// <summary>A payload without a day, of one provider's routes of which only the provider's id is known.</summary>
    /// <exception cref="FormatException"><paramref name="providerId"/> is malformed.</exception>
    public static string Write(string model, Provider provider, string providerId, ReadOnlySpan<string> tasks)
    {
        ArgumentNullException.ThrowIfNull(providerId);
        if (!IsProviderId(providerId))
            throw new FormatException("A provider's id of a model has 1 to 300 printable characters, and no '|'.");

        if (!IsPath(providerId))
            throw new FormatException($"'{providerId}' is no provider's id of a model: as part of an address it would change the address.");

        var payload = new StringBuilder(model);
        foreach (var task in tasks)
            payload.Append(CultureInfo.InvariantCulture, $"\n{task}|{provider}||||||{providerId}");

        return payload.ToString();
    }

    /// <summary>Whether an id can stand in an address as it is: it may lengthen the path, and never climb in it, end it or hide a slash.</summary>
    public static bool IsPath(string providerId)
    {
        if (providerId.AsSpan().ContainsAny(@"?#%\"))
            return false;

        foreach (var segment in providerId.AsSpan().Split('/'))
        {
            if (providerId.AsSpan(segment) is "" or "." or "..")
                return false;
        }

        return true;
    }

    /// <summary>Whether a text can be a provider's id of a model.</summary>
    public static bool IsProviderId(string text)
    {
        const int MaxLength = 300;
        return text.Length is > 0 and <= MaxLength && !text.Contains('|', StringComparison.Ordinal) && !text.Any(char.IsControl);
    }

    private static ModelRoute ReadRoute(InferenceTask task, string[] fields)
    {
        var flags = Field(fields, 6) ?? "";
        return new ModelRoute(new Provider(fields[1]), task)
        {
            Status = Field(fields, 2) switch
            {
                "live" => RouteStatus.Live,
                "staging" => RouteStatus.Staging,
                "error" => RouteStatus.Error,
                _ => RouteStatus.Unknown,
            },
            ContextLength = int.TryParse(Field(fields, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var context) ? context : null,
            Price = new Price(ReadPrice(fields, 4), ReadPrice(fields, 5)),
            SupportsTools = ReadFlag(flags, 't', 'T'),
            SupportsStructuredOutput = ReadFlag(flags, 's', 'S'),
            IsModelAuthor = ReadFlag(flags, 'a', 'A'),
            ProviderId = Field(fields, 7),
            Adapter = Field(fields, 8),
            AdapterWeightsPath = Field(fields, 9),
        };
    }

    private static string? Field(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;

    private static decimal? ReadPrice(string[] fields, int index) =>
        decimal.TryParse(Field(fields, index), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price) ? price : null;

    private static bool? ReadFlag(string flags, char yes, char no) =>
        flags.Contains(yes, StringComparison.Ordinal) ? true : flags.Contains(no, StringComparison.Ordinal) ? false : null;
}
