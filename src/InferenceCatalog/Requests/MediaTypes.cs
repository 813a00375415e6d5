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
        [(byte)'I', (byte)'I', 42 or 43, 0, ..] or [(byte)'M', (byte)'M', 0, 42 or 43, ..] => "image/tiff",
        [(byte)'R', (byte)'I' or (byte)'F', (byte)'F' or (byte)'6', (byte)'F' or (byte)'4', _, _, _, _, .. var form] => SniffRiff(form),
        [(byte)'F', (byte)'O', (byte)'R', (byte)'M', _, _, _, _, (byte)'A', (byte)'I', (byte)'F', (byte)'F' or (byte)'C', ..] => "audio/aiff",
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', .. var brand] => SniffIsoMedia(brand),
        [(byte)'I', (byte)'D', (byte)'3', ..] or [0xFF, 0xFB or 0xF3 or 0xF2 or 0xFA or 0xE3 or 0xE2, ..] => "audio/mpeg",
        [0xFF, 0xF1 or 0xF9, ..] => "audio/aac",
        [(byte)'f', (byte)'L', (byte)'a', (byte)'C', ..] => "audio/flac",
        [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => HasEarly(bytes, "theora"u8) ? "video/ogg" : "audio/ogg",
        [0x1A, 0x45, 0xDF, 0xA3, ..] => HasEarly(bytes, "matroska"u8) ? "video/x-matroska" : "video/webm",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "application/pdf",
        _ => null,
    };

    /// <summary>What a file is: what its first bytes show, or what it is said to be where they show nothing or leave it open.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="said">What it is said to be; null where nothing is said.</param>
    public static string Describe(ReadOnlySpan<byte> bytes, string? said)
    {
        var shown = Sniff(bytes);
        if (string.IsNullOrEmpty(said) || said is "binary/octet-stream")
            return shown ?? Unknown;

        return shown is null || LeavesOpen(shown, said) ? said : shown;
    }

    /// <summary>The type that a file's name shows; null when it shows none that is known here.</summary>
    public static string? FromName(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" or ".jfif" => "image/jpeg",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".bmp" => "image/bmp",
        ".tif" or ".tiff" => "image/tiff",
        ".avif" => "image/avif",
        ".heic" => "image/heic",
        ".heif" => "image/heif",
        ".wav" => "audio/wav",
        ".mp3" => "audio/mpeg",
        ".flac" => "audio/flac",
        ".ogg" or ".oga" or ".opus" => "audio/ogg",
        ".m4a" or ".m4b" => "audio/mp4",
        ".aac" => "audio/aac",
        ".aif" or ".aiff" => "audio/aiff",
        ".weba" => "audio/webm",
        ".webm" => "video/webm",
        ".mp4" or ".m4v" => "video/mp4",
        ".mkv" => "video/x-matroska",
        ".ogv" => "video/ogg",
        ".avi" => "video/x-msvideo",
        ".3gp" => "video/3gpp",
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

    /// <summary>Whether what the bytes show fits what is said, which may say more: another name of the same, or what is in a container.</summary>
    private static bool LeavesOpen(string shown, string said) => shown switch
    {
        "audio/wav" => AudioFormat(said.ToLowerInvariant()) is "wav",
        "audio/flac" => said.EndsWith("flac", StringComparison.OrdinalIgnoreCase),
        "audio/mpeg" or "audio/aac" => IsOf(said, "audio/"),
        "audio/ogg" or "audio/mp4" or ['v', 'i', 'd', 'e', 'o', ..] => IsOf(said, "audio/") || IsOf(said, "video/") || IsOf(said, "application/ogg"),
        _ => said.Equals(shown, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsOf(string mediaType, string kind) => mediaType.StartsWith(kind, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word stands where a container says what it holds.</summary>
    private static bool HasEarly(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) => bytes[..Math.Min(bytes.Length, 64)].IndexOf(word) >= 0;

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
        [(byte)'A', (byte)'V', (byte)'I', (byte)' ', ..] => "video/x-msvideo",
        _ => null,
    };

    private static string SniffIsoMedia(ReadOnlySpan<byte> brand) => brand switch
    {
        [(byte)'a', (byte)'v', (byte)'i', (byte)'f' or (byte)'s', ..] => "image/avif",
        [(byte)'h', (byte)'e', (byte)'i' or (byte)'v', (byte)'c' or (byte)'x' or (byte)'m' or (byte)'s', ..] => "image/heic",
        [(byte)'m', (byte)'i' or (byte)'s', (byte)'f', (byte)'1', ..] => "image/heif",
        [(byte)'3', (byte)'g', ..] => "video/3gpp",
        [(byte)'M', (byte)'4', (byte)'A' or (byte)'B', ..] => "audio/mp4",
        [(byte)'q', (byte)'t', ..] => "video/quicktime",
        _ => "video/mp4",
    };
}
