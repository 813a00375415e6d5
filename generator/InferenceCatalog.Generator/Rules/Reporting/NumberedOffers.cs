using System.Collections.Immutable;
using System.Globalization;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>A list of offers in the properties of a diagnostic: a prefix with a number from zero, the best first.</summary>
internal static class NumberedOffers
{
    public static string Key(string prefix, int index) => prefix + index.ToString(CultureInfo.InvariantCulture);

    public static List<string> Read(ImmutableDictionary<string, string?> properties, string prefix)
    {
        var offers = new List<string>();
        while (properties.TryGetValue(Key(prefix, offers.Count), out var text) && text is not null)
            offers.Add(text);

        return offers;
    }

    /// <summary>The same properties with those offers only that pass.</summary>
    public static ImmutableDictionary<string, string?> Keep(ImmutableDictionary<string, string?> properties, string prefix, Predicate<string> passes)
    {
        var offers = Read(properties, prefix);
        var kept = offers.FindAll(passes);
        if (kept.Count == offers.Count)
            return properties;

        var changed = properties.ToBuilder();
        for (var index = 0; index < offers.Count; index++)
        {
            changed.Remove(Key(prefix, index));
            if (index < kept.Count)
                changed.Add(Key(prefix, index), kept[index]);
        }

        return changed.ToImmutable();
    }
}
