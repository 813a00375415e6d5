using System.Text;

namespace InferenceCatalog.Build.Pages;

/// <summary>Reads UTF-8 up to a limit, whatever length the sender promised.</summary>
internal static class BoundedText
{
    /// <summary>A page of a thousand models, so that the memory for it is seldom copied as it grows.</summary>
    private const int UsualPage = 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="stream">The bytes.</param>
    /// <param name="maxBytes">How many there may be.</param>
    /// <param name="location">Where they come from, for the message.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The text without a byte order mark, and how many bytes it was.</returns>
    /// <exception cref="RefreshException">There is more than that, or it is not UTF-8.</exception>
    public static async Task<(string Text, int Bytes)> ReadAsync(
        Stream stream,
        long maxBytes,
        string location,
        CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(UsualPage);
        var buffer = new byte[81920];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return (Decode(content, location), (int)content.Length);

            if (content.Length + count > maxBytes)
                throw TooLarge(location);

            content.Write(buffer, 0, count);
        }
    }

    private static string Decode(MemoryStream content, string location)
    {
        var bytes = content.GetBuffer();
        var length = (int)content.Length;
        var start = length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0;
        try
        {
            return StrictUtf8.GetString(bytes, start, length - start);
        }
        catch (DecoderFallbackException exception)
        {
            throw new RefreshException(
                RefreshErrorCodes.SourceUnreadable,
                $"{location} is not UTF-8 text, so it is no model list. Look at it in a browser or editor, and try again.",
                exception);
        }
    }

    private static RefreshException TooLarge(string location) => new(
        RefreshErrorCodes.SourceUnbounded,
        $"{location} sends more than a catalog can be. Check that the address is that of a model list.");
}
