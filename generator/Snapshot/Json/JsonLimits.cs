namespace InferenceCatalog.Snapshots;

/// <summary>How much a document may ask of its reader: one that asks for more is refused, whatever it says.</summary>
/// <param name="MaxDepth">Objects and arrays within each other; at most 64.</param>
/// <param name="MaxDocumentLength">Bytes of the document.</param>
/// <param name="MaxStringLength">Bytes of one string, escapes counted as they are written.</param>
internal sealed record JsonLimits(int MaxDepth, int MaxDocumentLength, int MaxStringLength)
{
    /// <summary>The depth of System.Text.Json, 64 MiB (some 150,000 models), and strings of a mebibyte.</summary>
    public static JsonLimits Default { get; } = new(64, 64 * 1024 * 1024, 1024 * 1024);
}
