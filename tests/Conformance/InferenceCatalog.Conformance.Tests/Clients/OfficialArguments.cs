using System.Text.Json.Nodes;
using InferenceCatalog.Conformance.Tests.Cases;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>A case in the words of the official client: the method, its arguments, and what the Hub says of the model.</summary>
internal static class OfficialArguments
{
    public static JsonObject Create(ConformanceCase one) => new()
    {
        ["name"] = one.Name,
        ["package"] = one.Pair.Package,
        ["method"] = FindMethod(one),
        ["token"] = one.Secret,
        ["billTo"] = one.BillTo,
        ["args"] = CreateArguments(one),
        ["mapping"] = new JsonObject
        {
            ["provider"] = one.Pair.Provider,
            ["providerId"] = one.ProviderId,
            ["hfModelId"] = one.Model,
            ["status"] = "live",
            ["task"] = one.Pair.Task,
            ["adapter"] = one.AdapterWeightsPath is null ? null : "lora",
            ["adapterWeightsPath"] = one.AdapterWeightsPath,
        },
    };

    private static string FindMethod(ConformanceCase one)
    {
        var schema = one.Pair.Task is "conversational" ? "ChatCompletion" : TaskSchema.Find(one.Pair.Task).Name;
        var name = char.ToLowerInvariant(schema[0]) + schema[1..];
        return one.Kind is CaseKind.Streamed ? name + "Stream" : name;
    }

    private static JsonObject CreateArguments(ConformanceCase one)
    {
        var arguments = one.Pair.Task is "conversational" ? ChatSample.CreateOfficial(one.Kind) : new JsonObject();
        foreach (var (member, value) in one.Members)
            Place(arguments, member.Path, value.Official);

        // The parameters of this one task stand beside its inputs.
        if (one.Kind is CaseKind.Extra)
            Place(arguments, (one.Pair.Task is "feature-extraction" ? "" : "parameters.") + ConformanceCase.Extra.Name, ConformanceCase.Extra.Value);

        // Our client always asks for the usage at the end of a stream.
        if (one.Kind is CaseKind.Streamed)
            arguments["stream_options"] = new JsonObject { ["include_usage"] = true };

        // Without a provider, a chat goes to the address that reads it from the model.
        arguments["model"] = one.Way is Way.Suffix ? $"{one.Model}:{one.Pair.Provider}" : one.Model;
        if (one.Way is Way.Endpoint)
            arguments["endpointUrl"] = ConformanceCase.EndpointAddress;
        else if (one.Way is not Way.Suffix)
            arguments["provider"] = one.Pair.Provider;

        return arguments;
    }

    /// <summary>Puts a value where its path says, such as <c>parameters.target_size.width</c>.</summary>
    private static void Place(JsonObject arguments, string path, JsonNode value)
    {
        var names = path.Split('.');
        foreach (var name in names[..^1])
            arguments = (arguments[name] ??= new JsonObject()).AsObject();

        arguments[names[^1]] = value;
    }
}
