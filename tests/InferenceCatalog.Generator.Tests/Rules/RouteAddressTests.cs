using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Where a route is called by a project that cannot have our client.</summary>
public sealed class RouteAddressTests
{
    [Theory]
    [InlineData("hf-inference", "sentence-similarity", "feature-extraction", "https://router.huggingface.co/hf-inference/models/a/b/pipeline/feature-extraction")]
    [InlineData("hf-inference", "feature-extraction", "sentence-similarity", "https://router.huggingface.co/hf-inference/models/a/b/pipeline/sentence-similarity")]
    [InlineData("hf-inference", "feature-extraction", "feature-extraction", "https://router.huggingface.co/hf-inference/models/a/b/pipeline/feature-extraction")]
    [InlineData("scaleway", "feature-extraction", "feature-extraction", "https://router.huggingface.co/scaleway/v1/embeddings")]
    [InlineData("scaleway", "feature-extraction", "sentence-similarity", null)]
    [InlineData("hf-inference", "text-to-image", "feature-extraction", null)]
    public void It_is_that_of_the_task_that_is_asked_for(string provider, string task, string asked, string? address)
    {
        var snapshot = SnapshotReader.Read(
            $$"""
            {
              "schemaVersion": 1,
              "retrieved": "2026-07-27",
              "models": [{"id":"a/b","routes":[{"provider":"{{provider}}","task":"{{task}}","id":"a/b"}]}]
            }
            """,
            TestContext.Current.CancellationToken).Value!;
        var catalog = new RuleCatalog(new SnapshotIndex(snapshot), ReleaseFacts.Current, new Lazy<SpeedIndex>(() => SpeedIndex.None));

        Assert.Equal(address, catalog.AddressOf(snapshot.Models[0].Routes[0], new([asked])));
    }
}
