using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Output;

public class TextFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Target => folder["deep/er/target.json"];

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void A_new_file_is_created_with_its_folders_and_nothing_beside_it()
    {
        Assert.True(TextFile.ReplaceIfChanged(Target, "ünï\n"));

        Assert.Equal("ünï\n"u8.ToArray(), File.ReadAllBytes(Target));
        Assert.Equal(["deep/er/target.json"], folder.FileNames());
    }

    [Fact]
    public void The_same_text_is_not_written_again()
    {
        TextFile.ReplaceIfChanged(Target, "text");
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Target, then);

        Assert.False(TextFile.ReplaceIfChanged(Target, "text"));
        Assert.Equal(then, File.GetLastWriteTimeUtc(Target));
    }

    [Fact]
    public async Task Whoever_reads_meanwhile_sees_the_old_file_or_the_new_one_whole()
    {
        var texts = new[] { new string('a', 300_000), new string('b', 300_000) };
        TextFile.ReplaceIfChanged(Target, texts[0]);
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() =>
        {
            var seen = 0;
            while (!stop.IsCancellationRequested)
            {
                Assert.Contains(File.ReadAllText(Target), texts);
                seen++;
            }

            return seen;
        });

        for (var round = 1; round <= 50; round++)
            TextFile.ReplaceIfChanged(Target, texts[round % 2]);

        await stop.CancelAsync();
        Assert.True(await reading > 0);
        Assert.Equal(["deep/er/target.json"], folder.FileNames());
    }

    [Fact]
    public void Where_the_target_cannot_be_replaced_nothing_stays_behind()
    {
        Directory.CreateDirectory(Target);

        Assert.ThrowsAny<IOException>(() => TextFile.ReplaceIfChanged(Target, "text"));
        Assert.Empty(folder.FileNames());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void Where_the_disk_takes_no_more_the_old_file_stays_and_nothing_beside_it(int written)
    {
        TextFile.ReplaceIfChanged(Target, "old");

        var failure = Assert.Throws<IOException>(() => TextFile.Replace(Target, stream =>
        {
            stream.Write(new byte[written]);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("No space left on device", failure.Message);
        Assert.Equal("old", File.ReadAllText(Target));
        Assert.Equal(["deep/er/target.json"], folder.FileNames());
    }

    [Fact]
    public void A_file_that_is_read_only_is_replaced_as_a_whole_or_not_at_all()
    {
        TextFile.ReplaceIfChanged(Target, "old");
        File.SetAttributes(Target, FileAttributes.ReadOnly);

        // A rename asks the folder on Linux and macOS, and the file on Windows.
        var failure = Record.Exception(() => TextFile.ReplaceIfChanged(Target, "new"));

        Assert.True(failure is null or UnauthorizedAccessException or IOException, failure?.ToString());
        Assert.Equal(failure is null ? "new" : "old", File.ReadAllText(Target));
        Assert.Equal(["deep/er/target.json"], folder.FileNames());
        File.SetAttributes(Target, FileAttributes.Normal);
    }
}
