using System.Globalization;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Emulator;

/// <summary>An image that is asked for; it is drawn when its bytes are, so that a stored order is small.</summary>
/// <param name="Prompt">What it should show.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Seed">The caller's seed; 0 when there is none.</param>
internal sealed record PictureOrder(string Prompt, int Width, int Height, long Seed)
{
    public const int DefaultSize = 256;

    /// <summary>The largest width and height: a bound on what one call can make the emulator draw.</summary>
    public const int MaxSize = 4096;

    /// <param name="prompt">What it should show.</param>
    /// <param name="parameters">The object with width, height and seed; null for the defaults.</param>
    /// <exception cref="RefusedException">A size is no number or out of range.</exception>
    public static PictureOrder Read(string prompt, JsonObject? parameters) => new(
        prompt,
        ReadSize(parameters?["width"], "width"),
        ReadSize(parameters?["height"], "height"),
        parameters?["seed"].Long() ?? 0);

    private static int ReadSize(JsonNode? node, string name)
    {
        if (node is null)
            return DefaultSize;

        if (node.Integer() is { } size and >= 1 and <= MaxSize)
            return size;

        throw new RefusedException(RouterError.Plain(
            422,
            string.Create(CultureInfo.InvariantCulture, $"{name} must be a whole number of pixels from 1 to {MaxSize}.")));
    }
}
