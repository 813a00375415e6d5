namespace InferenceCatalog.Snapshots;

/// <summary>Writes what left the catalog, one entry a line. A list with nothing in it is left out.</summary>
internal static class TombstonesWriter
{
    public static void Write(Utf8Writer text, JsonLineWriter line, Tombstones gone)
    {
        WriteList(text, line, "goneModels", CatalogOrder.Sort(gone.Models, CatalogOrder.Compare), WriteModel);
        WriteList(text, line, "goneRoutes", CatalogOrder.Sort(gone.Routes, CatalogOrder.Compare), WriteRoute);
        WriteList(text, line, "goneProviders", CatalogOrder.Sort(gone.Providers, CatalogOrder.Compare), WriteProvider);
    }

    private static void WriteList<T>(Utf8Writer text, JsonLineWriter line, string name, T[] entries, Action<JsonLineWriter, T> write)
    {
        if (entries.Length > 0)
            SnapshotWriter.WriteList(text, line, name, entries, write, ",\n");
    }

    private static void WriteModel(JsonLineWriter line, GoneModel model)
    {
        line.OpenObject();
        line.Member("id", model.Id);
        line.Member("left", model.Left);
        line.Member("tasks", model.Tasks);
        line.Member("replacement", model.Replacement);
        line.CloseObject();
    }

    private static void WriteRoute(JsonLineWriter line, GoneRoute route)
    {
        line.OpenObject();
        line.Member("model", route.Model);
        line.Member("provider", route.Provider);
        line.Member("task", route.Task);
        line.Member("left", route.Left);
        line.Member("replacement", route.Replacement);
        line.CloseObject();
    }

    private static void WriteProvider(JsonLineWriter line, GoneProvider provider)
    {
        line.OpenObject();
        line.Member("id", provider.Id);
        line.Member("left", provider.Left);
        line.CloseObject();
    }
}
