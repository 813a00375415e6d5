using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class NamePropertyTests
{
    private static readonly IComparer<StoredName> StoredNameOrder = Comparer<StoredName>.Create(CatalogOrder.Compare);

    [Fact]
    public void Distinct_ids_have_distinct_names_that_are_identifiers() =>
        SnapshotGen.Snapshot.Sample(
            snapshot =>
            {
                var table = NameTable.Create(snapshot with { Names = default });

                Assert.Equal(snapshot.Models.Select(model => model.Id), table.Models.Select(name => name.Id));
                Assert.Equal(snapshot.Gone.Models.Select(model => model.Id), table.GoneModels.Select(name => name.Id));
                Assert.Distinct(table.Models.Concat(table.GoneModels).Select(name => (name.Organization, name.Name)));
                Assert.Distinct(table.Organizations.Select(organization => organization.Name));
                Assert.Distinct(table.Providers.Select(provider => provider.Name));
                Assert.All(AllOf(table), pair => Assert.True(CSharpIdentifier.IsWellFormed(pair.Name), pair.Name));
                Assert.All(table.Models, name => Assert.NotEqual(name.Organization, name.Name));
                Assert.All(table.Models.Concat(table.GoneModels), name => Assert.Equal(name.Id, table.FindId(name.Organization, name.Name)));
                Assert.All(table.Models.Concat(table.GoneModels), name => Assert.Same(name, table.Find(name.Id)));
                Assert.All(table.Providers, provider => Assert.Equal(provider.Id, table.FindProviderId(table.FindProviderName(provider.Id)!)));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void A_table_made_by_way_of_another_is_the_same() =>
        Gen.Select(SnapshotGen.Snapshot, SnapshotGen.Snapshot, Gen.Bool).Sample(
            (snapshot, other, isAlike) =>
            {
                var alike = isAlike ? snapshot with { Names = other.Names, Gone = other.Gone } : other;
                var expected = NameTable.Create(snapshot);

                var table = NameTable.Create(snapshot, NameTable.Create(alike));

                Assert.Equal(AllOf(expected), AllOf(table));
                Assert.Equal(expected.Suffixed.Order(StoredNameOrder), table.Suffixed.Order(StoredNameOrder));
            },
            iter: 500,
            threads: 1);

    [Fact]
    public void Organisations_cover_the_models_without_gap_or_overlap() =>
        SnapshotGen.Snapshot.Sample(
            snapshot =>
            {
                var table = NameTable.Create(snapshot);
                var (next, nextGone) = (0, 0);
                foreach (var organization in table.Organizations)
                {
                    Assert.Equal(next, organization.FirstModel);
                    for (; next < organization.FirstModel + organization.ModelCount; next++)
                    {
                        Assert.StartsWith(organization.Id + "/", table.Models[next].Id, StringComparison.Ordinal);
                        Assert.Equal(organization.Name, table.Models[next].Organization);
                    }

                    Assert.Equal(nextGone, organization.FirstGone);
                    for (; nextGone < organization.FirstGone + organization.GoneCount; nextGone++)
                        Assert.Equal(organization.Name, table.GoneModels[nextGone].Organization);
                }

                Assert.Equal((snapshot.Models.Count, snapshot.Gone.Models.Count), (next, nextGone));
            },
            iter: 200,
            threads: 1);

    [Fact]
    public void What_left_takes_no_name_from_what_is_there() =>
        SnapshotGen.Snapshot.Sample(
            snapshot =>
            {
                var alone = NameTable.Create(snapshot with { Names = default, Gone = Tombstones.None });
                var table = NameTable.Create(snapshot with { Names = default });

                Assert.Equal(alone.Models, table.Models);
                Assert.Subset(table.Providers.ToHashSet(), alone.Providers.ToHashSet());
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Over_many_refreshes_no_id_changes_its_name_and_no_name_changes_its_id() =>
        SnapshotGen.Snapshot.Array[2, 6].Sample(
            snapshots =>
            {
                var nameOfId = new Dictionary<string, string>();
                var idOfName = new Dictionary<(string Scope, string Name), string>();
                Snapshot? before = null;
                foreach (var next in snapshots)
                {
                    var after = next with { Names = default };
                    after = after with { Names = StoredNames.Update(before, after) };
                    Assert.Equal(after, Samples.Read(SnapshotWriter.Write(after)));
                    foreach (var pair in AllOf(NameTable.Create(after)))
                    {
                        if (!nameOfId.TryAdd(pair.Id, pair.Name))
                            Assert.Equal(nameOfId[pair.Id], pair.Name);

                        if (!idOfName.TryAdd((NamedId.ScopeOf(pair.Id), pair.Name), pair.Id))
                            Assert.Equal(idOfName[(NamedId.ScopeOf(pair.Id), pair.Name)], pair.Id);
                    }

                    before = after;
                }
            },
            iter: 300,
            threads: 1);

    [Fact]
    public void Ten_thousand_ids_that_want_one_name_are_named_in_a_moment()
    {
        // Every id is a different pattern of separators between the same fourteen letters.
        var models = Enumerable.Range(0, 10_000).Select(number =>
            new SnapshotModel("o/" + string.Concat(Enumerable.Range(0, 14).Select(bit => "a" + ((number >> bit) & 1) switch { 0 => "-", _ => "." })), default, default, null, null, default));
        var snapshot = new Snapshot(
            new SnapshotHeader(1, "2026-07-27", default, false),
            new EquatableArray<SnapshotModel>(models.OrderBy(model => model.Id, StringComparer.Ordinal)),
            default);

        var table = NameTable.Create(snapshot);

        Assert.Distinct(table.Models.Select(name => name.Name));
        Assert.EndsWith("__10000", table.Models[^1].Name, StringComparison.Ordinal);
    }

    private static (string Id, string Name)[] AllOf(NameTable table) =>
        [.. table.EnumerateOrganizations(), .. table.EnumerateModels(), .. table.EnumerateProviders()];
}
