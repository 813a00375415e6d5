namespace InferenceCatalog.Conformance.Tests.Cases;

/// <summary>A call that the official client and ours make.</summary>
/// <param name="Pair">Whom it goes to, and for what.</param>
/// <param name="Way">Which way it goes.</param>
/// <param name="Kind">What it has in it.</param>
/// <param name="ProviderId">What the provider calls the model.</param>
public sealed record ConformanceCase(Pair Pair, Way Way, CaseKind Kind, string ProviderId)
{
    /// <summary>An organisation that is to pay.</summary>
    public const string Payer = "acme-billing";

    /// <summary>The address of an Inference Endpoint.</summary>
    public const string EndpointAddress = "https://acme.endpoints.huggingface.cloud";

    /// <summary>Put together, so that no scanner of sources takes it for a real one.</summary>
    public static readonly string Token = "hf" + "_" + "ThisIsNoRealTokenButHasItsForm01";

    /// <summary>A key of a provider.</summary>
    public static readonly string Key = "key" + "-" + "of-a-provider";

    /// <summary>A parameter that is none of the task's, and its value.</summary>
    public static readonly (string Name, string Value) Extra = ("house_style", "quiet");

    /// <summary>What the case is called: <c>fal-ai text-to-image OwnKey Lora</c>.</summary>
    public string Name => Kind is CaseKind.SpecialModel ? $"{Pair.Provider} {Pair.Task} {Way} {ProviderId}" : $"{Pair.Provider} {Pair.Task} {Way} {Kind}";

    /// <summary>The model's id on the Hub. The official client remembers what the Hub says of one, so that each case has its own.</summary>
    public string Model => Pair.Provider is "openai"
        ? $"openai/{ProviderId}"
        : Pair.Provider is "hf-inference" ? ProviderId : $"acme/{Name.Replace(' ', '-').Replace('/', '-').Replace(':', '-')}";

    /// <summary>The file of an adapter's weights; null where there is no adapter.</summary>
    public string? AdapterWeightsPath => Kind is CaseKind.Lora || ProviderId is "fal-ai/lora" ? "weights.safetensors" : null;

    /// <summary>Who pays; null for whoever has the token.</summary>
    public string? BillTo => Kind is CaseKind.BillTo ? Payer : null;

    /// <summary>What the call is made with.</summary>
    public string Secret => Way is Way.OwnKey ? Key : Token;

    /// <summary>The inputs and the parameters of the call with their values; none of a chat, whose inputs are messages.</summary>
    public IEnumerable<(TaskMember Member, SampleValue Value)> Members
    {
        get
        {
            var schema = TaskSchema.Find(Pair.Task);
            var members = Kind is CaseKind.Full ? schema.Inputs.Concat(schema.Parameters) : schema.Inputs;
            return members.Select((member, index) => (member, SampleValue.Create(member, Pair.Task, index + 1)));
        }
    }

    public override string ToString() => Name;
}
