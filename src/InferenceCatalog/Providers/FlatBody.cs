using System.Buffers;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>The body that most providers take: the input with the parameters beside it, under names of their own.</summary>
internal static class FlatBody
{
    /// <summary>Writes the input and the parameters as members of an object that the caller has opened.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="input">The provider's name of the input, such as <c>prompt</c>.</param>
    /// <param name="request">The request.</param>
    /// <param name="route">Whom it goes to.</param>
    /// <param name="rename">The provider's name of a parameter, or null for one that is said elsewhere; null when all names are Hugging Face's.</param>
    public static void WriteMembers(Utf8JsonWriter writer, string input, InferenceRequest request, CallRoute route, Func<string, string?>? rename = null)
    {
        WriteInput(writer, input, request);
        WriteParameters(writer, request, route, rename);
    }

    /// <summary>Writes the input alone, likewise.</summary>
    public static void WriteInput(Utf8JsonWriter writer, string input, InferenceRequest request)
    {
        writer.WritePropertyName(input);
        request.WriteInputs(writer);
    }

    /// <summary>Writes the parameters alone, likewise.</summary>
    public static void WriteParameters(Utf8JsonWriter writer, InferenceRequest request, CallRoute route, Func<string, string?>? rename = null)
    {
        using var parameters = ReadParameters(request);
        foreach (var parameter in parameters.RootElement.EnumerateObject())
        {
            var name = rename is null ? parameter.Name : rename(parameter.Name);
            if (name is null || route.Omits.Contains(parameter.Name))
                continue;

            writer.WritePropertyName(name);
            parameter.Value.WriteTo(writer);
        }
    }

    /// <summary>The parameters that are set, under Hugging Face's names.</summary>
    /// <remarks>Reading back what a request writes is cheaper to understand than a table of names within each request.</remarks>
    public static JsonDocument ReadParameters(InferenceRequest request)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var parameters = new Utf8JsonWriter(buffer))
        {
            parameters.WriteStartObject();
            request.WriteRootMembers(parameters);
            if (request.HasParameters)
                request.WriteParameters(parameters);

            parameters.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }
}
