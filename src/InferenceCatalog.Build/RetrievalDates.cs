using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build;

/// <summary>The days (<c>yyyy-MM-dd</c>, UTC) of a snapshot's facts.</summary>
/// <param name="Header">The snapshot's own day: the oldest of its sources', unless the project says otherwise.</param>
/// <param name="Router">The router's.</param>
/// <param name="Hub">The Hub's.</param>
internal sealed record RetrievalDates(string Header, string Router, string Hub)
{
    /// <summary>Reads the values of the properties; an empty one is not set.</summary>
    /// <exception cref="RefreshException">A value is no day.</exception>
    public static RetrievalDates Parse(string? header, string? router, string? hub, DateTime utcNow)
    {
        var own = Parse(header, "InferenceCatalogRetrieved");
        var fallback = own ?? utcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var routerDay = Parse(router, "InferenceCatalogRouterRetrieved") ?? fallback;
        var hubDay = Parse(hub, "InferenceCatalogHubRetrieved") ?? fallback;
        return new RetrievalDates(own ?? Older(routerDay, hubDay), routerDay, hubDay);
    }

    /// <summary>Days in this form sort as text.</summary>
    private static string Older(string first, string second) => string.CompareOrdinal(first, second) <= 0 ? first : second;

    private static string? Parse(string? value, string property)
    {
        var day = value?.Trim() ?? string.Empty;
        return day.Length == 0 ? null
            : DateForm.IsWellFormed(day) ? day
            : throw new RefreshException(
                RefreshErrorCodes.OptionInvalid,
                $"{property} is '{Excerpt.Of(day)}'. Give {DateForm.Description}, or leave it empty for today.");
    }
}
