using System.Text;

namespace InferenceCatalog;

/// <summary>Tells a file that was made from a page or a message that stands in its place.</summary>
internal static class MediaCheck
{
    /// <summary>Whether bytes can be of a kind. What shows nothing, under a name that says nothing, is taken on trust.</summary>
    /// <param name="kind"><c>image</c>, <c>video</c> or <c>audio</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="mediaType">What it is said to be.</param>
    public static bool IsKind(string kind, ReadOnlySpan<byte> bytes, string mediaType)
    {
        if (MediaTypes.Sniff(bytes) is { } shown)
            return Fits(kind, shown);

        return Fits(kind, mediaType) && !IsText(bytes, mediaType);
    }

    /// <summary>A video may be a moving image, and a sound may come in a video's container.</summary>
    private static bool Fits(string kind, string mediaType) => mediaType.Split('/')[0].ToLowerInvariant() switch
    {
        "image" => kind is "image" or "video",
        "video" => kind is "video" or "audio",
        "audio" => kind is "audio",
        "application" => !mediaType.Contains("html", StringComparison.OrdinalIgnoreCase)
                         && !mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase)
                         && !mediaType.EndsWith("xml", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>No image, video or sound begins like a page or like JSON, but for a drawing in SVG.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes, string mediaType)
    {
        var beginning = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return beginning is ['{' or '[', ..] or ['<', ..] && !mediaType.Equals("image/svg+xml", StringComparison.OrdinalIgnoreCase);
    }
}
