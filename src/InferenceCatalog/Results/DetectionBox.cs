using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A rectangle in an image, in pixels from its upper left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public readonly record struct DetectionBox(double Left, double Top, double Right, double Bottom)
{
    internal static DetectionBox? Read(JsonElement box) =>
        box.GetNumber("xmin") is { } left && box.GetNumber("ymin") is { } top && box.GetNumber("xmax") is { } right && box.GetNumber("ymax") is { } bottom
            ? new DetectionBox(left, top, right, bottom)
            : null;
}
