namespace InferenceCatalog.Snapshots.Tests;

public sealed class CatalogFileProbeTests
{
    [Theory]
    [InlineData("""{"schemaVersion":1,"models":[]}""", nameof(CatalogFileKind.Snapshot))]
    [InlineData("""{"schemaVersion":1,"providers":[{"task":1}]}""", nameof(CatalogFileKind.Providers))]
    [InlineData("""{"later":{"providers":1},"task":"x"}""", nameof(CatalogFileKind.Task))]
    [InlineData("""{"measurements":[]}""", nameof(CatalogFileKind.Measurements))]
    [InlineData("""{"schemaVersion":1}""", nameof(CatalogFileKind.Unknown))]
    [InlineData("[1]", nameof(CatalogFileKind.Unknown))]
    [InlineData("not json", nameof(CatalogFileKind.Unknown))]
    [InlineData("", nameof(CatalogFileKind.Unknown))]
    public void A_file_is_known_by_its_root(string text, string kind) =>
        Assert.Equal(kind, CatalogFileProbe.KindOf(text, TestContext.Current.CancellationToken).ToString());
}
