using System.Text.Json;

namespace InferenceCatalog.Benchmarks.Refresh;

/// <summary>The floor of a refresh: pages into structs, sorted, into a file; without merging, checking, comparing, names or old files.</summary>
internal sealed class TightRefresh(HttpClient http)
{
    private readonly List<Model> models = [];

    public async Task RunAsync(string address, string path)
    {
        models.Clear();
        for (var next = address; next is not null;)
        {
            using var response = await http.GetAsync(next, HttpCompletionOption.ResponseHeadersRead);
            response.EnsureSuccessStatusCode();
            var length = (int)response.Content.Headers.ContentLength!.Value;
            var page = new byte[length];
            await using var stream = await response.Content.ReadAsStreamAsync();
            await stream.ReadExactlyAsync(page);
            Read(page);
            next = response.Headers.TryGetValues("Link", out var links) ? new Uri(new Uri(next), links.Single().Split('<', '>')[1]).AbsoluteUri : null;
        }

        models.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        await using var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write, FileShare.None);
        Write(file);
        file.Flush(flushToDisk: true);
        File.Move(path + ".new", path, overwrite: true);
    }

    private void Read(byte[] page)
    {
        var reader = new Utf8JsonReader(page);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                models.Add(ReadModel(ref reader));
        }
    }

    private static Model ReadModel(ref Utf8JsonReader reader)
    {
        var model = new Model { Routes = new List<Route>(2) };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                model.Id = reader.GetString()!;
            }
            else if (reader.ValueTextEquals("downloads"u8))
            {
                reader.Read();
                model.Downloads = reader.GetInt64();
            }
            else if (reader.ValueTextEquals("tags"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.ValueSpan.StartsWith("license:"u8))
                        model.License = reader.GetString()!["license:".Length..];
                }
            }
            else if (reader.ValueTextEquals("inferenceProviderMapping"u8))
            {
                reader.Read();
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                    model.Routes.Add(ReadRoute(ref reader));
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return model;
    }

    private static Route ReadRoute(ref Utf8JsonReader reader)
    {
        var route = default(Route);
        var depth = reader.CurrentDepth;
        while (reader.Read() && reader.CurrentDepth > depth)
        {
            if (reader.TokenType != JsonTokenType.PropertyName)
                continue;

            if (reader.ValueTextEquals("provider"u8))
                route.Provider = ReadString(ref reader);
            else if (reader.ValueTextEquals("providerId"u8))
                route.Id = ReadString(ref reader);
            else if (reader.ValueTextEquals("task"u8))
                route.Task = ReadString(ref reader);
            else if (reader.ValueTextEquals("status"u8))
                route.Status = ReadString(ref reader);
            else if (reader.ValueTextEquals("context_length"u8) && reader.Read())
                route.Context = reader.GetInt32();
            else if (reader.ValueTextEquals("input"u8) && reader.Read())
                route.Input = reader.GetDecimal();
            else if (reader.ValueTextEquals("output"u8) && reader.Read())
                route.Output = reader.GetDecimal();
            else if (reader.ValueTextEquals("toolCalling"u8) && reader.Read())
                route.Tools = reader.GetBoolean();
            else if (reader.ValueTextEquals("structuredOutput"u8) && reader.Read())
                route.StructuredOutput = reader.GetBoolean();
        }

        return route;
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetString()!;
    }

    private void Write(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteStartArray("models"u8);
        foreach (var model in models)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, model.Id);
            json.WriteString("license"u8, model.License);
            json.WriteNumber("downloads"u8, model.Downloads);
            json.WriteStartArray("routes"u8);
            foreach (var route in model.Routes)
                Write(json, route);

            json.WriteEndArray();
            json.WriteEndObject();
            if (json.BytesPending > 16_384)
                json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, in Route route)
    {
        json.WriteStartObject();
        json.WriteString("provider"u8, route.Provider);
        json.WriteString("task"u8, route.Task);
        json.WriteString("id"u8, route.Id);
        json.WriteString("status"u8, route.Status);
        if (route.Context is { } context)
            json.WriteNumber("context"u8, context);

        if (route.Input is { } input)
            json.WriteNumber("inputPrice"u8, input);

        if (route.Output is { } output)
            json.WriteNumber("outputPrice"u8, output);

        if (route.Tools is { } tools)
            json.WriteBoolean("tools"u8, tools);

        if (route.StructuredOutput is { } structured)
            json.WriteBoolean("structuredOutput"u8, structured);

        json.WriteEndObject();
    }

    private struct Model
    {
        public string Id;
        public string? License;
        public long Downloads;
        public List<Route> Routes;
    }

    private struct Route
    {
        public string Provider;
        public string Task;
        public string Id;
        public string Status;
        public int? Context;
        public decimal? Input;
        public decimal? Output;
        public bool? Tools;
        public bool? StructuredOutput;
    }
}
