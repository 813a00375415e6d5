using System.Text;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Inputs;

/// <summary>Gives the readers of the catalog what they read.</summary>
internal static class SourceTextEncoding
{
    private const int ChunkLength = 8_192;

    /// <summary>A text as UTF-8, by way of a small buffer: the whole as one more string would cost twice the file.</summary>
    public static Utf8Text ToUtf8(this SourceText text)
    {
        var encoder = Encoding.UTF8.GetEncoder();
        var chunk = new char[Math.Min(ChunkLength, text.Length)];

        // Catalogs are ASCII but for a few letters, so that there is as good as always room.
        var bytes = new byte[text.Length];
        var length = 0;
        for (var start = 0; start < text.Length; start += chunk.Length)
        {
            var count = Math.Min(chunk.Length, text.Length - start);
            var isLast = start + count == text.Length;
            text.CopyTo(start, chunk, 0, count);
            var needed = length + encoder.GetByteCount(chunk, 0, count, isLast);
            if (needed > bytes.Length)
                Array.Resize(ref bytes, needed + (text.Length - start - count) + (needed / 8));

            length += encoder.GetBytes(chunk, 0, count, bytes, length, isLast);
        }

        return new Utf8Text(bytes, length);
    }
}
