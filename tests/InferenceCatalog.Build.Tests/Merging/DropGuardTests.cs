using InferenceCatalog.Build.Merging;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Merging;

public class DropGuardTests
{
    [Theory]
    [InlineData(100, 75)]
    [InlineData(4, 3)]
    [InlineData(10, 200)]
    [InlineData(0, 0)]
    public void A_quarter_may_leave(int before, int after) => DropGuard.Check(Routes("groq", before), Routes("groq", after));

    [Theory]
    [InlineData(1000, 749, "The catalog would shrink from 1,000 routes to 749, by 25 %")]
    [InlineData(4, 2, "The catalog would shrink from 4 routes to 2, by 50 %")]
    public void More_than_a_quarter_may_not(int before, int after, string message)
    {
        var refusal = Assert.Throws<RefreshException>(() => DropGuard.Check(Routes("groq", before), Routes("groq", after)));

        Assert.Equal("ICAT5014", refusal.Code);
        Assert.Equal(message + ", which is taken for a fault of a source. Look at what the source says; if it is right, refresh with -p:AllowDrop=true.", refusal.Message);
    }

    [Fact]
    public void A_provider_with_more_than_ten_routes_may_not_leave_though_others_come()
    {
        var refusal = Assert.Throws<RefreshException>(() => DropGuard.Check(Routes("groq", 11), Routes("cohere", 50)));

        Assert.StartsWith("groq would leave with all of its 11 routes,", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_smaller_one_may() => DropGuard.Check(Routes("groq", 10), Routes("cohere", 50));

    private static Snapshot Routes(string provider, int count) => Known.Snapshot with
    {
        Models = new(Enumerable.Range(0, count).Select(index => Known.Model($"acme/m{index:D4}", new SnapshotRoute(provider, "conversational"))).ToArray()),
    };
}
