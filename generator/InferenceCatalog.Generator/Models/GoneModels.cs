using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Models;

/// <summary>Adds the models that left to those that are there: code that uses their constants still compiles, and is told.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="names">Its names.</param>
/// <param name="facts">What this release knows.</param>
/// <param name="filter">What the project wants.</param>
/// <param name="nameType">Names the struct of models with these tasks, and says whether it is a union.</param>
internal sealed class GoneModels(
    Snapshot snapshot,
    NameTable names,
    ReleaseFacts facts,
    RouteFilter filter,
    Func<IEnumerable<string>, (string Type, bool IsUnion)> nameType)
{
    /// <param name="organization">Whose models.</param>
    /// <param name="models">Its models that are emitted; sorted by id, and so afterwards.</param>
    /// <param name="emitted">The ids of all models that are emitted.</param>
    public void AddTo(List<ModelSpec> models, OrganizationName organization, HashSet<string> emitted)
    {
        var count = models.Count;
        for (var index = organization.FirstGone; index < organization.FirstGone + organization.GoneCount; index++)
        {
            if (Parse(snapshot.Gone.Models[index], names.GoneModels[index].Name, emitted) is { } model)
                models.Add(model);
        }

        if (models.Count > count)
            models.Sort(static (left, right) => string.CompareOrdinal(left.Id, right.Id));
    }

    private ModelSpec? Parse(GoneModel model, string name, HashSet<string> emitted)
    {
        if (!filter.Models.Allows(model.Id))
            return null;

        var tasks = new List<string>(model.Tasks.Count);
        foreach (var task in model.Tasks)
        {
            if (facts.FindTask(task) is not null && filter.Tasks.Allows(task))
                tasks.Add(task);
        }

        if (tasks.Count == 0)
            return null;

        var (type, isUnion) = nameType(tasks);
        return new ModelSpec(name, model.Id, License: null, type, isUnion, EquatableArray<SnapshotRoute>.Empty)
        {
            Gone = new GoneSpec(model.Left, model.Replacement, ConstantOf(model.Replacement, emitted)),
        };
    }

    private string? ConstantOf(string? id, HashSet<string> emitted) =>
        id is not null && emitted.Contains(id) && names.Find(id) is { } name ? $"{name.Organization}.{name.Name}" : null;
}
