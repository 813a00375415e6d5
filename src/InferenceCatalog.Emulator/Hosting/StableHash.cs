using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace InferenceCatalog.Emulator;

/// <summary>Turns words into numbers and ids that are the same on every machine and in every run.</summary>
internal static class StableHash
{
    public static ulong Of(int seed, params ReadOnlySpan<string> words) => BinaryPrimitives.ReadUInt64LittleEndian(Digest(seed, words));

    /// <summary>An id of 24 hexadecimal digits.</summary>
    public static string IdOf(int seed, params ReadOnlySpan<string> words) => Convert.ToHexStringLower(Digest(seed, words).AsSpan(0, 12));

    private static byte[] Digest(int seed, ReadOnlySpan<string> words)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(seed.ToString(CultureInfo.InvariantCulture)));
        foreach (var word in words)
        {
            // A separator keeps ("ab", "c") and ("a", "bc") apart.
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(word));
        }

        return hash.GetHashAndReset();
    }
}
