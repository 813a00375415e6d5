namespace InferenceCatalog.Tests.Results;

/// <summary>A file that a model made is a stream, and is saved whole or not at all.</summary>
public sealed class MediaFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("media-file-").FullName;
    private readonly ImageResult image = new() { Bytes = new byte[] { 9, 1, 2, 3, 9 }.AsMemory(1, 3), MediaType = "image/png" };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_saved_where_there_was_none()
    {
        var path = Path.Combine(folder, "made.png");
        await image.SaveAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task One_of_the_same_name_is_replaced()
    {
        var path = Path.Combine(folder, "made.png");
        await File.WriteAllTextAsync(path, "a much longer file that was there before", TestContext.Current.CancellationToken);
        await image.SaveAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal([1, 2, 3], await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Directories_that_are_missing_are_made()
    {
        var path = Path.Combine(folder, "a", "b", "made.png");
        await image.SaveAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(3, new FileInfo(path).Length);
    }

    [Fact]
    public async Task A_writing_that_is_cancelled_leaves_what_was_there()
    {
        var path = Path.Combine(folder, "made.png");
        await File.WriteAllTextAsync(path, "before", TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => image.SaveAsync(path, new CancellationToken(canceled: true)));

        Assert.Equal("before", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task A_writing_that_fails_leaves_nothing_behind()
    {
        var path = Path.Combine(folder, "a-folder");
        Directory.CreateDirectory(Path.Combine(path, "with-something-in-it"));
        var exception = await Record.ExceptionAsync(() => image.SaveAsync(path, TestContext.Current.CancellationToken));

        Assert.True(exception is IOException or UnauthorizedAccessException, $"{exception}");
        Assert.Equal([path], Directory.GetFileSystemEntries(folder));
        Assert.Single(Directory.GetFileSystemEntries(path));
    }

    [Fact]
    public async Task A_link_stays_one_and_the_file_that_it_leads_to_is_replaced()
    {
        var target = Path.Combine(folder, "target.png");
        var link = Path.Combine(folder, "link.png");
        await File.WriteAllTextAsync(target, "before", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(link, target);
        await image.SaveAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal(target, new FileInfo(link).LinkTarget);
        Assert.Equal(3, new FileInfo(target).Length);
    }

    [Fact]
    public void A_path_that_is_none_is_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => { _ = image.SaveAsync("", TestContext.Current.CancellationToken); });
        Assert.Throws<ArgumentNullException>(() => { _ = image.SaveAsync(null!, TestContext.Current.CancellationToken); });
    }

    [Fact]
    public void A_file_is_a_stream_that_can_be_read_and_sought()
    {
        using var stream = image.OpenRead();
        Assert.Equal((1, 3L, true, false), (stream.ReadByte(), stream.Length, stream.CanSeek, stream.CanWrite));
        stream.Position = 2;
        Assert.Equal((3, -1), (stream.ReadByte(), stream.ReadByte()));
    }

    [Fact]
    public async Task Sounds_and_masks_are_streams_and_files_too()
    {
        var sound = new LabeledSound("voice", new byte[] { 1, 2 }, "audio/wav");
        var segment = new ImageSegment("sky", 0.5, new byte[] { 0x89, (byte)'P', (byte)'N', (byte)'G' });
        await sound.SaveAsync(Path.Combine(folder, "voice.wav"), TestContext.Current.CancellationToken);
        await segment.SaveMaskAsync(Path.Combine(folder, "sky.png"), TestContext.Current.CancellationToken);

        Assert.Equal(2, new FileInfo(Path.Combine(folder, "voice.wav")).Length);
        Assert.Equal(4, new FileInfo(Path.Combine(folder, "sky.png")).Length);
        Assert.Equal("image/png", segment.MaskMediaType);
        Assert.Equal((1, 0x89), (sound.OpenRead().ReadByte(), segment.OpenMask().ReadByte()));
    }
}
