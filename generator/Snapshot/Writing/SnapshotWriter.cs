namespace InferenceCatalog.Snapshots;

/// <summary>Writes <c>catalog/snapshot.json</c> in its canonical form: the same facts give the same bytes.</summary>
internal static class SnapshotWriter
{
    /// <summary>What a line has at most, as a rule: one buffer of that size is rarely copied.</summary>
    private const int BytesPerModel = 120;
    private const int BytesPerRoute = 140;
    private const int BytesPerName = 90;

    /// <inheritdoc cref="WriteUtf8"/>
    public static string Write(Snapshot snapshot) => WriteUtf8(snapshot).ToString();

    /// <summary>The whole file, with <c>\n</c> at the end of every line, without a byte order mark.</summary>
    /// <remarks>Whatever order the lists have, the file is sorted; a canonical text that was read comes out as it was.</remarks>
    /// <param name="snapshot">What to write.</param>
    /// <param name="takeMemory">Gives at least so many bytes to write to; null for new ones.</param>
    public static Utf8Text WriteUtf8(Snapshot snapshot, Func<int, byte[]>? takeMemory = null)
    {
        var length = GuessLength(snapshot);
        var text = new Utf8Writer(takeMemory?.Invoke(length) ?? new byte[length]);
        var line = new JsonLineWriter(text);
        WriteHeader(text, line, snapshot.Header);
        WriteList(text, line, "models", CatalogOrder.Sort(snapshot.Models, CatalogOrder.Compare), WriteModel, ",\n");
        TombstonesWriter.Write(text, line, snapshot.Gone);
        WriteList(text, line, "names", CatalogOrder.Sort(snapshot.Names, CatalogOrder.Compare), WriteName, "\n");
        return text.Append("}\n").ToText();
    }

    /// <summary>A member of the root that is a list with one entry a line.</summary>
    internal static void WriteList<T>(
        Utf8Writer text, JsonLineWriter line, string name, T[] entries, Action<JsonLineWriter, T> write, string end)
    {
        text.Append("  \"").Append(name).Append("\": [");
        if (entries.Length > 0)
        {
            text.Append('\n');
            for (var index = 0; index < entries.Length; index++)
            {
                text.Append("    ");
                write(line, entries[index]);
                line.EndLine(isLast: index == entries.Length - 1);
            }

            text.Append("  ");
        }

        text.Append(']').Append(end);
    }

    private static int GuessLength(Snapshot snapshot)
    {
        var routes = 0;
        foreach (var model in snapshot.Models)
            routes += model.Routes.Count;

        return 1_000 + (snapshot.Models.Count * BytesPerModel) + (routes * BytesPerRoute) + (snapshot.Names.Count * BytesPerName);
    }

    private static void WriteHeader(Utf8Writer text, JsonLineWriter line, SnapshotHeader header)
    {
        text.Append("{\n  \"$schema\": \"./snapshot.schema.json\",\n  \"schemaVersion\": ");
        text.Append(header.SchemaVersion).Append(",\n  \"retrieved\": ");
        JsonText.Append(text, header.Retrieved);
        text.Append(",\n");
        WriteList(text, line, "sources", [.. header.Sources], WriteSource, ",\n");
        WriteFilters(text, line, header);
    }

    private static void WriteFilters(Utf8Writer text, JsonLineWriter line, SnapshotHeader header)
    {
        text.Append("  \"filters\": ");
        line.OpenObject();
        line.Member("adapters", (bool?)header.IncludesAdapters);
        WritePatterns(text, line, "tasks", header.Choice.Tasks);
        WritePatterns(text, line, "providers", header.Choice.Providers);
        WritePatterns(text, line, "models", header.Choice.Models);
        line.Member("minimumDownloads", header.Choice.MinimumDownloads);
        line.Member("onlyLive", header.Choice.OnlyLive ? true : (bool?)null);
        WritePatterns(text, line, "withoutTailOf", header.Choice.WithoutTailOf);
        line.CloseObject();
        line.EndLine(isLast: false);
    }

    /// <summary>In the order of the project, which may put what is excluded last.</summary>
    private static void WritePatterns(Utf8Writer text, JsonLineWriter line, string name, EquatableArray<string> patterns)
    {
        if (patterns.Count == 0)
            return;

        line.OpenArray(name);
        for (var index = 0; index < patterns.Count; index++)
        {
            if (index > 0)
                text.Append(',');

            JsonText.Append(text, patterns[index]);
        }

        line.CloseArray();
    }

    private static void WriteSource(JsonLineWriter line, SnapshotSource source)
    {
        line.OpenObject();
        line.Member("name", source.Name);
        line.Member("location", source.Location);
        line.Member("retrieved", source.Retrieved);
        line.CloseObject();
    }

    private static void WriteModel(JsonLineWriter line, SnapshotModel model)
    {
        line.OpenObject();
        line.Member("id", model.Id);
        line.Member("input", model.InputModalities);
        line.Member("output", model.OutputModalities);
        line.Member("license", model.License);
        line.Member("downloads", model.Downloads);
        line.OpenArray("routes");
        foreach (var route in CatalogOrder.Sort(model.Routes, CatalogOrder.Compare))
            WriteRoute(line, route);

        line.CloseArray();
        line.CloseObject();
    }

    private static void WriteRoute(JsonLineWriter line, SnapshotRoute route)
    {
        line.OpenObject();
        line.Member("provider", route.Provider);
        line.Member("task", route.Task);
        line.Member("id", route.ProviderId);
        line.Member("status", route.Status is { } status ? RouteStatusWords.Write(status) : null);
        line.Member("context", (long?)route.Context);
        line.Member("inputPrice", route.InputPrice);
        line.Member("outputPrice", route.OutputPrice);
        line.Member("tools", route.Tools);
        line.Member("structuredOutput", route.StructuredOutput);
        line.Member("author", route.IsModelAuthor);
        line.Member("adapter", route.Adapter);
        line.Member("weightsPath", route.AdapterWeightsPath);
        line.CloseObject();
    }

    private static void WriteName(JsonLineWriter line, StoredName name)
    {
        line.OpenObject();
        line.Member("id", name.Id);
        line.Member("name", name.Name);
        line.CloseObject();
    }
}
