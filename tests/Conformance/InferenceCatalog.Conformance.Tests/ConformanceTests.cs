using InferenceCatalog.Conformance.Tests.Cases;
using InferenceCatalog.Conformance.Tests.Clients;
using InferenceCatalog.Conformance.Tests.Differences;

namespace InferenceCatalog.Conformance.Tests;

/// <summary>Our client says to each provider what the official JavaScript client says, and makes the same of the answer.</summary>
/// <remarks>What differs on purpose is in <c>differences.json</c>, with the reason.</remarks>
public sealed class ConformanceTests(Comparison comparison) : IClassFixture<Comparison>
{
    public static IEnumerable<TheoryDataRow<string>> Names => CaseTable.All.Keys.Select(name => new TheoryDataRow<string>(name) { TestDisplayName = name });

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_clients_send_the_same_and_make_the_same_of_the_answer(string name)
    {
        var one = CaseTable.All[name];
        var (official, ours) = (comparison.FindOfficial(one), await comparison.RunOursAsync(one));
        Assert.False(ours.IsUnspoken, $"Our client does not speak it: {ours.Error}");
        var unexpected = JsonDifference.Find(official.ToJson(), ours.ToJson()).Where(difference => !DeliberateDifference.All.Any(entry => entry.Covers(one, difference)));
        Assert.True(!unexpected.Any(), $"{string.Join(Environment.NewLine, unexpected)}{Environment.NewLine}Errors: official {official.Error ?? "none"}, ours {ours.Error ?? "none"}");
        foreach (var entry in DeliberateDifference.All.Where(entry => CasePattern.IsMatch(entry.Cases, one)))
            AssertIsAsMeant(entry, one, ours);
    }

    [Fact]
    public void Every_pair_of_the_official_client_is_compared()
    {
        var retired = comparison.OfficialPairs.Where(pair => pair.Package is Pair.Retired && comparison.OfficialPairs.All(other => other.Package is Pair.Retired || other.Provider != pair.Provider));
        var current = comparison.OfficialPairs.Where(pair => pair.Package is Pair.Current);
        Assert.Equal(current.Concat(retired).Select(pair => pair.ToString()).Order(), Pair.All.Select(pair => pair.ToString()).Order());
        Assert.Equal((89, 12), (current.Count(), retired.Count()));
    }

    [Fact]
    public async Task Every_deliberate_difference_still_is_one()
    {
        var found = new List<(ConformanceCase Case, JsonDifference Difference)>();
        foreach (var one in CaseTable.All.Values)
            found.AddRange((await comparison.CompareAsync(one)).Select(difference => (one, difference)));

        var stale = from entry in DeliberateDifference.All
                    from part in entry.Parts
                    where !found.Any(one => part.Covers(one.Case, one.Difference))
                    select $"{part.Cases} at {part.At[0]}";
        Assert.Empty(stale.Distinct());
    }

    /// <summary>Where an entry lets a whole request or body be another one, it may say which.</summary>
    private void AssertIsAsMeant(DeliberateDifference entry, ConformanceCase one, Outcome ours)
    {
        if (entry.Refuses)
            Assert.True(ours is { Requests.Count: 0, Error: not null }, "Our client is to refuse this call.");

        if (entry.Like is not { } provider || ours.Error is not null)
            return;

        var like = CaseTable.All.Values.Single(other => other.Pair.Provider == provider && (other.Pair.Task, other.Way, other.Kind) == (one.Pair.Task, one.Way, one.Kind));
        Assert.Empty(JsonDifference.Find(comparison.FindOfficial(like).Requests[0]!["body"], ours.Requests[0]!["body"]));
    }
}
