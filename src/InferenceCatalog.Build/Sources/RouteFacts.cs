using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Sources;

/// <summary>A route while it is being read. Pass it by reference: a catalog has a hundred thousand of them.</summary>
internal struct RouteFacts
{
    public string? Provider { get; set; }

    public string? Task { get; set; }

    public string? ProviderId { get; set; }

    public SnapshotRouteStatus? Status { get; set; }

    public int? Context { get; set; }

    public decimal? InputPrice { get; private set; }

    public decimal? OutputPrice { get; private set; }

    public bool? IsFree { get; set; }

    public bool? Tools { get; set; }

    public bool? StructuredOutput { get; set; }

    public bool? IsModelAuthor { get; set; }

    public string? Adapter { get; set; }

    public string? AdapterWeightsPath { get; set; }

    public bool ByTagFilter { get; set; }

    public decimal? FirstTokenLatency { get; set; }

    public decimal? Throughput { get; set; }

    /// <summary>Reads <c>{"input":…,"output":…}</c>, the form of both services.</summary>
    public void ReadPricing(JsonTextReader reader)
    {
        if (!reader.ReadStart(JsonToken.ObjectStart))
            return;

        while (reader.ReadName())
        {
            if (reader.TextIs("input"))
                InputPrice = reader.ReadPrice();
            else if (reader.TextIs("output"))
                OutputPrice = reader.ReadPrice();
            else
                reader.SkipValue();
        }
    }

    /// <summary>The route, without those of its facts that a snapshot cannot hold; null when it does not say whose route it is.</summary>
    public readonly SourceRoute? ToRoute(SourceReading reading)
    {
        if (Provider is null || !ProviderIdForm.IsWellFormed(Provider))
        {
            reading.LeaveOut("a route of the provider", Provider);
            return null;
        }

        if (Task is null || !ProviderIdForm.IsWellFormed(Task))
        {
            reading.LeaveOut($"a route of {Provider} for the task", Task);
            return null;
        }

        // A price of nothing is what "free" says, where no price stands beside it.
        var free = IsFree == true && InputPrice is null && OutputPrice is null ? 0m : (decimal?)null;
        return new SourceRoute(
            new SnapshotRoute(
                Provider,
                Task,
                WhereWellFormed(ProviderId, reading),
                Status,
                Context,
                InputPrice ?? free,
                OutputPrice ?? free,
                Tools,
                StructuredOutput,
                IsModelAuthor,
                Adapter is not null && ProviderIdForm.IsWellFormed(Adapter) ? Adapter : null,
                WhereWellFormed(AdapterWeightsPath, reading)),
            ByTagFilter,
            FirstTokenLatency is null && Throughput is null ? null : new RouteSpeed(FirstTokenLatency, Throughput));
    }

    private readonly string? WhereWellFormed(string? text, SourceReading reading)
    {
        if (text is null || ProviderSideIdForm.IsWellFormed(text))
            return text;

        reading.LeaveOut($"what {Provider} calls a model:", text);
        return null;
    }
}
