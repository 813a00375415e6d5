using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Tests.Requests;

/// <summary>What a request writes, as JSON text.</summary>
internal static class RequestBody
{
    public static string Inputs(InferenceRequest request) => Write(request.WriteInputs);

    public static string Parameters(InferenceRequest request) => WriteObject(request.WriteParameters);

    public static string RootMembers(InferenceRequest request) => WriteObject(request.WriteRootMembers);

    private static string WriteObject(Action<Utf8JsonWriter> write) => Write(writer =>
    {
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    });

    private static string Write(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body))
            write(writer);

        return Encoding.UTF8.GetString(body.ToArray());
    }
}
