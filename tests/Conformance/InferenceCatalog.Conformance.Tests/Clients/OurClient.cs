using System.Reflection;
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
        var client = new InferenceClient(http, CreateOptions(one));
        try
        {
            var result = one.Kind is CaseKind.Streamed
                ? OurResult.Describe(await client.StreamAsync(CreateChat(one)).ToListAsync())
                : OurResult.Describe(await SendAsync(client, CreateRequest(one)), one.Pair.Task);
            return new Outcome(recorder.Find(Name, one.Name), result, null);
        }
        catch (InferenceException exception)
        {
            return new Outcome(recorder.Find(Name, one.Name), null, exception.Message)
            {
                IsUnspoken = exception.Kind is InferenceErrorKind.FormatUnsupported,
            };
        }
    }

    private static InferenceClientOptions CreateOptions(ConformanceCase one) => new()
    {
        Token = one.Secret,
        BillTo = one.BillTo,
        PollInterval = TimeSpan.FromMilliseconds(1),
    };

    private static InferenceRequest CreateRequest(ConformanceCase one)
    {
        if (one.Pair.Task is "conversational")
            return CreateChat(one);

        var schema = TaskSchema.Find(one.Pair.Task);
        var model = Runtime(schema.ModelType).GetMethod("FromCatalog")!.Invoke(null, [CreatePayload(one)])!;
        model = model.GetType().GetMethod("On")!.Invoke(model, [new Provider(one.Pair.Provider)])!;
        var members = one.Members.ToList();
        var type = Runtime(schema.Name + "Request");
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters()[0].ParameterType == model.GetType());
        var request = (InferenceRequest)constructor.Invoke([model, .. members.Take(schema.Inputs.Count).Select(input => input.Value.Ours)]);
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

    private static ChatRequest CreateChat(ConformanceCase one) =>
        ChatSample.CreateOurs(ChatModel.FromCatalog(CreatePayload(one)).On(new Provider(one.Pair.Provider)), one.Kind);

    /// <summary>What the catalog would say of the model: see <c>CatalogPayload</c>.</summary>
    private static string CreatePayload(ConformanceCase one)
    {
        var adapter = one.AdapterWeightsPath is { } path ? $"|lora|{path}" : "";
        return $"{one.Model}|2026-07-27\n{one.Pair.Task}|{one.Pair.Provider}|live|||||{one.ProviderId}{adapter}";
    }

    private static async Task<InferenceResult> SendAsync(InferenceClient client, InferenceRequest request)
    {
        var type = request.GetType();
        while (!type.IsGenericType)
            type = type.BaseType!;

        var task = (Task)typeof(InferenceClient).GetMethod("SendAsync")!.MakeGenericMethod(type.GetGenericArguments()).Invoke(client, [request, CancellationToken.None])!;
        await task;
        return (InferenceResult)task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    private static Type Runtime(string name) => typeof(InferenceRequest).Assembly.GetType("InferenceCatalog." + name, throwOnError: true)!;
}
