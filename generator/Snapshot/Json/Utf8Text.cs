using System.Runtime.CompilerServices;
using System.Text;

namespace InferenceCatalog.Snapshots;

/// <summary>A text as UTF-8: what files and services send, read where it lies. It may lie at the beginning of a larger, reused buffer.</summary>
/// <param name="bytes">Where it lies.</param>
/// <param name="length">How many of the bytes are the text.</param>
internal readonly struct Utf8Text(byte[] bytes, int length)
{
    private const int LongestSequence = 4;

    public byte[] Bytes { get; } = bytes;

    public int Length { get; } = length;

    /// <summary>3 where it begins with a byte order mark, else 0.</summary>
    public int PreambleLength => Length >= 3 && Bytes[0] == 0xEF && Bytes[1] == 0xBB && Bytes[2] == 0xBF ? 3 : 0;

    /// <summary>A text in memory is encoded once; what cannot be (half a surrogate pair) becomes U+FFFD.</summary>
    public static implicit operator Utf8Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new Utf8Text(bytes, bytes.Length);
    }

    /// <summary>The rest of it from a byte on, moved to the beginning of its memory.</summary>
    public Utf8Text MoveToStart(int from)
    {
        Array.Copy(Bytes, from, Bytes, 0, Length - from);
        return new Utf8Text(Bytes, Length - from);
    }

    /// <summary>Some of it as characters; what is no UTF-8 becomes U+FFFD.</summary>
    public string Slice(int start, int length) => Encoding.UTF8.GetString(Bytes, start, length);

    /// <summary>Whether some ASCII stands at a byte.</summary>
    [MethodImpl(HotPath.Optimized)]
    public bool HasAt(int start, string ascii)
    {
        if (start + ascii.Length > Length)
            return false;

        var source = Bytes;
        for (var at = 0; at < ascii.Length; at++)
        {
            if (source[start + at] != ascii[at])
                return false;
        }

        return true;
    }

    /// <summary>How long the character is, or the part of one, that begins at a byte.</summary>
    public int SequenceLengthAt(int at)
    {
        var length = 1;
        while (length < LongestSequence && at + length < Length && IsContinuation(Bytes[at + length]))
            length++;

        return length;
    }

    /// <summary>How many UTF-16 code units the bytes up to here grow by when this one comes: the first byte of a character counts for all.</summary>
    public static int UnitsOf(byte value) => IsContinuation(value) ? 0 : value >= 0xF0 ? 2 : 1;

    public override string ToString() => Slice(0, Length);

    private static bool IsContinuation(byte value) => (value & 0xC0) == 0x80;
}
