using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Finds names in the lists of allowed and denied providers that nobody has: such a list lets through what it was made to stop.</summary>
internal static class PolicyProviders
{
    private const int MaxSuggestions = 1;

    /// <param name="policy">What the project says.</param>
    /// <param name="snapshot">Gives the project's snapshot; asked only for names that this release does not know.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static List<PolicyProblem> Misspelt(NamePolicy policy, Func<SnapshotIndex?> snapshot, CancellationToken cancellation)
    {
        var problems = new List<PolicyProblem>();
        foreach (var list in (NameList?[])[policy.Allowed, policy.Denied])
        {
            foreach (var name in list?.Patterns ?? default)
            {
                // Without a snapshot nobody can say what there is.
                if (!IsPattern(name) && !IsKnownToRelease(name) && snapshot() is { } index && !IsKnownTo(index, name))
                    problems.Add(Describe(list!, name, index, cancellation));
            }
        }

        return problems;
    }

    private static bool IsPattern(string name) => name.IndexOfAny(['*', '?']) >= 0;

    private static bool IsKnownToRelease(string name)
    {
        foreach (var provider in ReleaseFacts.Current.Providers)
        {
            if (IsSame(provider.Id, name))
                return true;
        }

        return false;
    }

    private static bool IsKnownTo(SnapshotIndex snapshot, string name)
    {
        foreach (var provider in snapshot.Providers)
        {
            if (IsSame(provider, name))
                return true;
        }

        foreach (var gone in snapshot.Snapshot.Gone.Providers)
        {
            if (IsSame(gone.Id, name))
                return true;
        }

        return false;
    }

    /// <remarks>A name that is like no other may be one of tomorrow or of yesterday: that is no reason to break a build.</remarks>
    private static PolicyProblem Describe(NameList list, string name, SnapshotIndex snapshot, CancellationToken cancellation)
    {
        var known = new SortedSet<string>(snapshot.Providers, StringComparer.Ordinal);
        foreach (var provider in ReleaseFacts.Current.Providers)
            known.Add(provider.Id);

        var nearest = NearestTexts.Find(name, known, MaxSuggestions, cancellation);
        var nobody = $"there is no provider {ShownText.Quote(name)} in the snapshot of {snapshot.Day}";
        var value = ShownText.Quote(string.Join(", ", list.Patterns));
        return nearest.Count == 0
            ? new PolicyProblem(list.Setting, value, $"{nobody}, and this name stops or allows nobody") { Severity = DiagnosticSeverity.Warning }
            : new PolicyProblem(list.Setting, value, $"{nobody}; did you mean {WordList.Or(WordList.Quote(nearest))}?");
    }

    private static bool IsSame(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
