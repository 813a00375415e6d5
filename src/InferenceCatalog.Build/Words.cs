using System.Globalization;

namespace InferenceCatalog.Build;

/// <summary>Numbers in sentences.</summary>
internal static class Words
{
    /// <summary><c>1 model</c>, <c>1,234 models</c>.</summary>
    public static string Count(int count, string noun) =>
        $"{count.ToString("N0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? string.Empty : "s")}";
}
