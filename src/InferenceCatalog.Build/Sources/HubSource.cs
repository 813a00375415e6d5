using InferenceCatalog.Build.Pages;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>The Hub's <c>GET /api/models</c>: the routes of all tasks, with what providers call the models.</summary>
internal sealed class HubSource(SourceAddress address, string retrieved) : CatalogSource("hub", address, retrieved)
{
    /// <summary>Asks for every model that some provider serves, in the largest pages, with the fields that are read here.</summary>
    public const string DefaultQuery =
        "inference_provider=all&limit=1000&expand[]=inferenceProviderMapping&expand[]=downloads&expand[]=tags&expand[]=pipeline_tag";

    private const string LicenseTag = "license:";

    protected override void ReadModels(JsonTextReader reader, SourceReading reading)
    {
        reader.Read();
        if (reader.Token == JsonToken.ArrayStart)
        {
            while (reader.ReadItem())
                ReadModel(reader, reading);
        }
        else if (reader.Token != JsonToken.ObjectStart || !ReadModel(reader, reading))
        {
            throw new FormatException("An array of models, or one model with an id, is expected.");
        }

        // What stands behind the document is read too, so that a text with something appended is refused.
        reader.Read();
    }

    /// <returns>Whether it was a model at all.</returns>
    private static bool ReadModel(JsonTextReader reader, SourceReading reading)
    {
        if (reader.Token != JsonToken.ObjectStart)
        {
            reader.Skip();
            return false;
        }

        string? id = null, license = null;
        long? downloads = null;
        var routes = reading.StartRoutes();
        while (reader.ReadName())
        {
            if (reader.TextIs("id"))
                id = reader.ReadText();
            else if (reader.TextIs("tags"))
                license = ReadLicense(reader, reading.Words);
            else if (reader.TextIs("downloads"))
                downloads = reader.ReadStart(JsonToken.Number) && reader.TryGetInt64(out var count) && count >= 0 ? count : null;
            else if (reader.TextIs("inferenceProviderMapping"))
                ReadMapping(reader, id, routes, reading);
            else
                reader.SkipValue();
        }

        if (id is not null && ModelIdForm.IsWellFormed(id))
            reading.Add(new SourceModel(id, InputModalities: [], OutputModalities: [], license, downloads, routes.ToArray()));
        else
            reading.LeaveOut("a model with the id", id);

        return id is not null;
    }

    /// <summary>The licence among the tags; of several the first in order, so that their order changes nothing.</summary>
    private static string? ReadLicense(JsonTextReader reader, TextPool words)
    {
        if (!reader.ReadStart(JsonToken.ArrayStart))
            return null;

        string? license = null;
        while (reader.ReadItem())
        {
            if (FindLicense(reader, words) is { } name && (license is null || string.CompareOrdinal(name, license) < 0))
                license = name;

            reader.Skip();
        }

        return license;
    }

    /// <summary>The licence that a tag names, if any. Models have dozens of tags, so no string is made of the others.</summary>
    private static string? FindLicense(JsonTextReader reader, TextPool words) =>
        reader.Token == JsonToken.Text && !reader.HasEscapes && reader.Source.HasAt(reader.Start + 1, LicenseTag)
            ? words.Get(reader.Source, reader.Start + 1 + LicenseTag.Length, reader.Length - 2 - LicenseTag.Length, LicenseForm.IsWellFormed)
            : null;

    /// <summary>Lists give the mapping as an array, a single model gives it as an object by provider.</summary>
    private static void ReadMapping(JsonTextReader reader, string? id, List<SourceRoute> routes, SourceReading reading)
    {
        reader.Read();
        if (reader.Token == JsonToken.ArrayStart)
        {
            while (reader.ReadItem())
                ReadRoute(reader, id, provider: null, routes, reading);
        }
        else if (reader.Token == JsonToken.ObjectStart)
        {
            while (reader.ReadName())
            {
                var provider = reader.GetText();
                reader.Read();
                ReadRoute(reader, id, provider, routes, reading);
            }
        }
    }

    private static void ReadRoute(JsonTextReader reader, string? id, string? provider, List<SourceRoute> routes, SourceReading reading)
    {
        if (reader.Token != JsonToken.ObjectStart)
        {
            reader.Skip();
            return;
        }

        var facts = new RouteFacts { Provider = provider };
        while (reader.ReadName())
        {
            if (reader.TextIs("provider"))
                facts.Provider = reader.ReadWord(reading.Words) ?? provider;
            else if (reader.TextIs("providerId"))
                facts.ProviderId = reader.ReadText(likely: id);
            else if (reader.TextIs("task"))
                facts.Task = reader.ReadWord(reading.Words);
            else if (reader.TextIs("status"))
                facts.Status = reader.ReadStatus();
            else if (reader.TextIs("isModelAuthor"))
                facts.IsModelAuthor = reader.ReadFlag();
            else
                ReadDetail(reader, ref facts);
        }

        if (facts.ToRoute(reading) is { } route)
            routes.Add(route);
    }

    private static void ReadDetail(JsonTextReader reader, ref RouteFacts facts)
    {
        if (reader.TextIs("type"))
            facts.ByTagFilter = reader.ReadStart(JsonToken.Text) && reader.TextIs("tag-filter");
        else if (reader.TextIs("adapter"))
            facts.Adapter = reader.ReadText();
        else if (reader.TextIs("adapterWeightsPath"))
            facts.AdapterWeightsPath = reader.ReadText();
        else if (!reader.TextIs("features") && !reader.TextIs("providerDetails") && !reader.TextIs("performance"))
            reader.SkipValue();
        else if (reader.ReadStart(JsonToken.ObjectStart))
            ReadGroup(reader, ref facts);
    }

    /// <summary>The three groups of further facts share no name, so one reading does for all.</summary>
    private static void ReadGroup(JsonTextReader reader, ref RouteFacts facts)
    {
        while (reader.ReadName())
        {
            if (reader.TextIs("structuredOutput"))
                facts.StructuredOutput = reader.ReadFlag();
            else if (reader.TextIs("toolCalling"))
                facts.Tools = reader.ReadFlag();
            else if (reader.TextIs("context_length"))
                facts.Context = reader.ReadCount();
            else if (reader.TextIs("pricing"))
                facts.ReadPricing(reader);
            else if (reader.TextIs("firstTokenLatencyMs"))
                facts.FirstTokenLatency = reader.ReadAmount();
            else if (reader.TextIs("tokensPerSecond"))
                facts.Throughput = reader.ReadAmount();
            else
                reader.SkipValue();
        }
    }
}
