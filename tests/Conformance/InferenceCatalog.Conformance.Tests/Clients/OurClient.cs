using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using InferenceCatalog.Conformance.Tests.Cases;
using InferenceCatalog.Conformance.Tests.Recording;

namespace InferenceCatalog.Conformance.Tests.Clients;

/// <summary>Our client in a case.</summary>
internal sealed class OurClient(Recorder recorder)
{
    public const string Name = "ours";

    public async Task<Outcome> RunAsync(ConformanceCase one)
    {
        using var handler = new RecorderHandler(recorder, one.Name);
        using var http = new HttpClient(handler);
        try
        {
            var client = new InferenceClient(http, CreateOptions(one));
            var result = await CallAsync(client, one);
            return new Outcome(recorder.Find(Name, one.Name), result, null);
        }
        catch (InferenceException exception)
        {
            return new Outcome(recorder.Find(Name, one.Name), null, exception.Message)
            {
                IsUnspoken = exception.Kind is InferenceErrorKind.FormatUnsupported,
            };
        }
        catch (ArgumentException exception) when (exception.ParamName is not null)
        {
            return new Outcome(recorder.Find(Name, one.Name), null, exception.Message);
        }
    }

    private static async Task<JsonNode> CallAsync(InferenceClient client, ConformanceCase one) => (one.Kind, CreateRequest(one)) switch
    {
        (CaseKind.Streamed, ChatRequest chat) => OurResult.Describe(await client.StreamAsync(chat).ToListAsync()),
        (CaseKind.Streamed, TextGenerationRequest text) => OurResult.Describe(await client.StreamAsync(text).ToListAsync()),
        var (_, request) => OurResult.Describe(await SendAsync(client, request), one.Pair.Task),
    };

    /// <summary>The token is always there: with a provider's own key, it must not be sent.</summary>
    private static InferenceClientOptions CreateOptions(ConformanceCase one)
    {
        var options = new InferenceClientOptions
        {
            Token = ConformanceCase.Token,
            BillTo = one.BillTo,
            InferenceEndpoint = one.Way is Way.Endpoint ? new Uri(ConformanceCase.EndpointAddress) : null,
            UsesProviderPathForChat = one.Way is Way.Routed,
            PollInterval = TimeSpan.FromMilliseconds(1),
        };
        if (one.Way is Way.OwnKey)
            options.ProviderKeys.Add(new Provider(one.Pair.Provider), ConformanceCase.Key);

        return options;
    }

    private static InferenceRequest CreateRequest(ConformanceCase one)
    {
        if (one.Pair.Task is "conversational")
            return CreateChat(one);

        var schema = TaskSchema.Find(one.Pair.Task);
        var model = Runtime(schema.ModelType).GetMethod("FromCatalog")!.Invoke(null, [CreatePayload(one)])!;
        if (one.Way is not Way.Endpoint)
            model = model.GetType().GetMethod("On")!.Invoke(model, [new Provider(one.Pair.Provider)])!;

        var members = one.Members.ToList();
        var type = Runtime(schema.Name + "Request");
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters()[0].ParameterType == model.GetType());
        var request = (InferenceRequest)constructor.Invoke([model, .. members.Take(schema.Inputs.Count).Select(input => input.Value.Ours)]);
        if (one.Kind is CaseKind.Extra)
        {
            var (name, text) = ConformanceCase.Extra;
            request = request with { ExtraParameters = new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement(text) } };
        }

        foreach (var (member, value) in members.Skip(schema.Inputs.Count))
        {
            var property = type.GetProperty(member.PropertyName)!;
            property.SetValue(request, Fit(value.Ours, property));
        }

        return request;
    }

    /// <summary>A whole number, where the property takes a longer one or a fraction.</summary>
    private static object Fit(object value, PropertyInfo property) =>
        value is IConvertible and not string && Nullable.GetUnderlyingType(property.PropertyType) is { } type
            ? Convert.ChangeType(value, type, System.Globalization.CultureInfo.InvariantCulture)
            : value;

    private static ChatRequest CreateChat(ConformanceCase one)
    {
        var model = ChatModel.FromCatalog(CreatePayload(one));
        return ChatSample.CreateOurs(one.Way is Way.Endpoint ? model : model.On(new Provider(one.Pair.Provider)), one.Kind);
    }

    /// <summary>What the catalog would say of the model: see <c>CatalogPayload</c>.</summary>
    private static string CreatePayload(ConformanceCase one)
    {
        var adapter = one.AdapterWeightsPath is { } path ? $"|lora|{path}" : "";
        return $"{one.Model}|2026-07-27\n{one.Pair.Task}|{one.Pair.Provider}|live|||||{one.ProviderId}{adapter}";
    }

    /// <summary>Sends a request whose result is not known here before it runs.</summary>
    private static Task<InferenceResult> SendAsync(InferenceClient client, InferenceRequest request) => SendTypedAsync(client, (dynamic)request);

    private static async Task<InferenceResult> SendTypedAsync<TResult>(InferenceClient client, InferenceRequest<TResult> request)
        where TResult : InferenceResult => await client.SendAsync(request);

    private static Type Runtime(string name) => typeof(InferenceRequest).Assembly.GetType("InferenceCatalog." + name, throwOnError: true)!;
}
