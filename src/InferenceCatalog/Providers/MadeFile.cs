using System.Net;

namespace InferenceCatalog;

/// <summary>A file that a model made.</summary>
/// <param name="Address">Where it is; null when it came with the answer.</param>
/// <param name="Bytes">The file; empty when there is an address.</param>
/// <param name="MediaType">Its media type; null when there is an address.</param>
/// <param name="Source">Who answered.</param>
internal sealed record MadeFile(Uri? Address, byte[] Bytes, string? MediaType, AnswerSource Source)
{
    /// <summary>The file of an address, or the one within a <c>data:</c> address; null where a text is neither.</summary>
    /// <exception cref="System.Text.Json.JsonException">A <c>data:</c> address holds no file.</exception>
    public static MadeFile? From(string text, AnswerSource source)
    {
        if (text.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
        {
            var (bytes, mediaType) = MediaContent.Decode(text);
            return new MadeFile(null, bytes, mediaType, source);
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var address) ? new MadeFile(address, [], null, source) : null;
    }

    /// <summary>Makes a result of it: fetched without the token where it is elsewhere.</summary>
    public ValueTask<TResult> FetchAsync<TResult>(InferenceCall call, HttpStatusCode status, Func<ResultContent, TResult> read) =>
        Address is not null
            ? call.DownloadAsync(Address, Source, read)
            : ValueTask.FromResult(call.Read(status, new ResultContent(Bytes, MediaType, Source), read));
}
