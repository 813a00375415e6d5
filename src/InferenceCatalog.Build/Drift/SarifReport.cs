using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>The lines that a refresh breaks, for code scanning (SARIF 2.1).</summary>
internal static class SarifReport
{
    private const string Pages = "https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/";

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
        json.OpenArray("results");
        foreach (var diagnostic in broken)
            WriteResult(json, diagnostic, report.BaseFolder);

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
        json.OpenArray("rules");
        foreach (var rule in new SortedSet<string>(Rules(broken), StringComparer.Ordinal))
        {
            json.OpenObject();
            json.Member("id", rule);
            if (rule.StartsWith("ICAT", StringComparison.Ordinal))
                json.Member("helpUri", $"{Pages}{rule}.md");

            json.CloseObject();
        }

        json.CloseArray();
        json.CloseObject();
        json.CloseObject();
    }

    private static IEnumerable<string> Rules(IReadOnlyList<CodeDiagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            yield return diagnostic.Rule;
    }

    private static void WriteResult(JsonLineWriter json, CodeDiagnostic diagnostic, string baseFolder)
    {
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
        json.Member("uri", ToUri(diagnostic.ShowPath(baseFolder)));
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
        json.CloseObject();
    }

    private static string ToUri(string path) =>
        Path.IsPathRooted(path) ? new Uri(path).AbsoluteUri : string.Join("/", Array.ConvertAll(path.Split('/'), Uri.EscapeDataString));
}
