using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>Tells what a changed fact means for who uses the route.</summary>
internal static class DriftKind
{
    /// <summary>Whether less can be done than before. What nobody says any more is not lost: it may be there still.</summary>
    public static bool IsLoss(SnapshotChange change) => change.Field switch
    {
        "tools" or "structuredOutput" => change is { Before: not "false", After: "false" },
        "context" => Number(change.Before) is { } before && Number(change.After) is { } after && after < before,
        "status" => change is { Before: not "error", After: "error" },
        "input" or "output" => HasLostWord(change.Before, change.After),
        _ => false,
    };

    /// <summary>Whether a known price is higher than a known one before.</summary>
    public static bool IsDearer(SnapshotChange change) =>
        change.Field is "inputPrice" or "outputPrice" && Number(change.Before) is { } before && Number(change.After) is { } after && after > before;

    private static bool HasLostWord(string? before, string? after)
    {
        if (before is null || after is null)
            return false;

        var left = new HashSet<string>(after.Split([", "], StringSplitOptions.None), StringComparer.Ordinal);
        foreach (var word in before.Split([", "], StringSplitOptions.None))
        {
            if (!left.Contains(word))
                return true;
        }

        return false;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
