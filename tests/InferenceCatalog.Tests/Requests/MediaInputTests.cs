using System.Text;

namespace InferenceCatalog.Tests.Requests;

public sealed class MediaInputTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("474946383961", "image/gif")]
    [InlineData("52494646000000005741564566", "audio/wav")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("4944330400", "audio/mpeg")]
    [InlineData("FFFB9000", "audio/mpeg")]
    [InlineData("664C6143", "audio/flac")]
    [InlineData("4F676753", "audio/ogg")]
    [InlineData("1A45DFA3", "video/webm")]
    [InlineData("0000001C667479704D344120", "audio/mp4")]
    [InlineData("0000001C6674797069736F6D", "video/mp4")]
    [InlineData("0000001C6674797061766966", "image/avif")]
    [InlineData("25504446", "application/pdf")]
    [InlineData("424D3A000000000000003600", "image/bmp")]
    [InlineData("49492A0008000000", "image/tiff")]
    [InlineData("4D4D002A00000008", "image/tiff")]
    [InlineData("00000018667479706865696300", "image/heic")]
    [InlineData("000000186674797068657663", "image/heic")]
    [InlineData("00000018667479706D696631", "image/heif")]
    [InlineData("0000001466747970336770", "video/3gpp")]
    [InlineData("0000001466747970717420", "video/quicktime")]
    [InlineData("524946460000000041564920", "video/x-msvideo")]
    [InlineData("52463634FFFFFFFF57415645", "audio/wav")]
    [InlineData("464F524D0000000041494646", "audio/aiff")]
    [InlineData("FFF15080", "audio/aac")]
    [InlineData("1A45DFA3934282886D6174726F736B61", "video/x-matroska")]
    [InlineData("1A45DFA39F4282847765626D", "video/webm")]
    [InlineData("4F67675300020000000000000000000000000000000000000000012A807468656F7261", "video/ogg")]
    [InlineData("00", "application/octet-stream")]
    public void The_media_type_is_what_the_first_bytes_show(string hex, string expected) =>
        Assert.Equal(expected, MediaInput.FromBytes(Convert.FromHexString(hex)).MediaType);

    [Fact]
    public void No_beginning_of_a_file_is_too_short_to_look_at()
    {
        var wave = Convert.FromHexString("52494646000000005741564566");
        for (var length = 1; length < 12; length++)
            Assert.Equal("application/octet-stream", MediaInput.FromBytes(wave.AsMemory(0, length)).MediaType);
    }

    [Theory]
    [InlineData("89504E47", "image/jpeg", "image/png")]
    [InlineData("89504E47", null, "image/png")]
    [InlineData("89504E47", "application/octet-stream", "image/png")]
    [InlineData("FFD8FFE0", "image/jpg", "image/jpeg")]
    [InlineData("52494646000000005741564566", "audio/mpeg", "audio/wav")]
    [InlineData("52494646000000005741564566", "audio/x-wav", "audio/x-wav")]
    [InlineData("1A45DFA3", "audio/webm", "audio/webm")]
    [InlineData("0000001C6674797069736F6D", "audio/mp4", "audio/mp4")]
    [InlineData("4F676753", "audio/opus", "audio/opus")]
    [InlineData("4F676753", "text/plain", "audio/ogg")]
    [InlineData("00", "audio/l16", "audio/l16")]
    [InlineData("00", "", "application/octet-stream")]
    public void What_a_file_is_said_to_be_holds_where_its_bytes_leave_it_open(string hex, string? said, string expected) =>
        Assert.Equal(expected, MediaTypes.Describe(Convert.FromHexString(hex), said));

    [Fact]
    public void What_the_caller_says_wins() => Assert.Equal("audio/x-wav", MediaInput.FromBytes(new byte[] { 0xFF, 0xD8, 0xFF }, "audio/x-wav").MediaType);

    [Theory]
    [InlineData("png")]
    [InlineData("image/")]
    [InlineData("image/png; charset=x")]
    [InlineData("image/png\r\nX-Evil: 1")]
    [InlineData("image/p,ng")]
    public void A_media_type_that_could_break_a_header_is_refused(string mediaType) =>
        Assert.Throws<ArgumentException>(() => MediaInput.FromBytes(new byte[] { 1 }, mediaType));

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Throws<ArgumentException>(() => MediaInput.FromBytes(default));
        Assert.Throws<ArgumentNullException>(() => MediaInput.FromUri(null!));
        Assert.Throws<ArgumentException>(() => MediaInput.FromUri(new Uri("a.png", UriKind.Relative)));
        Assert.Throws<ArgumentException>(() => MediaInput.FromUri(new Uri("file:///etc/passwd")));
    }

    [Fact]
    public async Task A_file_is_read_with_the_type_of_its_bytes_else_of_its_name()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".mp3");
        try
        {
            await File.WriteAllTextAsync(path, "no known beginning", TestContext.Current.CancellationToken);
            var input = MediaInput.FromFile(path);
            Assert.Equal("audio/mpeg", input.MediaType);
            Assert.Equal("no known beginning", Encoding.UTF8.GetString(input.Bytes.Span));

            await File.WriteAllBytesAsync(path, [0x66, 0x4C, 0x61, 0x43], TestContext.Current.CancellationToken);
            Assert.Equal("audio/flac", MediaInput.FromFile(path).MediaType);
            Assert.Equal("audio/flac", (await MediaInput.FromFileAsync(path, TestContext.Current.CancellationToken)).MediaType);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end_and_stays_open()
    {
        using var stream = new MemoryStream([0x66, 0x4C, 0x61, 0x43, 9]);
        var input = await MediaInput.FromStreamAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(("audio/flac", 5, true), (input.MediaType, input.Bytes.Length, stream.CanRead));
        Assert.Equal("audio/flac, 5 bytes", input.ToString());
    }
}
