using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Calls.Bodies;

/// <summary>Says what a body asks of its route, by the names that OpenAI, Anthropic and Hugging Face have for it.</summary>
internal sealed class BodyUses(BodyNode body, Func<BodyNode, string, CallValue> place)
{
    private static readonly HashSet<string> Substance = new(StringComparer.Ordinal) { "model", "messages", "input", "inputs", "prompt", "stream" };

    /// <param name="endpoint">Where the body goes.</param>
    public CallUses Read(CallEndpoint endpoint) => new()
    {
        Tools = body["tools"] is { } tools && IsFilled(tools) ? place(tools, "tools") : null,
        StructuredOutput = ReadSchema(),
        Images = FindPart("image_url", "input_image", "image"),
        Audio = FindPart("input_audio"),
        Streaming = body["stream"] is { Scalar: true } stream ? place(stream, "stream") : null,
        MaxTokens = ReadMaxTokens(),
        Parameters = ReadParameters(endpoint.Kind == EndpointKind.HuggingFaceModels ? body["parameters"] : body),
    };

    /// <summary>An empty list asks for nothing, and a hole in a text of JSON may be one.</summary>
    private static bool IsFilled(BodyNode list) =>
        list is { Items.Count: > 0 } or { Items: null, Scalar: null, MayBeNull: false, Expression: not null };

    private CallValue? ReadSchema()
    {
        var format = body["response_format"] ?? body["text"]?["format"];
        return format?["type"] is { Scalar: "json_schema" } type ? place(type, "json_schema") : null;
    }

    private CallAmount? ReadMaxTokens()
    {
        foreach (var name in (string[])["max_tokens", "max_completion_tokens", "max_output_tokens"])
        {
            if (body[name] is { Scalar: long number } amount)
                return new CallAmount(number, place(amount, name));
        }

        return null;
    }

    /// <summary>The first part of a message that is of one of some types.</summary>
    private CallValue? FindPart(params string[] types)
    {
        foreach (var message in (body["messages"] ?? body["input"])?.Items ?? [])
        {
            foreach (var part in message["content"]?.Items ?? [])
            {
                if (part["type"] is { Scalar: string type } node && Array.IndexOf(types, type) >= 0)
                    return place(node, type);
            }
        }

        return null;
    }

    private EquatableArray<CallValue> ReadParameters(BodyNode? parameters)
    {
        var values = new List<CallValue>();
        foreach (var (name, value) in parameters?.Members ?? [])
        {
            if (!Substance.Contains(name))
                values.Add(place(value, name));
        }

        return new EquatableArray<CallValue>(values);
    }
}
