using System.Globalization;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>Tells what a changed fact means for who uses the route.</summary>
internal static class DriftKind
{
    /// <remarks>What nobody says any more is not lost: it may be there still. Nor is gained what was there, perhaps, and only now is said.</remarks>
    public static DriftMeaning Of(SnapshotChange change) => change.Field switch
    {
        "tools" or "structuredOutput" => change switch
        {
            { After: "false" } => DriftMeaning.Less,
            { Before: "false", After: "true" } => DriftMeaning.More,
            _ => DriftMeaning.Other,
        },
        "status" => change switch
        {
            { After: "error" } => DriftMeaning.Less,
            { Before: not null, After: "live" } => DriftMeaning.More,
            _ => DriftMeaning.Other,
        },
        "context" => Compare(change, DriftMeaning.More, DriftMeaning.Less),
        "inputPrice" or "outputPrice" => Compare(change, DriftMeaning.Dearer, DriftMeaning.Cheaper),
        "input" or "output" => OfWords(change),
        _ => DriftMeaning.Other,
    };

    private static DriftMeaning Compare(SnapshotChange change, DriftMeaning ifGreater, DriftMeaning ifSmaller) =>
        Number(change.Before) is { } before && Number(change.After) is { } after
            ? after > before ? ifGreater : ifSmaller
            : DriftMeaning.Other;

    /// <summary>A word that went weighs more than one that came.</summary>
    private static DriftMeaning OfWords(SnapshotChange change)
    {
        if (change.Before is null || change.After is null)
            return DriftMeaning.Other;

        return HasWordBeyond(change.Before, change.After) ? DriftMeaning.Less
            : HasWordBeyond(change.After, change.Before) ? DriftMeaning.More
            : DriftMeaning.Other;
    }

    private static bool HasWordBeyond(string words, string others)
    {
        var known = new HashSet<string>(others.Split([", "], StringSplitOptions.None), StringComparer.Ordinal);
        foreach (var word in words.Split([", "], StringSplitOptions.None))
        {
            if (!known.Contains(word))
                return true;
        }

        return false;
    }

    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
