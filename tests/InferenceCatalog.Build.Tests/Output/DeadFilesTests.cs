using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Output;

/// <summary>What a refresh that was killed left is removed by the next one, and nothing else is.</summary>
public sealed class DeadFilesTests : IDisposable
{
    private static readonly DateTime Earlier = DateTime.UtcNow.AddMinutes(-1);

    private readonly TemporaryFolder folder = new();

    private string Target => folder["catalog/snapshot.json"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_half_written_file_of_an_earlier_run_goes()
    {
        Leave(DeadFiles.NameBeside(Target), Earlier);
        Leave(DeadFiles.NameBeside(Target), Earlier);

        SnapshotFile.Save(Target, "new");

        Assert.Equal(["catalog/snapshot.json"], folder.FileNames());
        Assert.Equal("new", File.ReadAllText(Target));
    }

    [Fact]
    public void It_goes_where_nothing_is_to_be_written_too()
    {
        SnapshotFile.Save(Target, "same");
        Leave(DeadFiles.NameBeside(Target), Earlier);

        Assert.False(SnapshotFile.Save(Target, "same"));
        Assert.Equal(["catalog/snapshot.json"], folder.FileNames());
    }

    [Fact]
    public void One_that_was_just_written_may_be_renamed_in_a_moment_and_stays()
    {
        var fresh = DeadFiles.NameBeside(Target);
        Leave(fresh, DateTime.UtcNow);

        SnapshotFile.Save(Target, "new");

        Assert.True(File.Exists(fresh));
    }

    [Fact]
    public void One_that_somebody_is_writing_stays_however_long_it_takes()
    {
        var slow = DeadFiles.NameBeside(Target);
        Leave(slow, Earlier);
        using var writer = new FileStream(slow, FileMode.Open, FileAccess.Write, FileShare.None);

        SnapshotFile.Save(Target, "new");

        Assert.True(File.Exists(slow));
    }

    [Theory]
    [InlineData(".snapshot.json.tmp")]
    [InlineData(".snapshot.json.notes.tmp")]
    [InlineData(".snapshot.json.0123456789abcdef0123456789abcdef.bak")]
    [InlineData("snapshot.json.0123456789abcdef0123456789abcdef.tmp")]
    [InlineData(".other.json.0123456789abcdef0123456789abcdef.tmp")]
    [InlineData(".snapshot.json.{0123456789abcdef0123456789abcdef}.tmp")]
    public void What_is_not_of_our_form_is_somebody_elses(string name)
    {
        Leave(folder["catalog/" + name], Earlier);

        SnapshotFile.Save(Target, "new");

        Assert.Equal(2, folder.FileNames().Length);
    }

    private static void Leave(string path, DateTime written)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "{\"half");
        File.SetLastWriteTimeUtc(path, written);
    }
}
