using System.Globalization;

namespace InferenceCatalog;

/// <summary>What the headers of an answer say.</summary>
internal static class AnswerHeaders
{
    public static AnswerSource ReadSource(HttpResponseMessage response) =>
        new(Find(response, "x-inference-provider"), Find(response, "x-request-id") ?? Find(response, "X-Amzn-Trace-Id"));

    /// <summary><c>Retry-After</c> in seconds or as a date, else the <c>t</c> of <c>RateLimit</c> (an IETF draft that the Hub follows).</summary>
    public static TimeSpan? ReadRetryAfter(HttpResponseMessage response)
    {
        var retryAfter = response.Headers.RetryAfter;
        if (retryAfter?.Delta is { } delta)
            return delta;

        if (retryAfter?.Date is { } date)
            return date - (response.Headers.Date ?? DateTimeOffset.UtcNow) is { Ticks: > 0 } wait ? wait : TimeSpan.Zero;

        foreach (var part in Find(response, "RateLimit")?.Split(';', StringSplitOptions.TrimEntries) ?? [])
        {
            if (part.StartsWith("t=", StringComparison.Ordinal)
                && int.TryParse(part.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            {
                return TimeSpan.FromSeconds(seconds);
            }
        }

        return null;
    }

    public static string? Find(HttpResponseMessage response, string name)
    {
        // NonValidated, since nothing is gained by parsing headers that are only passed on.
        if (!response.Headers.NonValidated.TryGetValues(name, out var values))
            return null;

        foreach (var value in values)
            return value.Length is > 0 and <= 500 ? value : null;

        return null;
    }
}
