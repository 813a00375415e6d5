using System.Text.RegularExpressions;

namespace InferenceCatalog.Build.Code;

/// <summary>A rule's message as a refresh tells it: without the advice to refresh.</summary>
internal static class RuleMessage
{
    private static readonly Regex Advice = new(
        "[.;] [Ii]f (the snapshot is behind|it is back), run 'dotnet build -t:RefreshCatalog'( or use '[^']*')?\\.$",
        RegexOptions.CultureInvariant);

    public static string WithoutAdvice(string message) => Advice.Replace(message, ".");
}
