using System.Net.Http.Headers;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Speech recognition in OpenAI's form: a form of several parts with the recording as a file in, a text out.</summary>
/// <remarks>JSON is answered with 415 here. Source: <c>deepinfra.ts</c> and <c>together.ts</c> of the official JavaScript client.</remarks>
internal sealed class OpenAiTranscriptions : WireFormat
{
    public static readonly OpenAiTranscriptions Instance = new();

    private const string File = "file";

    public override bool Speaks(InferenceTask task) => task.Id is "automatic-speech-recognition";

    public override ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route)
    {
        var recording = request.MediaBody ?? throw new InvalidOperationException($"A request of {request.Task} has a recording.");
        if (recording.Uri is not null && !TakesAddresses(route))
        {
            throw call.Fail().ToException(
                InferenceErrorKind.InvalidRequest,
                $"{route.Provider} fetches no recordings; nothing was sent. Fetch it yourself, and give its bytes to MediaInput.FromStreamAsync.");
        }

        if (request.HasExtraParameter(File))
            throw call.ToRefused(File);

        return call.PostAsync(route.Address, CreateContent(request, recording, route), request.ReadResult);
    }

    private static bool TakesAddresses(CallRoute route) => route.Provider.Id is "together";

    private static MultipartFormDataContent CreateContent(InferenceRequest request, MediaInput recording, CallRoute route)
    {
        // Without the quotation marks that .NET puts around it, which not every server takes off.
        var boundary = $"----{Guid.NewGuid():N}";
        var form = new MultipartFormDataContent(boundary);
        form.Headers.ContentType = MediaTypeHeaderValue.Parse($"multipart/form-data; boundary={boundary}");
        if (recording.Uri is { } address)
            AddText(form, File, address.AbsoluteUri);
        else
            AddFile(form, recording);

        using var parameters = FlatBody.ReadParameters(request);
        foreach (var parameter in parameters.RootElement.EnumerateObject())
        {
            if (!route.Omits.Contains(parameter.Name))
                AddText(form, parameter.Name, parameter.Value.ValueKind is JsonValueKind.String ? parameter.Value.AsText() : parameter.Value.GetRawText());
        }

        AddText(form, "model", route.ProviderId);
        return form;
    }

    private static void AddFile(MultipartFormDataContent form, MediaInput recording)
    {
        var mediaType = recording.MediaType ?? MediaTypes.Unknown;
        var file = new ReadOnlyMemoryContent(recording.Bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        file.Headers.ContentDisposition = Describe(File);
        file.Headers.ContentDisposition.FileName = $"\"audio.{FindExtension(mediaType)}\"";
        form.Add(file);
    }

    private static void AddText(MultipartFormDataContent form, string name, string value)
    {
        var field = new StringContent(value);
        field.Headers.ContentType = null;
        field.Headers.ContentDisposition = Describe(name);
        form.Add(field);
    }

    private static ContentDispositionHeaderValue Describe(string name) => new("form-data") { Name = $"\"{name}\"" };

    /// <summary>The ending of the file's name, by which servers tell what it is; <c>wav</c> where nothing is known, as in the official client.</summary>
    private static string FindExtension(string mediaType) => mediaType.ToLowerInvariant() switch
    {
        "audio/mpeg" or "audio/mp3" => "mp3",
        "audio/mp4" or "video/mp4" => "mp4",
        "audio/m4a" or "audio/x-m4a" => "m4a",
        "audio/aac" => "aac",
        "audio/flac" or "audio/x-flac" => "flac",
        "audio/ogg" => "ogg",
        "audio/webm" or "video/webm" => "webm",
        _ => "wav",
    };
}
