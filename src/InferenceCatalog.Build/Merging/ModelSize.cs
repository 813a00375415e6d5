using System.Globalization;
using System.Text.RegularExpressions;

namespace InferenceCatalog.Build.Merging;

/// <summary>Reads how many parameters a model has out of its name, where people write it: <c>70B</c>, <c>8x7B</c>, <c>0.5b</c>, <c>350M</c>.</summary>
internal static class ModelSize
{
    private static readonly Regex Written = new(
        @"(?<![A-Za-z0-9.])(?:(?<experts>[0-9]{1,3})x)?(?<amount>[0-9]{1,4}(?:\.[0-9]{1,3})?)(?<unit>[BbMm])(?![A-Za-z0-9])",
        RegexOptions.CultureInvariant);

    /// <summary>Millions of parameters: the first that the name gives; null where it gives none.</summary>
    /// <remarks>What stands behind an <c>A</c>, as in <c>235B-A22B</c>, is how many of them work at once.</remarks>
    public static decimal? Read(string id)
    {
        var match = Written.Match(id, id.IndexOf('/') + 1);
        if (!match.Success)
            return null;

        var amount = decimal.Parse(match.Groups["amount"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var experts = match.Groups["experts"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 1;
        var size = amount * experts * (match.Groups["unit"].Value is "B" or "b" ? 1_000 : 1);
        return size > 0 ? size : null;
    }
}
