using System.Globalization;

namespace InferenceCatalog.Emulator;

/// <summary>Draws the emulator's images: two colours that depend on the prompt and the seed, with the word EMULATOR across them.</summary>
internal static class EmulatorPicture
{
    private const string Word = "EMULATOR";
    private const int GlyphWidth = 5;
    private const int GlyphHeight = 7;
    private const int Pitch = GlyphWidth + 1;

    private static readonly Dictionary<char, string[]> Glyphs = new()
    {
        ['E'] = ["#####", "#....", "#....", "####.", "#....", "#....", "#####"],
        ['M'] = ["#...#", "##.##", "#.#.#", "#.#.#", "#...#", "#...#", "#...#"],
        ['U'] = ["#...#", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."],
        ['L'] = ["#....", "#....", "#....", "#....", "#....", "#....", "#####"],
        ['A'] = [".###.", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"],
        ['T'] = ["#####", "..#..", "..#..", "..#..", "..#..", "..#..", "..#.."],
        ['O'] = [".###.", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."],
        ['R'] = ["####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"],
    };

    public static byte[] Draw(PictureOrder order, int emulatorSeed)
    {
        var random = new StableRandom(StableHash.Of(emulatorSeed, order.Prompt, order.Seed.ToString(CultureInfo.InvariantCulture)));
        var (from, to) = (random.Next(), random.Next());
        var scale = Math.Max(1, order.Width * 7 / 10 / (Word.Length * Pitch));
        var left = (order.Width - (((Word.Length * Pitch) - 1) * scale)) / 2;
        var top = (order.Height - (GlyphHeight * scale)) / 2;
        return PngWriter.Write(order.Width, order.Height, (row, pixels) =>
        {
            for (var column = 0; column < order.Width; column++)
            {
                var isInk = IsInk(column - left, row - top, scale);
                var share = (int)(((long)column + row) * 256 / (order.Width + order.Height));
                for (var channel = 0; channel < 3; channel++)
                    pixels[(column * 3) + channel] = isInk ? byte.MaxValue : Blend(from, to, channel, share);
            }
        });
    }

    private static bool IsInk(int x, int y, int scale)
    {
        if (x < 0 || y < 0 || y >= GlyphHeight * scale || x >= Word.Length * Pitch * scale)
            return false;

        var column = x / scale;
        return column % Pitch < GlyphWidth && Glyphs[Word[column / Pitch]][y / scale][column % Pitch] == '#';
    }

    /// <summary>Kept to the darker half, so that the white word stands out.</summary>
    private static byte Blend(ulong from, ulong to, int channel, int share)
    {
        var first = (int)(from >> (channel * 8)) & 0x7F;
        var second = (int)(to >> (channel * 8)) & 0x7F;
        return (byte)(first + ((second - first) * share / 256));
    }
}
