using System.Text;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build;

/// <summary>Makes a line fit for a build's log, whoever wrote parts of it: nothing in it steers a terminal or the build server that reads along.</summary>
internal static class LogText
{
    public static string Of(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
        {
            var width = PrintableText.WidthAt(line, at);
            if (width == 0)
            {
                text.Append(' ');
                continue;
            }

            // Azure Pipelines and GitHub Actions obey "##vso[…]" and "##[…]" wherever they stand in a line.
            if (line[at] == '#' && text.Length > 0 && text[text.Length - 1] == '#')
                text.Append(' ');

            text.Append(line, at, width);
            at += width - 1;
        }

        return text.ToString();
    }
}
