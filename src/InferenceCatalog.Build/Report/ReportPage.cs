using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace InferenceCatalog.Build.Report;

/// <summary>The page: one file, of which a browser runs and fetches nothing but what this class put there.</summary>
/// <remarks>
/// The policy names style and script by their hashes. The facts are in neither: they are data in an element that no browser runs, and
/// the script makes text of them. So whatever an id says, it stays text.
/// </remarks>
internal static class ReportPage
{
    private static readonly string[] ScriptNames =
        ["elements.js", "catalog.js", "table.js", "plot.js", "routes.js", "choice.js", "changes.js", "page.js"];

    public static string Write(ReportContent content)
    {
        var style = PackedText.Read("page.css");
        var script = string.Join("\n", ScriptNames.Select(PackedText.Read));
        var policy = "default-src 'none'; "
            + $"style-src '{Hash(style)}'; script-src '{Hash(script)}'; "
            + "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
        return Fill(PackedText.Read("page.html"), name => name switch
        {
            "policy" => policy,
            "style" => style,
            "script" => script,
            "day" => WebUtility.HtmlEncode(content.Snapshot.Header.Retrieved),
            "facts" => ReportData.Write(content),
            _ => throw new InvalidOperationException($"The page has no {name}."),
        });
    }

    /// <summary>Puts each value in its place in one walk, so that nothing in a value is taken for another place.</summary>
    private static string Fill(string template, Func<string, string> valueOf)
    {
        const string Opening = "{{";
        const string Closing = "}}";
        var page = new StringBuilder();
        var position = 0;
        for (int start; (start = template.IndexOf(Opening, position, StringComparison.Ordinal)) >= 0;)
        {
            var end = template.IndexOf(Closing, start, StringComparison.Ordinal);
            var name = template.Substring(start + Opening.Length, end - start - Opening.Length);
            page.Append(template, position, start - position).Append(valueOf(name));
            position = end + Closing.Length;
        }

        return page.Append(template, position, template.Length - position).ToString();
    }

    private static string Hash(string text)
    {
        using var sha256 = SHA256.Create();
        return "sha256-" + Convert.ToBase64String(sha256.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }
}
