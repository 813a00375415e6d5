namespace InferenceCatalog.Tests.Faults;

/// <summary>A call in one of the formats that providers are spoken to, and a server that answers it well.</summary>
/// <param name="Name">The format's name in <c>catalog/providers.json</c>, with a word more where a format has several samples.</param>
internal sealed record FormatSample(string Name)
{
    public const string ServedBy = "some-provider";
    public const string RequestId = "req-77";

    /// <summary>The request; null for a chat that is streamed.</summary>
    public Func<InferenceClient, CancellationToken, Task<InferenceResult>>? SendAsync { get; init; }

    /// <summary>The format's own type; null for chat, which has none.</summary>
    public WireFormat? Format { get; init; }

    /// <summary>What a server that works answers to each of the call's requests.</summary>
    public required Func<FaultExchange, GoodAnswer> Answer { get; init; }

    /// <summary>An answer to a look at the job that says it is not done; null for a format without jobs.</summary>
    public string? Pending { get; init; }

    /// <summary>The provider whose own key the call needs, since the router does not lead there; null for the router.</summary>
    public Provider? KeyOwner { get; init; }

    /// <summary>A sample of a format that is no chat.</summary>
    public static FormatSample Of<TResult>(string name, InferenceRequest<TResult> request, Func<FaultExchange, GoodAnswer> answer, string? pending = null)
        where TResult : InferenceResult =>
        new(name)
        {
            SendAsync = async (client, cancellationToken) => await client.SendAsync(request, cancellationToken),
            Format = WireFormat.Find(name.Split(' ')[0], request.Task) ?? throw new ArgumentException($"There is no format {name} for {request.Task}.", nameof(name)),
            Answer = answer,
            Pending = pending,
        };

    /// <summary>A sample whose one request is answered with JSON.</summary>
    public static FormatSample Of<TResult>(string name, InferenceRequest<TResult> request, string json)
        where TResult : InferenceResult =>
        Of(name, request, _ => GoodAnswer.Json(json));
}
