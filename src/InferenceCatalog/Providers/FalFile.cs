using System.Net;

namespace InferenceCatalog;

/// <summary>A file that a model made.</summary>
/// <param name="Address">Where it is; null when it came with the answer.</param>
/// <param name="Bytes">The file; empty when there is an address.</param>
/// <param name="MediaType">Its media type; null when there is an address.</param>
/// <param name="Source">Who answered.</param>
internal sealed record FalFile(Uri? Address, byte[] Bytes, string? MediaType, AnswerSource Source)
{
    /// <summary>Makes the result of it: fetched without the token where it is elsewhere.</summary>
    public ValueTask<TResult> FetchAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, HttpStatusCode status) =>
        Address is not null
            ? call.DownloadAsync(Address, Source, request.ReadResult)
            : ValueTask.FromResult(call.Read(status, new ResultContent(Bytes, MediaType, Source), request.ReadResult));
}
