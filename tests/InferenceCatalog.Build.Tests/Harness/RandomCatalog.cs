using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>A made-up catalog: its facts in the plainest form, and the two answers that state them.</summary>
internal sealed class RandomCatalog
{
    private static readonly string[] Providers = ["cohere", "fal-ai", "groq", "together", "wavespeed"];
    private static readonly string[] Tasks = ["conversational", "feature-extraction", "text-to-image"];
    private static readonly string[] Modalities = ["audio", "image", "text"];
    private static readonly string[] Statuses = ["error", "live", "staging"];

    private readonly Random random;

    private RandomCatalog(int seed) => random = new Random(seed);

    /// <summary>Each fact by what it is about: a model, or model, task and provider, and the fact's name; a model or route itself by an empty name.</summary>
    public Dictionary<(string Model, string Route, string Fact), string> Facts { get; } = [];

    public string Router { get; private set; } = "";

    public string Hub { get; private set; } = "";

    /// <summary>Catalogs of several seeds have many models and routes in common, and each has some of its own.</summary>
    public static RandomCatalog Create(int seed)
    {
        var catalog = new RandomCatalog(seed);
        JsonArray router = [], hub = [];
        for (var number = 0; number < 30; number++)
        {
            if (catalog.random.Next(4) > 0)
                catalog.AddModel($"acme/model-{number}", router, hub);
        }

        catalog.Shuffle(router);
        catalog.Shuffle(hub);
        catalog.Router = new JsonObject { ["data"] = router }.ToJsonString();
        catalog.Hub = hub.ToJsonString();
        return catalog;
    }

    private void AddModel(string id, JsonArray router, JsonArray hub)
    {
        JsonArray chats = [], mapping = [];
        foreach (var task in Tasks)
        {
            foreach (var provider in Providers)
            {
                if (random.Next(5) == 0)
                    AddRoute(id, task, provider, chats, mapping);
            }
        }

        if (mapping.Count == 0)
            AddRoute(id, "conversational", "groq", chats, mapping);

        Facts[(id, "", "")] = "";
        var entry = new JsonObject { ["id"] = id, ["inferenceProviderMapping"] = mapping };
        if (Pick(random.Next(3)) is { } downloads)
            entry["downloads"] = Note(id, "", "downloads", downloads);

        hub.Add(entry);
        if (chats.Count == 0)
            return;

        var modalities = Modalities.Where(_ => random.Next(2) == 0).ToArray();
        if (modalities.Length > 0)
            Facts[(id, "", "input")] = string.Join(", ", modalities);

        router.Add(new JsonObject
        {
            ["id"] = id,
            ["architecture"] = new JsonObject { ["input_modalities"] = JsonSerializer.SerializeToNode(modalities) },
            ["providers"] = chats,
        });
    }

    private void AddRoute(string id, string task, string provider, JsonArray chats, JsonArray mapping)
    {
        var route = $"{task} {provider}";
        var status = Statuses[random.Next(6) / 2];
        Facts[(id, route, "")] = "";
        Facts[(id, route, "status")] = status;
        var name = $"{id}@{random.Next(2)}";
        Facts[(id, route, "id")] = name;
        mapping.Add(new JsonObject { ["provider"] = provider, ["task"] = task, ["providerId"] = name, ["status"] = status, ["type"] = "single-model" });
        if (task != "conversational")
            return;

        var chat = new JsonObject { ["provider"] = provider, ["status"] = status };
        if (Pick(8192 * (1 + random.Next(2))) is { } context)
            chat["context_length"] = Note(id, route, "context", context);

        if (Pick(1 + random.Next(3)) is { } price)
            chat["pricing"] = new JsonObject { ["input"] = Note(id, route, "inputPrice", price), ["output"] = Note(id, route, "outputPrice", price + random.Next(2)) };

        if (Pick(random.Next(2)) is { } tools)
            chat["supports_tools"] = Note(id, route, "tools", tools == 1);

        if (Pick(random.Next(2)) is { } structured)
            chat["supports_structured_output"] = Note(id, route, "structuredOutput", structured == 1);

        chats.Add(chat);
    }

    /// <summary>Now and then a source does not say.</summary>
    private int? Pick(int value) => random.Next(5) == 0 ? null : value;

    private int Note(string id, string route, string fact, int value)
    {
        Facts[(id, route, fact)] = value.ToString(CultureInfo.InvariantCulture);
        return value;
    }

    private bool Note(string id, string route, string fact, bool value)
    {
        Facts[(id, route, fact)] = value ? "true" : "false";
        return value;
    }

    private void Shuffle(JsonArray array)
    {
        var items = array.ToArray();
        array.Clear();
        random.Shuffle(items);
        foreach (var item in items)
            array.Add(item);
    }
}
