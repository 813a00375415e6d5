using InferenceCatalog.Build.Pages;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>The router's <c>GET /v1/models</c>: the chat routes with what they cost and can do.</summary>
internal sealed class RouterSource(SourceAddress address, string retrieved) : CatalogSource("router", address, retrieved)
{
    /// <summary>What the Hub calls the router's one task.</summary>
    private const string Chat = "conversational";

    protected override void ReadModels(JsonTextReader reader, SourceReading reading)
    {
        reader.Read();
        if (reader.Token != JsonToken.ObjectStart)
            throw new FormatException("An object with a member 'data' is expected.");

        var found = false;
        while (reader.ReadName())
        {
            if (!reader.TextIs("data"))
            {
                reader.SkipValue();
            }
            else if (reader.ReadStart(JsonToken.ArrayStart))
            {
                found = true;
                while (reader.ReadItem())
                    ReadModel(reader, reading);
            }
        }

        // What stands behind the document is read too, so that a text with something appended is refused.
        reader.Read();
        if (!found)
            throw new FormatException("An array 'data' is expected.");
    }

    private static void ReadModel(JsonTextReader reader, SourceReading reading)
    {
        if (reader.Token != JsonToken.ObjectStart)
        {
            reader.Skip();
            return;
        }

        string? id = null;
        string[] input = [], output = [];
        var routes = reading.StartRoutes();
        while (reader.ReadName())
        {
            if (reader.TextIs("id"))
                id = reader.ReadText();
            else if (reader.TextIs("architecture"))
                (input, output) = ReadArchitecture(reader);
            else if (reader.TextIs("providers"))
                ReadRoutes(reader, routes, reading);
            else
                reader.SkipValue();
        }

        if (id is not null && ModelIdForm.IsWellFormed(id))
            reading.Add(new SourceModel(id, input, output, License: null, Downloads: null, routes.ToArray()));
        else
            reading.LeaveOut("a model with the id", id);
    }

    private static (string[] Input, string[] Output) ReadArchitecture(JsonTextReader reader)
    {
        string[] input = [], output = [];
        if (!reader.ReadStart(JsonToken.ObjectStart))
            return (input, output);

        while (reader.ReadName())
        {
            if (reader.TextIs("input_modalities"))
                input = reader.ReadWords();
            else if (reader.TextIs("output_modalities"))
                output = reader.ReadWords();
            else
                reader.SkipValue();
        }

        return (input, output);
    }

    private static void ReadRoutes(JsonTextReader reader, List<SourceRoute> routes, SourceReading reading)
    {
        if (!reader.ReadStart(JsonToken.ArrayStart))
            return;

        while (reader.ReadItem())
        {
            if (reader.Token != JsonToken.ObjectStart)
                reader.Skip();
            else if (ReadRoute(reader, reading) is { } route)
                routes.Add(route);
        }
    }

    private static SourceRoute? ReadRoute(JsonTextReader reader, SourceReading reading)
    {
        var facts = new RouteFacts { Task = Chat };
        while (reader.ReadName())
        {
            if (reader.TextIs("provider"))
                facts.Provider = reader.ReadWord(reading.Words);
            else if (reader.TextIs("status"))
                facts.Status = reader.ReadStatus();
            else if (reader.TextIs("context_length"))
                facts.Context = reader.ReadCount();
            else if (reader.TextIs("pricing"))
                facts.ReadPricing(reader);
            else if (reader.TextIs("is_free"))
                facts.IsFree = reader.ReadFlag();
            else if (reader.TextIs("supports_tools"))
                facts.Tools = reader.ReadFlag();
            else if (reader.TextIs("supports_structured_output"))
                facts.StructuredOutput = reader.ReadFlag();
            else if (reader.TextIs("is_model_author"))
                facts.IsModelAuthor = reader.ReadFlag();
            else if (reader.TextIs("first_token_latency_ms"))
                facts.FirstTokenLatency = reader.ReadAmount();
            else if (reader.TextIs("throughput"))
                facts.Throughput = reader.ReadAmount();
            else
                reader.SkipValue();
        }

        return facts.ToRoute(reading);
    }
}
