namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>Names of several cases at once: word by word, <c>*</c> for any and <c>|</c> between alternatives, such as <c>together|nscale text-to-image * *</c>.</summary>
internal static class CasePattern
{
    public static bool IsMatch(string pattern, ConformanceCase one) =>
        pattern.Split(' ').Zip(one.Name.Split(' ')).All(pair => pair.First is "*" || pair.First.Split('|').Contains(pair.Second));
}
