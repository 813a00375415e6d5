using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Finds keys of <c>.editorconfig</c> that look like ours and are not.</summary>
internal static class PolicyKeys
{
    /// <summary>What all keys begin with.</summary>
    private const string Prefix = "inference_catalog_";

    private const int MaxSuggestions = 1;

    public static List<PolicyProblem> Misspelt(AnalyzerConfigOptions file, CancellationToken cancellation)
    {
        var problems = new List<PolicyProblem>();
        foreach (var key in KeysOf(file))
        {
            if (key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && !IsKnown(key))
                problems.Add(new PolicyProblem(key, "unknown", Hint(key, cancellation)));
        }

        return problems;
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions file)
    {
        try
        {
            return file.Keys;
        }
        catch (NotImplementedException)
        {
            // A host may answer for single keys alone: the base class throws.
            return [];
        }
    }

    private static bool IsKnown(string key)
    {
        foreach (var setting in PolicySetting.All)
        {
            if (AnalyzerConfigOptions.KeyComparer.Equals(setting.Key, key))
                return true;
        }

        return false;
    }

    private static string Hint(string key, CancellationToken cancellation)
    {
        var keys = new List<string>(PolicySetting.All.Count);
        foreach (var setting in PolicySetting.All)
            keys.Add(setting.Key);

        var nearest = NearestTexts.Find(key, keys, MaxSuggestions, cancellation);
        return nearest.Count == 0 ? "the README of InferenceCatalog lists the settings that there are" : $"did you mean {WordList.Or(WordList.Quote(nearest))}?";
    }
}
