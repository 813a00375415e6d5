using System.Text;
using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>A refresh's report for a pull request.</summary>
internal static class MarkdownReport
{
    /// <summary>As many entries of a group as somebody would read in a pull request.</summary>
    private const int MaxLines = 200;

    /// <summary>More than these are folded away, so that the groups behind them are not out of sight.</summary>
    private const int MaxOpenLines = 20;

    /// <summary>GitHub takes 65,536 characters for the text of a pull request; the sources come after the groups.</summary>
    private const int MaxLength = 60_000;

    private const string RulePages = "https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/";

    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        text.Append($"# Catalog drift: {report.Before.Header.Retrieved} → {report.After.Header.Retrieved}\n\n");
        text.Append(SnapshotDifferenceText.Summarize(report.Drift.Difference)).Append('\n');
        if (report.Drift.DescribeChoice() is { } choice)
            text.Append('\n').Append(choice).Append('\n');

        if (report.Code is { } code)
            WriteCode(text, report, code);

        foreach (var group in report.Groups)
            WriteGroup(text, group);

        if (report.Disagreements.Count > 0)
            WriteList(text, "The sources disagree, and the first one's facts count", report.Disagreements);

        text.Append("\n## Sources\n\n");
        foreach (var source in report.After.Header.Sources)
            text.Append($"- {source.Name}: {Code(source.Location)}, {source.Retrieved}\n");

        return text.ToString();
    }

    private static void WriteCode(StringBuilder text, DriftReport report, CodeComparison code)
    {
        text.Append("\n## Your code\n\n").Append(Plain(report.DescribeCode() ?? string.Empty)).Append('\n');
        WriteDiagnostics(text, string.Empty, code.Broken, report.BaseFolder);
        WriteDiagnostics(text, "Mended:", code.Mended, report.BaseFolder);
    }

    private static void WriteDiagnostics(StringBuilder text, string heading, IReadOnlyList<CodeDiagnostic> diagnostics, string baseFolder)
    {
        if (diagnostics.Count == 0)
            return;

        text.Append('\n');
        if (heading.Length > 0)
            text.Append(heading).Append("\n\n");

        WriteUpTo(text, diagnostics, "- ", "\n", diagnostic =>
            $"- {Code($"{diagnostic.ShowPath(baseFolder)}({diagnostic.Place.Line})")} {Rule(diagnostic.Rule)} {Plain(diagnostic.Message)}\n");
    }

    private static string Rule(string id) =>
        id.StartsWith("ICAT", StringComparison.Ordinal) ? $"[{id}]({RulePages}{id}.md)" : $"**{Plain(id)}**";

    /// <summary>A table with the columns that the group has something in.</summary>
    private static void WriteGroup(StringBuilder text, DriftGroup group)
    {
        var columns = new List<(string Heading, Func<DriftLine, string> Show)> { (SubjectsOf(group), static line => Cell(line.Subject)) };
        if (Has(group, static line => line.At))
            columns.Add(("At", static line => Plain(line.At ?? string.Empty)));

        if (Has(group, static line => line.What))
            columns.Add(("What", static line => Plain(line.What ?? string.Empty)));

        if (Has(group, static line => line.Instead))
            columns.Add(("Use instead", static line => line.Instead is { } instead ? Cell(instead) : string.Empty));

        WriteFolded(text, group.Heading, group.Lines.Count, () =>
        {
            text.Append($"| {string.Join(" | ", columns.ConvertAll(static column => column.Heading))} |\n");
            text.Append($"|{string.Concat(columns.ConvertAll(static _ => "---|"))}\n");
            WriteUpTo(text, group.Lines, "| ", " |\n", line => $"| {string.Join(" | ", columns.ConvertAll(column => column.Show(line)))} |\n");
        });
    }

    private static void WriteList(StringBuilder text, string heading, IReadOnlyList<string> lines) =>
        WriteFolded(text, heading, lines.Count, () => WriteUpTo(text, lines, "- ", "\n", static line => $"- {Code(line)}\n"));

    private static void WriteFolded(StringBuilder text, string heading, int count, Action write)
    {
        text.Append($"\n## {heading} ({Words.Number(count)})\n\n");
        if (count <= MaxOpenLines)
        {
            write();
            return;
        }

        // Markdown is read within the element only after an empty line.
        text.Append("<details><summary>Show them</summary>\n\n");
        write();
        text.Append("\n</details>\n");
    }

    private static void WriteUpTo<T>(StringBuilder text, IReadOnlyList<T> entries, string opening, string closing, Func<T, string> show)
    {
        for (var index = 0; index < entries.Count; index++)
        {
            var entry = show(entries[index]);
            if (index >= MaxLines || text.Length + entry.Length > MaxLength)
            {
                text.Append($"{opening}… and {Words.Number(entries.Count - index)} more{closing}");
                return;
            }

            text.Append(entry);
        }
    }

    private static string SubjectsOf(DriftGroup group)
    {
        var hasModel = Has(group, static line => IsModel(line) ? line.Subject : null);
        var hasProvider = Has(group, static line => IsModel(line) ? null : line.Subject);
        return !hasProvider ? "Model" : hasModel ? "Model or provider" : "Provider";

        static bool IsModel(DriftLine line) => line.Subject.IndexOf('/') >= 0;
    }

    private static bool Has(DriftGroup group, Func<DriftLine, string?> get)
    {
        foreach (var line in group.Lines)
        {
            if (get(line) is not null)
                return true;
        }

        return false;
    }

    /// <summary>A text in which nothing is markup, however it was chosen.</summary>
    private static string Code(string text) => "`" + Excerpt.Line(text).Replace('`', '\'') + "`";

    /// <summary>Likewise in a table, where a bar parts cells even within code.</summary>
    private static string Cell(string text) => Code(text).Replace("|", "\\|");

    /// <summary>A sentence in which nothing is a link, an image, a mention or HTML.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in Excerpt.Line(text))
        {
            if (character is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '@' or '!' or '|' or '&' or '~')
                plain.Append('\\');

            plain.Append(character);
        }

        return plain.ToString();
    }
}
