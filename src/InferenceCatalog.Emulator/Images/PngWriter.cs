using System.Buffers.Binary;
using System.IO.Compression;

namespace InferenceCatalog.Emulator;

/// <summary>Writes a PNG of 8-bit red, green and blue, without interlacing.</summary>
internal static class PngWriter
{
    private const int BytesPerPixel = 3;

    private static readonly uint[] Crcs = CrcTable();

    public delegate void RowPainter(int row, Span<byte> pixels);

    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="paint">Fills one row of red, green, blue.</param>
    public static byte[] Write(int width, int height, RowPainter paint)
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', (byte)'\r', (byte)'\n', 0x1A, (byte)'\n']);

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = 8; // bits of a channel
        header[9] = 2; // red, green, blue
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compress(width, height, paint));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static byte[] Compress(int width, int height, RowPainter paint)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest))
        {
            // The byte before a row names its filter; 0 is none.
            var line = new byte[1 + (width * BytesPerPixel)];
            for (var row = 0; row < height; row++)
            {
                paint(row, line.AsSpan(1));
                zlib.Write(line);
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(MemoryStream png, ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(kind);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, kind), data));
        png.Write(number);
    }

    private static uint Crc(uint crc, ReadOnlySpan<byte> data)
    {
        foreach (var value in data)
            crc = Crcs[(crc ^ value) & 0xFF] ^ (crc >> 8);

        return crc;
    }

    private static uint[] CrcTable()
    {
        var table = new uint[256];
        for (var index = 0u; index < table.Length; index++)
        {
            var value = index;
            for (var bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;

            table[index] = value;
        }

        return table;
    }
}
