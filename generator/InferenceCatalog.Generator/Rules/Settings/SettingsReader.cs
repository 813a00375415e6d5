using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Reads the texts of a JSON file of settings, as .NET's configuration reads it: comments and commas at the end are fine.</summary>
internal static class SettingsReader
{
    /// <summary>No model id, address or token is longer, and no such file larger.</summary>
    private const int MaxTextLength = 2_048;
    private static readonly JsonLimits Limits = JsonLimits.Default with { MaxDocumentLength = 8 * 1024 * 1024 };

    /// <summary>All texts in their order; null where the file is broken, which whoever loads it will say.</summary>
    public static List<SettingsEntry>? Read(Utf8Text text)
    {
        try
        {
            var json = new JsonTextReader(text, Limits, CancellationToken.None, isLenient: true);
            var places = new LineCursor(text);
            json.Read();
            if (json.Token != JsonToken.ObjectStart)
                return null;

            var entries = new List<SettingsEntry>();
            ReadObject(json, "", places, entries);
            json.Read();
            return entries;
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    private static void ReadObject(JsonTextReader json, string path, LineCursor places, List<SettingsEntry> entries)
    {
        for (json.Read(); json.Token == JsonToken.Name; json.Read())
        {
            var name = SettingsPath.Join(path, json.GetText());
            json.Read();
            ReadValue(json, name, places, entries);
        }
    }

    private static void ReadList(JsonTextReader json, string path, LineCursor places, List<SettingsEntry> entries)
    {
        json.Read();
        for (var index = 0; json.Token != JsonToken.ArrayEnd; index++)
        {
            ReadValue(json, SettingsPath.Join(path, ShownText.Number(index)), places, entries);
            json.Read();
        }
    }

    private static void ReadValue(JsonTextReader json, string path, LineCursor places, List<SettingsEntry> entries)
    {
        switch (json.Token)
        {
            case JsonToken.ObjectStart:
                ReadObject(json, path, places, entries);
                break;
            case JsonToken.ArrayStart:
                ReadList(json, path, places, entries);
                break;
            case JsonToken.Text when json.Length <= MaxTextLength:
                var (section, name) = SettingsPath.Split(path);
                var span = new TextSpan(places.MoveTo(json.Start).Offset, places.CountInLine(json.Start, json.Length));
                entries.Add(new SettingsEntry(path, section, name, json.GetText(), span));
                break;
        }
    }
}
