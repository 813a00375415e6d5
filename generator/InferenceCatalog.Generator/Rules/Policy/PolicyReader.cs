using System.Globalization;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>Reads the policy for one file: what <c>.editorconfig</c> says of it, else what MSBuild says of the project.</summary>
/// <remarks>A value that cannot be used is left out and told: it never stands for another.</remarks>
internal sealed class PolicyReader
{
    private readonly AnalyzerConfigOptions file;
    private readonly AnalyzerConfigOptions project;
    private readonly List<PolicyProblem> problems = [];

    private PolicyReader(AnalyzerConfigOptions file, AnalyzerConfigOptions project)
    {
        this.file = file;
        this.project = project;
    }

    /// <param name="file">What <c>.editorconfig</c> says of the file.</param>
    /// <param name="project">The options of the project, with its MSBuild properties.</param>
    /// <param name="problems">What cannot be used, in the order of the settings.</param>
    public static ProjectPolicy Read(AnalyzerConfigOptions file, AnalyzerConfigOptions project, out IReadOnlyList<PolicyProblem> problems)
    {
        var reader = new PolicyReader(file, project);
        problems = reader.problems;
        return new ProjectPolicy(
            reader.ReadPrice(PolicySetting.MaxInputPrice),
            reader.ReadPrice(PolicySetting.MaxOutputPrice),
            reader.ReadNames(PolicySetting.AllowedProviders, PolicySetting.DeniedProviders, "providers such as 'groq' or 'fireworks*'"),
            reader.ReadNames(PolicySetting.AllowedOrganizations, PolicySetting.DeniedOrganizations, "organisations such as 'openai' or 'meta-*'"),
            reader.ReadNames(PolicySetting.AllowedLicenses, PolicySetting.DeniedLicenses, "licences such as 'apache-2.0' or 'cc-by-nc*'"),
            reader.ReadUnknownCapability());
    }

    private PriceCeiling? ReadPrice(PolicySetting setting)
    {
        if (Find(setting) is not var (name, value))
            return null;

        // By digits and a point alone, as in the snapshot: what a culture or a currency would add is a mistake to tell of.
        if (decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price))
            return new PriceCeiling(price, name);

        Add(name, value, "a price in USD per 1M tokens such as '0.50' is expected, and there is no such ceiling until it is one");
        return null;
    }

    private NamePolicy ReadNames(PolicySetting allowed, PolicySetting denied, string examples) =>
        new(ReadList(allowed, examples), ReadList(denied, examples));

    private NameList? ReadList(PolicySetting setting, string examples)
    {
        if (Find(setting) is not var (name, value))
            return null;

        var patterns = new List<string>();
        foreach (var item in value.Split(','))
        {
            var pattern = item.Trim();
            if (IsPattern(pattern))
                patterns.Add(pattern);
            else if (pattern.Length > 0)
                Add(name, value, $"{examples} are expected, with commas between, and {ShownText.Quote(pattern)} is left out");
        }

        // A list of which nothing is left says nothing: it must not turn into one that allows nothing.
        return patterns.Count == 0 ? null : new NameList(new(patterns), name);
    }

    private UnknownCapability ReadUnknownCapability()
    {
        if (Find(PolicySetting.UnknownCapability) is not var (name, value))
            return UnknownCapability.Silent;

        switch (value.ToLowerInvariant())
        {
            case "silent":
                return UnknownCapability.Silent;
            case "suggestion":
                return UnknownCapability.Suggestion;
            case "warning":
                return UnknownCapability.Warning;
            default:
                Add(name, value, "'silent', 'suggestion' or 'warning' is expected, and it is 'silent' until it is one of them");
                return UnknownCapability.Silent;
        }
    }

    /// <summary>The name under which something is set, and the value; null where nothing is.</summary>
    /// <remarks>A key without a value, or with <c>unset</c>, takes back for its files what is said elsewhere.</remarks>
    private (string Name, string Value)? Find(PolicySetting setting)
    {
        if (file.TryGetValue(setting.Key, out var value))
        {
            return value.Trim() is { Length: > 0 } said && !string.Equals(said, "unset", StringComparison.OrdinalIgnoreCase)
                ? (setting.Key, said)
                : null;
        }

        return project.TryGetValue("build_property." + setting.Property, out value) && value.Trim() is { Length: > 0 } text
            ? (setting.Property, text)
            : null;
    }

    private void Add(string setting, string value, string expected) => problems.Add(new PolicyProblem(setting, ShownText.Quote(value), expected));

    private static bool IsPattern(string text)
    {
        foreach (var character in text)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' or '.' or '+' or '*' or '?'))
                return false;
        }

        return text.Length > 0;
    }
}
