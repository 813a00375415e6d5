using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Puts models in the order in which to recommend them in place of another.</summary>
internal static class ModelRanking
{
    /// <summary>
    /// The models that do what a call needs by a route that the project may take: those of the same organisation first, then those
    /// known to do all of it, then those with more downloads. Models known not to do it, and those whose
    /// routes do not answer, are left out where there are others.
    /// </summary>
    public static List<SnapshotModel> Rank(SnapshotIndex snapshot, RouteNeeds needs, string nearId)
    {
        var organization = nearId.Substring(0, nearId.IndexOf('/') + 1);
        var models = new List<Candidate>();
        foreach (var model in snapshot.Snapshot.Models)
        {
            if (model.Id != nearId && needs.Policy.Allows(model) && FitOf(model, needs) is var (isServed, fit) && isServed)
                models.Add(new Candidate(model, model.Id.StartsWith(organization, StringComparison.Ordinal), fit));
        }

        if (models.Exists(static model => model.Fit is not false))
            models.RemoveAll(static model => model.Fit is false);

        models.Sort(Compare);
        return models.ConvertAll(static candidate => candidate.Model);
    }

    /// <summary>Whether a model is known to do what a call needs, by a route that answers.</summary>
    public static bool IsKnownToDo(SnapshotModel model, RouteNeeds needs) => FitOf(model, needs) is (true, true);

    /// <summary>Whether there is a route at all, and what the best one of them can do: nothing, if it does not answer.</summary>
    private static (bool IsServed, bool? Fit) FitOf(SnapshotModel model, RouteNeeds needs)
    {
        bool? best = false;
        var isServed = false;
        foreach (var route in model.Routes)
        {
            if (!RouteTable.DoesAny(route, needs.Tasks) || !needs.Policy.Allows(route))
                continue;

            isServed = true;
            var fit = RouteTable.IsOpen(route) ? needs.AreMetBy(route) : false;
            if (fit is true || best is false)
                best = fit;
        }

        return (isServed, RouteNeeds.And(best, needs.AreMetBy(model)));
    }

    private static int Compare(Candidate left, Candidate right)
    {
        var order = right.IsNear.CompareTo(left.IsNear);
        if (order == 0)
            order = (right.Fit is true).CompareTo(left.Fit is true);

        if (order == 0)
            order = (right.Model.Downloads ?? 0).CompareTo(left.Model.Downloads ?? 0);

        return order != 0 ? order : string.CompareOrdinal(left.Model.Id, right.Model.Id);
    }

    private readonly record struct Candidate(SnapshotModel Model, bool IsNear, bool? Fit);
}
