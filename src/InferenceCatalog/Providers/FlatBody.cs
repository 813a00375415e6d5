using System.Buffers;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The body that most providers take: a <c>prompt</c> with the parameters beside it, under names of their own.</summary>
internal static class FlatBody
{
    /// <summary>Writes the prompt and the parameters as members of an object that the caller has opened.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="request">The request, whose input is a text.</param>
    /// <param name="rename">The provider's name of a parameter.</param>
    public static void WriteMembers(Utf8JsonWriter writer, InferenceRequest request, Func<string, string> rename)
    {
        writer.WritePropertyName("prompt"u8);
        request.WriteInputs(writer);
        request.WriteRootMembers(writer);
        if (!request.HasParameters)
            return;

        // A request writes Hugging Face's names; reading them back is cheaper to understand than a table of names within each request.
        var buffer = new ArrayBufferWriter<byte>();
        using (var parameters = new Utf8JsonWriter(buffer))
        {
            parameters.WriteStartObject();
            request.WriteParameters(parameters);
            parameters.WriteEndObject();
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        foreach (var parameter in document.RootElement.EnumerateObject())
        {
            writer.WritePropertyName(rename(parameter.Name));
            parameter.Value.WriteTo(writer);
        }
    }
}
