using System.Globalization;
using System.Text;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Writes the one string behind a model constant; the runtime's <c>CatalogPayload</c> says its form and reads it.</summary>
internal static class CatalogPayloadWriter
{
    private const string PriceFormat = "0.############################";

    public static void Write(StringBuilder payload, ModelSpec model, string date)
    {
        payload.Append(model.Id).Append('|').Append(date);
        var task = "";
        foreach (var route in model.Routes)
        {
            payload.Append('\n');
            if (route.Task != task)
                AppendField(payload, route.Task);

            task = route.Task;
            AppendRoute(payload, route);
        }
    }

    private static void AppendRoute(StringBuilder payload, SnapshotRoute route)
    {
        AppendField(payload.Append('|'), route.Provider);
        var known = payload.Length;
        payload.Append('|').Append(route.Status is { } status ? RouteStatusWords.Write(status) : "");
        payload.Append('|').Append(route.Context?.ToString(CultureInfo.InvariantCulture));
        payload.Append('|').Append(route.InputPrice?.ToString(PriceFormat, CultureInfo.InvariantCulture));
        payload.Append('|').Append(route.OutputPrice?.ToString(PriceFormat, CultureInfo.InvariantCulture));
        payload.Append('|');
        AppendFlag(payload, route.Tools, 't');
        AppendFlag(payload, route.StructuredOutput, 's');
        AppendFlag(payload, route.IsModelAuthor, 'a');
        AppendField(payload.Append('|'), route.ProviderId);
        AppendField(payload.Append('|'), route.Adapter);
        AppendField(payload.Append('|'), route.AdapterWeightsPath);

        while (payload.Length > known && payload[payload.Length - 1] == '|')
            payload.Length--;
    }

    private static void AppendFlag(StringBuilder payload, bool? flag, char letter)
    {
        if (flag is { } value)
            payload.Append(value ? letter : char.ToUpperInvariant(letter));
    }

    /// <summary>A text that would read as another field or line is left unknown: the snapshot's reader refuses it already.</summary>
    private static void AppendField(StringBuilder payload, string? text)
    {
        if (text is not null && text.IndexOf('|') < 0 && text.IndexOf('\n') < 0)
            payload.Append(text);
    }
}
