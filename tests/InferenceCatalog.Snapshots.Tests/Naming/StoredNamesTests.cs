using static InferenceCatalog.Snapshots.Tests.Samples;

namespace InferenceCatalog.Snapshots.Tests;

public sealed class StoredNamesTests
{
    [Fact]
    public void Names_that_follow_from_their_ids_are_not_stored() =>
        Assert.Empty(StoredNames.Update(null, SnapshotWith("a/b", "a/c", "b/c")));

    [Fact]
    public void A_suffixed_name_is_stored() =>
        Assert.Equal([new StoredName("a/b.c", "B_C__2")], StoredNames.Update(null, SnapshotWith("a/b-c", "a/b.c")));

    [Fact]
    public void A_newcomer_that_sorts_first_does_not_take_a_name_in_use()
    {
        var before = SnapshotWith("a/b.c");
        var after = SnapshotWith("a/b-c", "a/b.c");

        var names = StoredNames.Update(before, after);

        Assert.Equal([new StoredName("a/b-c", "B_C__2"), new StoredName("a/b.c", "B_C")], names);
        Assert.Equal("B_C", NameTable.Create(after with { Names = names }).Find("a/b.c")?.Name);
    }

    [Fact]
    public void A_model_that_left_keeps_its_name_and_gets_it_back()
    {
        var before = SnapshotWith("a/b.c", "a/x");
        var without = SnapshotWith("a/b-c", "a/x");
        without = without with { Names = StoredNames.Update(before, without) };
        var again = SnapshotWith("a/b-c", "a/b.c", "a/x");
        again = again with { Names = StoredNames.Update(without, again) };

        Assert.Equal([new StoredName("a/b-c", "B_C__2"), new StoredName("a/b.c", "B_C")], without.Names);
        Assert.Null(NameTable.Create(without).Find("a/b.c"));
        Assert.Equal("B_C", NameTable.Create(again).Find("a/b.c")?.Name);
        Assert.Equal("B_C__2", NameTable.Create(again).Find("a/b-c")?.Name);
    }

    [Fact]
    public void An_organisation_and_a_provider_that_left_keep_their_names_too()
    {
        var before = Read(SnapshotOf("""{"id":"my-org/x","routes":[{"provider":"fal-ai","task":"t"}]}"""));
        var after = Read(SnapshotOf("""{"id":"my.org/x","routes":[{"provider":"fal--ai","task":"t"}]}"""));

        var names = StoredNames.Update(before, after);

        Assert.Equal(
            [
                new StoredName("fal--ai", "FalAi__2"),
                new StoredName("fal-ai", "FalAi"),
                new StoredName("my-org/", "MyOrg"),
                new StoredName("my-org/x", "X"),
                new StoredName("my.org/", "MyOrg__2"),
            ],
            names);
    }

    [Fact]
    public void Stored_names_survive_writing_and_reading()
    {
        var after = SnapshotWith("a/b-c", "a/b.c", "c/C");
        after = after with { Names = StoredNames.Update(SnapshotWith("a/b.c", "d/gone"), after) };

        Assert.Equal(after, Read(SnapshotWriter.Write(after)));
    }

    private static Snapshot SnapshotWith(params string[] ids) => Read(SnapshotOf([.. ids.Select(Model)]));
}
