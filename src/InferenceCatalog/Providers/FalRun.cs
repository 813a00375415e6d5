namespace InferenceCatalog;

/// <summary>fal's models that answer at once: a recording in and its text out, or a text in and the address of a sound out.</summary>
/// <remarks>
/// Source: <c>fal-ai.ts</c> of the official JavaScript client. It sends the parameters of a recognition in an object of their own, where the
/// models do not look; here they stand beside the recording, as in the official Python client.
/// </remarks>
internal sealed class FalRun : WireFormat
{
    public static readonly FalRun Instance = new();

    public override bool Speaks(InferenceTask task) => task.Id is "automatic-speech-recognition" or "text-to-speech";

    public override async ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route)
    {
        var recording = request.MediaBody is { } media ? Relabel(call, media) : null;
        using var response = await call.PostAsync(route.Address, CreateContent(request, recording, route)).ConfigureAwait(false);
        if (recording is not null)
            return await call.ReadAsync(response, request.ReadResult).ConfigureAwait(false);

        var file = await call.ReadAsync(response, FalJob.ReadFile).ConfigureAwait(false);
        return await file.FetchAsync(call, response.StatusCode, request.ReadResult).ConfigureAwait(false);
    }

    private static JsonRequestContent CreateContent(InferenceRequest request, MediaInput? recording, CallRoute route) =>
        JsonRequestContent.Create((request, recording, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            if (call.recording is null)
            {
                FlatBody.WriteMembers(writer, "text", call.request, call.route);
            }
            else
            {
                writer.WritePropertyName("audio_url"u8);
                call.recording.WriteAddress(writer);
                FlatBody.WriteParameters(writer, call.request, call.route);
            }

            writer.WriteEndObject();
        });

    /// <summary>Gives a recording the media type under which fal takes it: others of the same form it refuses.</summary>
    public static MediaInput Relabel(InferenceCall call, MediaInput recording)
    {
        if (recording.Uri is not null)
            return recording;

        var label = recording.MediaType?.ToLowerInvariant() switch
        {
            "audio/mpeg" or "audio/mp3" => "audio/mpeg",
            "audio/wav" or "audio/wave" or "audio/x-wav" => "audio/x-wav",
            "audio/webm" or "video/webm" => "video/webm",
            _ => null,
        };
        return label is not null
            ? MediaInput.FromBytes(recording.Bytes, label)
            : throw call.Fail().ToException(
                InferenceErrorKind.InvalidRequest,
                $"fal-ai takes recordings as MP3, WAV or WebM, and this one is {recording.MediaType}; nothing was sent. Convert it, or give its type to MediaInput.FromBytes.");
    }
}
