using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>Makes a text of the length, format or pattern that a schema asks for; any other names the emulator.</summary>
internal static class TextExample
{
    private const int MaxLength = 100_000;

    public static JsonNode? Make(JsonObject rules, string name, int variation)
    {
        var least = Math.Max(0, rules["minLength"].Integer() ?? 0);
        var most = rules["maxLength"].Integer() ?? int.MaxValue;
        if (least > most || least > MaxLength)
            return null;

        if (rules["pattern"].Text() is { } pattern)
            return PatternExample.Make(pattern, least, most) is { } matching ? JsonValue.Create(matching) : null;

        var formatted = OfFormat(rules["format"].Text(), variation);
        if (formatted is not null && formatted.Length >= least && formatted.Length <= most)
            return JsonValue.Create(formatted);

        var number = variation == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {variation + 1}");
        var text = $"[emulator] {name}{number}";
        if (text.Length > most)
            text = most <= name.Length ? name[..most] : text[..most];

        return JsonValue.Create(text.PadRight(least, '.'));
    }

    private static string? OfFormat(string? format, int variation)
    {
        var number = (variation % 28) + 1;
        return format switch
        {
            "date-time" => string.Create(CultureInfo.InvariantCulture, $"2026-01-{number:D2}T00:00:00Z"),
            "date" => string.Create(CultureInfo.InvariantCulture, $"2026-01-{number:D2}"),
            "time" => string.Create(CultureInfo.InvariantCulture, $"00:00:{number:D2}Z"),
            "duration" => string.Create(CultureInfo.InvariantCulture, $"PT{number}S"),
            "email" or "idn-email" => string.Create(CultureInfo.InvariantCulture, $"emulator{number}@example.org"),
            "hostname" or "idn-hostname" => string.Create(CultureInfo.InvariantCulture, $"emulator{number}.example.org"),
            "uri" or "iri" or "uri-reference" or "iri-reference" =>
                string.Create(CultureInfo.InvariantCulture, $"https://example.org/emulator/{number}"),
            "uuid" => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-4000-8000-{variation + 1:D12}"),
            "ipv4" => string.Create(CultureInfo.InvariantCulture, $"192.0.2.{number}"),
            "ipv6" => string.Create(CultureInfo.InvariantCulture, $"2001:db8::{number}"),
            _ => null,
        };
    }
}
