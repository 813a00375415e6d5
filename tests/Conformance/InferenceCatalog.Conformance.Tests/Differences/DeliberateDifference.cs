using System.Text.Json;
using System.Text.RegularExpressions;
using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Differences;

/// <summary>A difference that is meant: an entry of <c>differences.json</c>.</summary>
/// <param name="Cases">Which cases it is in: a pattern as <see cref="CasePattern"/> takes it.</param>
/// <param name="At">Where it is: the beginnings of paths, in which <c>*</c> stands for any one name.</param>
/// <param name="Why">The reason.</param>
/// <param name="Refuses">Whether our client refuses the call and sends nothing.</param>
/// <param name="Like">The provider to which the official client sends the body that ours is to have; null where there is none.</param>
internal sealed record DeliberateDifference(string Cases, IReadOnlyList<string> At, string Why, bool Refuses = false, string? Like = null)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<DeliberateDifference> All { get; } =
        JsonSerializer.Deserialize<List<DeliberateDifference>>(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "differences.json")), Options)!;

    /// <summary>The entry for one place, and for one of the alternatives in each of its words: each must have a difference, or the entry says too much.</summary>
    public IEnumerable<DeliberateDifference> Parts =>
        from at in At
        from word in Cases.Split(' ').Index()
        from alternative in word.Item.Split('|')
        select this with { At = [at], Cases = string.Join(' ', Cases.Split(' ').Select((other, index) => index == word.Index ? alternative : other)) };

    public bool Covers(ConformanceCase one, JsonDifference difference) => CasePattern.IsMatch(Cases, one) && At.Any(at => IsAt(at, difference));

    private static bool IsAt(string pattern, JsonDifference difference) =>
        Regex.IsMatch(difference.Path, "^" + Regex.Escape(pattern).Replace("\\*", "[^/]+", StringComparison.Ordinal) + "(/|$)", RegexOptions.CultureInvariant);
}
