using System.Text;
using InferenceCatalog.Build.Code;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Drift;

/// <summary>A refresh's report for a pull request.</summary>
internal static class MarkdownReport
{
    /// <summary>As many lines of a group as somebody would read in a pull request.</summary>
    private const int MaxLines = 200;

    public static string Write(DriftReport report)
    {
        var text = new StringBuilder();
        text.Append($"# Catalog drift: {report.Before.Header.Retrieved} → {report.After.Header.Retrieved}\n\n");
        text.Append(SnapshotDifferenceText.Summarize(report.Drift.Difference)).Append('\n');
        if (report.Drift.DescribeChoice() is { } choice)
            text.Append('\n').Append(choice).Append('\n');

        if (report.Code is { } code)
            WriteCode(text, report, code);

        foreach (var (heading, lines) in report.Groups.WithHeadings())
            WriteGroup(text, $"{heading} ({lines.Count})", lines);

        if (report.Disagreements.Count > 0)
            WriteGroup(text, $"The sources disagree ({report.Disagreements.Count}); the first one's counts", report.Disagreements);

        text.Append("\n## Sources\n\n");
        foreach (var source in report.After.Header.Sources)
            text.Append($"- {source.Name}: {Code(source.Location)}, {source.Retrieved}\n");

        return text.ToString();
    }

    private static void WriteCode(StringBuilder text, DriftReport report, CodeComparison code)
    {
        text.Append("\n## Your code\n\n").Append(report.DescribeCode()).Append('\n');
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

        foreach (var diagnostic in diagnostics)
            text.Append($"- {Code($"{diagnostic.ShowPath(baseFolder)}({diagnostic.Place.Line})")} **{diagnostic.Rule}** {Plain(diagnostic.Message)}\n");
    }

    private static void WriteGroup(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        text.Append($"\n## {heading}\n\n");
        for (var index = 0; index < lines.Count && index < MaxLines; index++)
            text.Append("- ").Append(Code(lines[index])).Append('\n');

        if (lines.Count > MaxLines)
            text.Append($"- … and {Words.Count(lines.Count - MaxLines, "more", "more")}\n");
    }

    /// <summary>A text in which nothing is markup, however it was chosen.</summary>
    private static string Code(string text) => "`" + Excerpt.Line(text).Replace('`', '\'') + "`";

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
