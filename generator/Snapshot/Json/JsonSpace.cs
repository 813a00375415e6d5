using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Passes over what may stand between two tokens.</summary>
internal static class JsonSpace
{
    /// <param name="text">The document.</param>
    /// <param name="at">Where to begin.</param>
    /// <param name="isLenient">Whether comments may stand there, too.</param>
    /// <returns>Where the next token begins, or the document ends.</returns>
    [MethodImpl(HotPath.Optimized)]
    public static int Skip(in Utf8Text text, int at, bool isLenient)
    {
        var source = text.Bytes;
        var end = text.Length;
        while (at < end && source[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;

        return isLenient ? JsonComments.Skip(text, at) : at;
    }
}
