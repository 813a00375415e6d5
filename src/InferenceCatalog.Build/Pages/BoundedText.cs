using System.Text;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Pages;

/// <summary>Reads UTF-8 up to a limit, whatever length the sender promised; one text after another, in the same memory.</summary>
internal sealed class BoundedText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private byte[] bytes = new byte[81920];

    /// <param name="stream">The bytes.</param>
    /// <param name="maxBytes">How many there may be.</param>
    /// <param name="location">Where they come from, for the message.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The text without a byte order mark. It is there until the next one is read.</returns>
    /// <exception cref="RefreshException">There is more than that, or it is not UTF-8.</exception>
    public async Task<Utf8Text> ReadAsync(
        Stream stream,
        long maxBytes,
        string location,
        CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            if (length == bytes.Length)
                Array.Resize(ref bytes, length * 2);

            var count = await stream.ReadAsync(bytes, length, bytes.Length - length, cancellationToken).ConfigureAwait(false);
            if (count == 0)
                return Check(new Utf8Text(bytes, length), location);

            length += count;
            if (length > maxBytes)
                throw TooLarge(location);
        }
    }

    private static Utf8Text Check(Utf8Text text, string location)
    {
        try
        {
            // Counting is the least that makes the decoder look at every byte.
            _ = StrictUtf8.GetCharCount(text.Bytes, 0, text.Length);
            return text.MoveToStart(text.PreambleLength);
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
