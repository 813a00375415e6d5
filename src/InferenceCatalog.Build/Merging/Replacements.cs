using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Merging;

/// <summary>Chooses what to use in place of something that left: what does the same, and is nearest in size, context and price.</summary>
/// <remarks>
/// "The same" is every task, and every capability that was known: tools, structured output, kinds of input. Distances multiply, as
/// twice the size is as far as twice the price; a model of another organisation counts as twice as far. What nobody knew of the one that
/// left speaks against none; of two that are as near the one that more people download is taken.
/// </remarks>
internal sealed class Replacements
{
    private const decimal OtherOrganization = 2;
    private const string Text = "text";

    /// <summary>Found when the first model is asked for: in most refreshes none has left.</summary>
    private readonly Lazy<List<Candidate>> candidates;

    public Replacements(Snapshot snapshot) => candidates = new Lazy<List<Candidate>>(() => FindCandidates(snapshot));

    /// <summary>The id of the model to use instead; null where none does the same.</summary>
    public string? For(SnapshotModel gone)
    {
        // An adapter is one of a kind: another one draws another thing.
        if (Candidate.Of(gone, static _ => true) is not { } wanted || IsOneOfAKind(wanted))
            return null;

        Candidate? nearest = null;
        var least = decimal.MaxValue;
        foreach (var candidate in candidates.Value)
        {
            if (!candidate.Covers(wanted))
                continue;

            var distance = candidate.DistanceFrom(wanted);
            if (distance < least || (distance == least && candidate.Downloads > (nearest?.Downloads ?? 0)))
                (nearest, least) = (candidate, distance);
        }

        return nearest?.Id;
    }

    /// <summary>The provider to use instead of one whose route left; null where none does the same.</summary>
    public static string? For(SnapshotRoute gone, SnapshotModel model)
    {
        var wanted = RouteTraits.Of(gone);
        string? nearest = null;
        var least = decimal.MaxValue;
        foreach (var route in model.Routes)
        {
            var traits = RouteTraits.Of(route);
            if (route.Task != gone.Task || !IsOpen(route) || !traits.Covers(wanted))
                continue;

            var distance = traits.DistanceFrom(wanted);
            if (distance < least)
                (nearest, least) = (route.Provider, distance);
        }

        return nearest;
    }

    private static List<Candidate> FindCandidates(Snapshot snapshot)
    {
        var found = new List<Candidate>();
        foreach (var model in snapshot.Models)
        {
            if (Candidate.Of(model, IsOpen) is { } candidate)
                found.Add(candidate);
        }

        return found;
    }

    /// <summary>Whether what it answers is its own, so that another one of the same task answers another question: a skin's moles, a text's mood.</summary>
    private static bool IsOneOfAKind(Candidate candidate)
    {
        foreach (var task in candidate.Tasks)
        {
            if ((task.EndsWith("-classification", StringComparison.Ordinal) && !task.StartsWith("zero-shot-", StringComparison.Ordinal))
                || task.EndsWith("-regression", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOpen(SnapshotRoute route) => route.Status is null or SnapshotRouteStatus.Live;

    /// <summary>A model with what decides about it, found out once.</summary>
    private sealed record Candidate(string Id, SortedSet<string> Tasks, SortedSet<string> Inputs, decimal? Size, RouteTraits Traits, long Downloads)
    {
        private string Organization => Id.Substring(0, Id.IndexOf('/'));

        public static Candidate? Of(SnapshotModel model, Func<SnapshotRoute, bool> counts)
        {
            var routes = new List<SnapshotRoute>();
            var tasks = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var route in model.Routes)
            {
                if (route.Adapter is not null || !counts(route))
                    continue;

                routes.Add(route);
                tasks.Add(route.Task);
            }

            return tasks.Count == 0
                ? null
                : new Candidate(
                    model.Id, tasks, new SortedSet<string>(model.InputModalities, StringComparer.Ordinal), ModelSize.Read(model.Id), RouteTraits.Of(routes),
                    model.Downloads ?? 0);
        }

        public bool Covers(Candidate other)
        {
            if (!Tasks.IsSupersetOf(other.Tasks) || !Traits.Covers(other.Traits))
                return false;

            foreach (var input in other.Inputs)
            {
                if (input != Text && !Inputs.Contains(input))
                    return false;
            }

            return true;
        }

        public decimal DistanceFrom(Candidate wanted) =>
            Distance.From(wanted.Size, Size) * Traits.DistanceFrom(wanted.Traits) * (Organization == wanted.Organization ? 1 : OtherOrganization);
    }
}
