using System.Security.Cryptography;
using System.Text;
using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>The lines that a refresh breaks, for code scanning (SARIF 2.1).</summary>
internal static class SarifReport
{
    private const string Repository = "https://github.com/inferencecatalog/inferencecatalog";
    private const string Pages = Repository + "/blob/main/generator/docs/";

    /// <summary>Keeps these findings apart from those of other tools and of other looks at the same code.</summary>
    private const string Category = "catalog-drift/";

    public static string Write(DriftReport report)
    {
        var broken = (report.Code ?? CodeComparison.None).Broken;
        var text = new Utf8Writer();
        var json = new JsonLineWriter(text);
        json.OpenObject();
        json.Member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.Member("version", "2.1.0");
        json.OpenArray("runs");
        json.OpenObject();
        WriteTool(json, broken);
        json.OpenObject("automationDetails");
        json.Member("id", Category);
        json.CloseObject();
        json.OpenArray("results");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in broken)
            WriteResult(json, diagnostic, report.BaseFolder, seen);

        json.CloseArray();
        json.CloseObject();
        json.CloseArray();
        json.CloseObject();
        return text.Append('\n').ToString();
    }

    private static void WriteTool(JsonLineWriter json, IReadOnlyList<CodeDiagnostic> broken)
    {
        json.OpenObject("tool");
        json.OpenObject("driver");
        json.Member("name", "InferenceCatalog");
        json.Member("informationUri", Repository);
        json.OpenArray("rules");
        foreach (var rule in Rules(broken))
            WriteRule(json, rule.Key, rule.Value);

        json.CloseArray();
        json.CloseObject();
        json.CloseObject();
    }

    /// <summary>With the texts that GitHub shows beside a finding.</summary>
    private static void WriteRule(JsonLineWriter json, string id, RuleTexts texts)
    {
        json.OpenObject();
        json.Member("id", id);
        WriteText(json, "shortDescription", texts.Title);
        WriteText(json, "fullDescription", texts.Description);
        if (id.StartsWith("ICAT", StringComparison.Ordinal))
        {
            json.Member("helpUri", $"{Pages}{id}.md");
            WriteText(json, "help", $"{texts.Description} See {Pages}{id}.md".TrimStart());
        }

        json.CloseObject();
    }

    private static void WriteText(JsonLineWriter json, string name, string text)
    {
        if (text.Length == 0)
            return;

        json.OpenObject(name);
        json.Member("text", text);
        json.CloseObject();
    }

    private static SortedDictionary<string, RuleTexts> Rules(IReadOnlyList<CodeDiagnostic> diagnostics)
    {
        var rules = new SortedDictionary<string, RuleTexts>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
            rules[diagnostic.Rule] = diagnostic.About ?? new RuleTexts(string.Empty, string.Empty);

        return rules;
    }

    private static void WriteResult(JsonLineWriter json, CodeDiagnostic diagnostic, string baseFolder, Dictionary<string, int> seen)
    {
        var path = diagnostic.ShowPath(baseFolder);
        var uri = ToUri(path);
        json.OpenObject();
        json.Member("ruleId", diagnostic.Rule);
        json.Member("level", diagnostic.Level);
        json.OpenObject("message");
        json.Member("text", diagnostic.Message);
        json.CloseObject();
        json.OpenArray("locations");
        json.OpenObject();
        json.OpenObject("physicalLocation");
        json.OpenObject("artifactLocation");
        json.Member("uri", uri);
        if (!Path.IsPathRooted(path))
            json.Member("uriBaseId", "%SRCROOT%");

        json.CloseObject();
        json.OpenObject("region");
        json.Member("startLine", (long)diagnostic.Place.Line);
        json.Member("startColumn", (long)diagnostic.Place.Column);
        json.Member("endLine", (long)diagnostic.Place.EndLine);
        json.Member("endColumn", (long)diagnostic.Place.EndColumn);
        json.CloseObject();
        json.CloseObject();
        json.CloseObject();
        json.CloseArray();
        json.OpenObject("partialFingerprints");
        json.Member("primaryLocationLineHash", Fingerprint(diagnostic, uri, seen));
        json.CloseObject();
        json.CloseObject();
    }

    /// <summary>
    /// What makes it the same finding next week, when lines above it have come or gone and the message names another day: the rule, the file
    /// and what it is about, and which of several such it is.
    /// </summary>
    private static string Fingerprint(CodeDiagnostic diagnostic, string uri, Dictionary<string, int> seen)
    {
        var about = $"{diagnostic.Rule}\n{uri}\n{(diagnostic.Properties.Length > 0 ? diagnostic.Properties : diagnostic.Message)}";
        var number = seen[about] = seen.TryGetValue(about, out var earlier) ? earlier + 1 : 1;
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(about));
        return $"{BitConverter.ToString(bytes, 0, 8).Replace("-", string.Empty).ToLowerInvariant()}:{number}";
    }

    private static string ToUri(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join("/", Array.ConvertAll(path.Split('/'), Uri.EscapeDataString));
}
