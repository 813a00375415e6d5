using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InferenceCatalog.Emulator.Tests;

/// <summary>Reads a PNG far enough to show that a real decoder would take it: signature, chunks, checksums, inflated rows.</summary>
internal sealed record PngFile(int Width, int Height, byte[] Rows)
{
    public static PngFile Read(byte[] file)
    {
        Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(file.AsSpan(0, 8)));
        var chunks = ReadChunks(file.AsSpan(8));
        Assert.Equal(["IHDR", "IDAT", "IEND"], chunks.Select(chunk => chunk.Kind));

        var header = chunks[0].Data;
        Assert.Equal(13, header.Length);
        Assert.Equal([8, 2, 0, 0, 0], header[8..]);
        Assert.Empty(chunks[2].Data);
        var width = BinaryPrimitives.ReadInt32BigEndian(header);
        var height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));

        using var inflated = new MemoryStream();
        using (var zlib = new ZLibStream(new MemoryStream(chunks[1].Data), CompressionMode.Decompress))
            zlib.CopyTo(inflated);

        var rows = inflated.ToArray();
        Assert.Equal(height * (1 + (width * 3)), rows.Length);
        for (var row = 0; row < height; row++)
            Assert.Equal(0, rows[row * (1 + (width * 3))]);

        return new PngFile(width, height, rows);
    }

    private static List<(string Kind, byte[] Data)> ReadChunks(ReadOnlySpan<byte> bytes)
    {
        var chunks = new List<(string, byte[])>();
        while (bytes.Length > 0)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes);
            Assert.Equal(Crc(bytes.Slice(4, 4 + length)), BinaryPrimitives.ReadUInt32BigEndian(bytes[(8 + length)..]));
            chunks.Add((Encoding.ASCII.GetString(bytes.Slice(4, 4)), bytes.Slice(8, length).ToArray()));
            bytes = bytes[(12 + length)..];
        }

        return chunks;
    }

    /// <summary>CRC-32 bit by bit, as the PNG specification defines it.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
        }

        return ~crc;
    }
}
