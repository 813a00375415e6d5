using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>Makes a number within the bounds of a schema: one that is near 1 where that is allowed.</summary>
internal static class NumberExample
{
    /// <summary>Null for something that is no number, or none that a decimal holds.</summary>
    public static decimal? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out decimal number) ? number : null;

    /// <summary>Null when there is no such number, or none that this finds within the range of decimals.</summary>
    public static JsonNode? Make(JsonObject rules, bool isWhole, int variation)
    {
        try
        {
            return Find(rules, isWhole, variation);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static JsonValue? Find(JsonObject rules, bool isWhole, int variation)
    {
        var step = Number(rules["multipleOf"]) is { } multiple and > 0 ? multiple : isWhole ? 1m : 0m;
        if (isWhole && decimal.Truncate(step) != step)
            step = LeastWholeMultiple(step);

        var low = Number(rules["minimum"]);
        var high = Number(rules["maximum"]);
        var above = Number(rules["exclusiveMinimum"]);
        var below = Number(rules["exclusiveMaximum"]);
        var value = Clamp(1m + variation, low, above, high, below, step);
        return Fits(value, low, above, high, below, step)
            ? isWhole ? JsonValue.Create((long)value) : JsonValue.Create(value)
            : null;
    }

    private static decimal Clamp(decimal wish, decimal? low, decimal? above, decimal? high, decimal? below, decimal step)
    {
        var smallest = Max(low, above);
        var largest = Min(high, below);
        if (step == 0)
            return ClampFraction(wish, smallest, largest);

        var value = decimal.Ceiling(wish / step) * step;
        if (value > largest || value == below)
            value = decimal.Floor(largest!.Value / step) * step;

        if (value == below)
            value -= step;

        if (value < smallest || value == above)
            value = decimal.Ceiling(smallest!.Value / step) * step;

        return value == above ? value + step : value;
    }

    /// <summary>The middle of the bounds, where the wish is outside them, is inside whether they are exclusive or not.</summary>
    private static decimal ClampFraction(decimal wish, decimal? smallest, decimal? largest)
    {
        if (!(wish <= smallest) && !(wish >= largest))
            return wish;

        return (smallest, largest) switch
        {
            ({ } low, { } high) => low + ((high - low) / 2),
            ({ } low, null) => low + 1,
            (null, { } high) => high - 1,
            _ => wish,
        };
    }

    private static bool Fits(decimal value, decimal? low, decimal? above, decimal? high, decimal? below, decimal step) =>
        !(value < low) && !(value <= above) && !(value > high) && !(value >= below) && (step == 0 || value % step == 0);

    private static decimal LeastWholeMultiple(decimal step)
    {
        for (var factor = 1; factor <= 1000; factor++)
        {
            if (decimal.Truncate(step * factor) == step * factor)
                return step * factor;
        }

        return 1m;
    }

    private static decimal? Max(decimal? first, decimal? second) => first is null || second > first ? second ?? first : first;

    private static decimal? Min(decimal? first, decimal? second) => first is null || second < first ? second ?? first : first;
}
