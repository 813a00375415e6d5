namespace InferenceCatalog;

/// <summary>Media types by what a file begins with and by how its name ends.</summary>
internal static class MediaTypes
{
    public const string Unknown = "application/octet-stream";

    /// <summary>The type that the first bytes show; null when they show none that is known here.</summary>
    public static string? Sniff(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, .. var form] => SniffRiff(form),
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => SniffIsoMedia(brand),
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA, ..] => "audio/mpeg",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => "audio/ogg",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => "video/webm",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => null,
    };

    /// <summary>The type that a file's name shows; null when it shows none that is known here.</summary>
    public static string? FromName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".bmp" => "image/bmp",
        ".tif" or ".tiff" => "image/tiff",
        ".avif" => "image/avif",
        ".wav" => "audio/wav",
        ".mp3" => "audio/mpeg",
        ".flac" => "audio/flac",
        ".ogg" or ".oga" or ".opus" => "audio/ogg",
        ".m4a" => "audio/mp4",
        ".weba" => "audio/webm",
        ".webm" => "video/webm",
        ".mp4" => "video/mp4",
        ".mov" => "video/quicktime",
        ".pdf" => "application/pdf",
        _ => null,
    };

    /// <summary>Whether a text can stand in a <c>Content-Type</c> header and in a <c>data:</c> address: <c>type/subtype</c>, without parameters.</summary>
    public static bool IsWellFormed(ReadOnlySpan<char> mediaType)
    {
        var slash = mediaType.IndexOf('/');
        return slash > 0 && slash < mediaType.Length - 1 && mediaType.Length <= 127 && IsToken(mediaType[..slash]) && IsToken(mediaType[(slash + 1)..]);
    }

    /// <summary>What a chat calls a type of sound: <c>wav</c>, <c>mp3</c>, …; null for what is no sound.</summary>
    public static string? AudioFormat(string? mediaType) => mediaType switch
    {
        "audio/wav" or "audio/x-wav" or "audio/wave" or "audio/vnd.wave" => "wav",
        "audio/mpeg" or "audio/mp3" => "mp3",
        "audio/mp4" or "audio/x-m4a" => "m4a",
        { } other when other.StartsWith("audio/", StringComparison.Ordinal) => other["audio/".Length..],
        _ => null,
    };

    private static bool IsToken(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '+' or '.' or '_'))
                return false;
        }

        return true;
    }

    private static string? SniffRiff(ReadOnlySpan<byte> form) => form switch
    {
        [(byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => "audio/wav",
        [(byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        _ => null,
    };

    private static string SniffIsoMedia(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        [(byte)'M', (byte)'4', (byte)'A' or (byte)'B', ..] => "audio/mp4",
        [(byte)'q', (byte)'t', ..] => "video/quicktime",
        _ => "video/mp4",
    };
}
