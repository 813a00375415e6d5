using System.Globalization;

namespace InferenceCatalog.Build;

/// <summary>Numbers in sentences.</summary>
internal static class Words
{
    /// <summary><c>1 model</c>, <c>1,234 models</c>.</summary>
    public static string Count(int count, string one) => Count(count, one, one + "s");

    /// <summary><c>1 entry</c>, <c>1,234 entries</c>.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary><c>1,234</c>.</summary>
    public static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
