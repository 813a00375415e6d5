using System.Text.Json;

namespace InferenceCatalog;

/// <summary>Replicate's predictions: an <c>input</c> in, and after some waiting an <c>output</c>, mostly the address of a file.</summary>
/// <remarks>
/// The provider is asked to hold its answer until there is one; where that takes too long for it, the prediction is asked for again and
/// again. Source: <c>replicate.ts</c> of the official JavaScript client, which gives up there.
/// </remarks>
internal sealed class ReplicatePredictions : WireFormat
{
    public static readonly ReplicatePredictions Instance = new();

    private const string Predictions = "v1/predictions";
    private const int GrowthPercent = 150;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public override bool Speaks(InferenceTask task) =>
        task.Id is "automatic-speech-recognition" or "image-to-image" or "text-to-image" or "text-to-speech" or "text-to-video";

    public override async ValueTask<TResult> SendAsync<TResult>(InferenceCall call, InferenceRequest<TResult> request, CallRoute route)
    {
        var address = FindVersion(route) is null ? route.Address : route.Destination.At(Predictions);
        var response = await call.PostAsync(address, CreateContent(request, route), prefer: "wait", RequestEffect.StartsJob).ConfigureAwait(false);
        try
        {
            var prediction = await call.ReadAsync(response, ReplicatePrediction.Read).ConfigureAwait(false);
            for (var wait = call.Transport.PollInterval; prediction.Output is null; wait = Lengthen(wait))
            {
                if (!prediction.IsPending)
                    throw call.Fail().ToException(InferenceErrorKind.JobFailed, $"The prediction at {route.Provider} ended as '{prediction.Status}' without an output.");

                await Task.Delay(wait, call.Token).ConfigureAwait(false);
                response.Dispose();
                response = await call.GetAsync(route.Destination.At($"{Predictions}/{prediction.Id}")).ConfigureAwait(false);
                prediction = await call.ReadAsync(response, ReplicatePrediction.Read).ConfigureAwait(false);
            }

            return await ReplicateOutput.ReadAsync(call, request, prediction, response.StatusCode).ConfigureAwait(false);
        }
        finally
        {
            response.Dispose();
        }
    }

    /// <summary>Of an id such as <c>owner/name:version</c>, the version: it goes into the body, and the path names no model.</summary>
    private static string? FindVersion(CallRoute route) => route.ProviderId.Split(':') is [_, var version, ..] ? version : null;

    private static TimeSpan Lengthen(TimeSpan wait) => wait * GrowthPercent / 100 is var longer && longer < LongestWait ? longer : LongestWait;

    private static JsonRequestContent CreateContent(InferenceRequest request, CallRoute route) =>
        JsonRequestContent.Create((request, route), static (writer, call) =>
        {
            writer.WriteStartObject();
            writer.WriteStartObject("input"u8);
            WriteInput(writer, call.request);
            FlatBody.WriteParameters(writer, call.request, call.route);
            if (call.route.CatalogRoute is { Adapter: "lora", AdapterWeightsPath: not null } && call.request.Task.Id is "image-to-image" or "text-to-image")
                writer.WriteString("lora_weights"u8, $"https://huggingface.co/{call.request.Model.Id}");

            writer.WriteEndObject();
            if (FindVersion(call.route) is { } version)
                writer.WriteString("version"u8, version);

            writer.WriteEndObject();
        });

    private static void WriteInput(Utf8JsonWriter writer, InferenceRequest request)
    {
        if (request.MediaBody is not { } media)
        {
            writer.WritePropertyName(request.Task.Id is "text-to-speech" ? "text"u8 : "prompt"u8);
            request.WriteInputs(writer);
        }
        else if (request.Task.Id is "automatic-speech-recognition")
        {
            writer.WritePropertyName("audio"u8);
            media.WriteAddress(writer);
        }
        else
        {
            WritePicture(writer, media);
        }
    }

    /// <summary>Replicate's models call their picture by different names, and none minds the others.</summary>
    private static void WritePicture(Utf8JsonWriter writer, MediaInput picture)
    {
        foreach (var name in (ReadOnlySpan<string>)["image", "input_image"])
        {
            writer.WritePropertyName(name);
            picture.WriteAddress(writer);
        }

        foreach (var name in (ReadOnlySpan<string>)["images", "input_images"])
        {
            writer.WriteStartArray(name);
            picture.WriteAddress(writer);
            writer.WriteEndArray();
        }
    }
}
