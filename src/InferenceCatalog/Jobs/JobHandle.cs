using System.Diagnostics.CodeAnalysis;

namespace InferenceCatalog;

/// <summary>What a job in a provider's queue is found again by: a text without secrets, to be stored and used by another process.</summary>
/// <remarks>
/// <see cref="ToString"/> gives the text and <see cref="Parse"/> takes it. A text that was tampered with cannot send the token elsewhere: where
/// a job is asked for is decided by the client's options and this release's own table, below which the text names plain segments of a path.
/// </remarks>
public sealed record JobHandle : IParsable<JobHandle>
{
    /// <summary>The form of the text; another form gets another one.</summary>
    private const string Version = "job1";
    private const string Routed = "router";
    private const string OwnKey = "key";
    private const int MaxLength = 2000;

    private JobHandle(ModelReference reference, InferenceTask task, string ticket, bool usesProviderKey)
    {
        Reference = reference;
        Task = task;
        Ticket = ticket;
        UsesProviderKey = usesProviderKey;
    }

    /// <summary>The model, <c>organisation/name</c>.</summary>
    public string Model => Reference.Id;

    /// <summary>The provider whose queue the job is in.</summary>
    public Provider Provider => Reference.Provider!.Value;

    /// <summary>What the model is asked to do.</summary>
    public InferenceTask Task { get; }

    /// <summary>The provider's id of the job, for its support.</summary>
    public string JobId => Format.FindId(Ticket);

    /// <summary>Whether the job was handed in with the provider's own key, and can be found with one only; otherwise it is the router's.</summary>
    public bool UsesProviderKey { get; }

    internal ModelReference Reference { get; }

    internal string Ticket { get; }

    internal QueuedFormat Format => (QueuedFormat)WireFormat.Find(Row.Format, Task)!;

    private ProviderTaskRoute Row => ProviderTable.Find(Provider.Id, Task.Id)!.Value;

    /// <summary>Reads a handle.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no handle, or one that this release does not know.</exception>
    public static JobHandle Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var handle)
            ? handle
            : throw new FormatException($"The text is not the handle of a job that this release of InferenceCatalog ({ReleaseVersion.Text}) knows.");
    }

    /// <summary>Reads a handle, without an exception where it is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out JobHandle? handle)
    {
        handle = null;
        if (text is not { Length: <= MaxLength }
            || text.Split('|') is not [Version, var provider, var task, var model, var providerId, var way, var ticket]
            || !Provider.IsWellFormed(provider)
            || !ModelId.TryParse(model, out var id)
            || id.Suffix is not null
            || way is not (Routed or OwnKey)
            || !CatalogPayload.IsProviderId(providerId)
            || !CatalogPayload.IsPath(providerId)
            || FindRow(provider, task) is not { } row)
        {
            return false;
        }

        var reference = ModelReference.Unlisted(id, new Provider(provider), providerId, [task]);
        var candidate = new JobHandle(reference, new InferenceTask(task), ticket, usesProviderKey: way == OwnKey);
        if ((candidate.UsesProviderKey || row.IsRouted) && candidate.Format.IsTicket(ticket, row.Hosts ?? []))
            handle = candidate;

        return handle is not null;
    }

    static JobHandle IParsable<JobHandle>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<JobHandle>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out JobHandle result) =>
        TryParse(s, out result);

    /// <summary>The handle as a text, which <see cref="Parse"/> takes.</summary>
    public override string ToString() =>
        string.Join('|', Version, Provider.Id, Task.Id, Model, Reference.Routes[0].ProviderId, UsesProviderKey ? OwnKey : Routed, Ticket);

    /// <summary>The handle of a job that has been handed in.</summary>
    internal static JobHandle Create(InferenceRequest request, CallRoute route, string ticket)
    {
        var reference = ModelReference.Unlisted(ModelId.Parse(request.Model.Id), route.Provider, route.ProviderId, [request.Task.Id]);
        return new JobHandle(reference, request.Task, ticket, usesProviderKey: !route.Destination.IsRouted);
    }

    /// <summary>Whom the job is asked for.</summary>
    /// <exception cref="InferenceRouteException">It was handed in with a provider's key, and the client has none.</exception>
    internal CallRoute FindRoute(InferenceRequest request, ClientTransport transport)
    {
        var destination = UsesProviderKey ? transport.Keys.Find(Provider, Row) : transport.Router.Below(Provider, Row);
        return new CallRoute(Provider, Format, Row.Path, Reference.Routes[0].ProviderId!, null)
        {
            Destination = destination ?? throw ModelRoutes.Unknown(
                request,
                Provider,
                $"The job was handed in with a key for {Provider}, and this client has none: set InferenceClientOptions.ProviderKeys; nothing was sent."),
            Hosts = Row.Hosts ?? [],
        };
    }

    private static ProviderTaskRoute? FindRow(string provider, string task) =>
        task.Length > 0 && ProviderTable.Find(provider, task) is { } row && WireFormat.Find(row.Format, new InferenceTask(task)) is QueuedFormat ? row : null;
}
