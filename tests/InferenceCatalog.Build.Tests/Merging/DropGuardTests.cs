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
    public void A_quarter_may_leave(int before, int after) => Assert.Null(DropGuard.FindLoss(Routes("groq", before), Routes("groq", after)));

    [Theory]
    [InlineData(1000, 749, "251 of 1,000 routes, 25 %")]
    [InlineData(4, 2, "2 of 4 routes, 50 %")]
    public void More_than_a_quarter_may_not(int before, int after, string loss) =>
        Assert.Equal(loss, DropGuard.FindLoss(Routes("groq", before), Routes("groq", after)));

    [Fact]
    public void A_provider_with_more_than_ten_routes_may_not_leave_though_others_come()
    {
        var before = Routes("groq", 11);
        var two = before with { Models = new([.. before.Models.Select(model => model with { Routes = new(new[] { new SnapshotRoute("fal-ai", "conversational"), model.Routes[0] }) })]) };

        Assert.Equal("groq with all of its 11 routes", DropGuard.FindLoss(before, Routes("cohere", 50)));
        Assert.Equal("fal-ai with all of its 11 routes, groq with all of its 11 routes", DropGuard.FindLoss(two, Routes("cohere", 50)));
    }

    [Fact]
    public void A_smaller_one_may() => Assert.Null(DropGuard.FindLoss(Routes("groq", 10), Routes("cohere", 50)));

    private static Snapshot Routes(string provider, int count) => Known.Snapshot with
    {
        Models = new(Enumerable.Range(0, count).Select(index => Known.Model($"acme/m{index:D4}", new SnapshotRoute(provider, "conversational"))).ToArray()),
    };
}
