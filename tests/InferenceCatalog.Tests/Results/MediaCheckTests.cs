using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Tests.Results;

public sealed class MediaCheckTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1];
    private static readonly byte[] Mp4 = [0, 0, 0, 32, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'i', (byte)'s', (byte)'o', (byte)'m'];
    private static readonly byte[] Mp3 = [(byte)'I', (byte)'D', (byte)'3', 4];

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><html></html>")]
    [InlineData("image/png", "<!DOCTYPE html><html></html>")]
    [InlineData("image/png", "\uFEFF \n<html></html>")]
    [InlineData("application/octet-stream", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>")]
    [InlineData("application/xml", "xml")]
    [InlineData("application/xhtml+xml", "x")]
    [InlineData("image/png", "{\"error\":\"expired\"}")]
    [InlineData("text/plain", "not found")]
    [InlineData("audio/mpeg", "sound")]
    [InlineData(null, "[1]")]
    public void A_page_a_message_or_a_sound_is_no_image(string? mediaType, string body)
    {
        var exception = Assert.Throws<JsonException>(() => ImageResult.Read(new ResultContent(Encoding.UTF8.GetBytes(body), mediaType)));
        Assert.StartsWith("image was expected", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", "whatever")]
    [InlineData("image/svg+xml", "<svg/>")]
    [InlineData("application/octet-stream", "whatever")]
    [InlineData(null, "whatever")]
    public void What_may_be_one_is_taken_at_its_word(string? mediaType, string body) =>
        Assert.Equal(body.Length, ImageResult.Read(new ResultContent(Encoding.UTF8.GetBytes(body), mediaType)).Bytes.Length);

    [Fact]
    public void What_the_first_bytes_show_counts_more_than_a_name()
    {
        Assert.Equal(Jpeg.Length, ImageResult.Read(new ResultContent(Jpeg, "text/plain")).Bytes.Length);
        Assert.Throws<JsonException>(() => ImageResult.Read(new ResultContent(Mp3, "image/png")));
        Assert.Throws<JsonException>(() => AudioResult.Read(new ResultContent(Jpeg, "audio/mpeg")));
        Assert.Throws<JsonException>(() => VideoResult.Read(new ResultContent(Mp3, "video/mp4")));
    }

    [Fact]
    public void A_moving_image_is_a_video_and_a_sound_may_come_in_a_videos_container()
    {
        Assert.Equal("image/gif", VideoResult.Read(new ResultContent("GIF89a"u8.ToArray(), "image/gif")).MediaType);
        Assert.Equal("audio/mp4", AudioResult.Read(new ResultContent(Mp4, "audio/mp4")).MediaType);
    }

    [Fact]
    public void A_page_in_base64_is_no_image_either() =>
        Assert.Throws<JsonException>(() => ImageResult.Read(new ResultContent(
            JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["image"] = Convert.ToBase64String("<html></html>"u8) }), "application/json")));
}
