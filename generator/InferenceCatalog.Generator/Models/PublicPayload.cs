using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>The catalog that an assembly with public constants carries for its consumers' rules: a snapshot in its own JSON.</summary>
/// <remarks>
/// It has the emitted models with all their routes, also those that a filter left out of the constants: a consumer who pins one
/// is right, and no rule may say otherwise. Names stay as they were emitted, whatever a filter left out beside them.
/// </remarks>
internal static class PublicPayload
{
    public static string Write(Snapshot snapshot, NameTable names, EquatableArray<OrganizationSpec> organizations)
    {
        var emitted = new HashSet<string>(StringComparer.Ordinal);
        var stored = new SortedDictionary<string, StoredName>(StringComparer.Ordinal);
        foreach (var organization in organizations)
        {
            Store(stored, organization.Id + "/", organization.Name);
            foreach (var model in organization.Models)
            {
                Store(stored, model.Id, model.Name);
                emitted.Add(model.Id);
            }
        }

        foreach (var provider in names.Providers)
            Store(stored, provider.Id, provider.Name);

        var models = new List<SnapshotModel>(emitted.Count);
        foreach (var model in snapshot.Models)
        {
            if (emitted.Contains(model.Id))
                models.Add(model);
        }

        return SnapshotWriter.Write(snapshot with
        {
            Models = new EquatableArray<SnapshotModel>(models),
            Gone = Keep(snapshot.Gone, emitted, models),
            Names = new EquatableArray<StoredName>(stored.Values),
        });
    }

    /// <summary>What left of the emitted models; a replacement that is not emitted is none to the consumer.</summary>
    private static Tombstones Keep(Tombstones gone, HashSet<string> emitted, List<SnapshotModel> present)
    {
        if (gone.Count == 0)
            return gone;

        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in present)
            ids.Add(model.Id);

        var models = new List<GoneModel>();
        foreach (var model in gone.Models)
        {
            if (emitted.Contains(model.Id))
                models.Add(model.Replacement is { } other && !ids.Contains(other) ? model with { Replacement = null } : model);
        }

        var routes = new List<GoneRoute>();
        foreach (var route in gone.Routes)
        {
            if (ids.Contains(route.Model))
                routes.Add(route);
        }

        return new Tombstones(new EquatableArray<GoneModel>(models), new EquatableArray<GoneRoute>(routes), gone.Providers);
    }

    /// <summary>A name that the rules alone give need not be stored: nothing in the payload can take it.</summary>
    private static void Store(SortedDictionary<string, StoredName> stored, string id, string name)
    {
        if (NamedId.NaturalName(id) != name)
            stored.Add(id, new StoredName(id, name));
    }
}
