using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>One call, or one arm of it, as the source shows it. Rules judge this and never look at syntax.</summary>
/// <param name="Endpoint">Where it goes.</param>
/// <param name="Member">The member that makes it, such as <c>GetImageClient</c>.</param>
/// <param name="Place">Where that member's name stands.</param>
/// <param name="ModelType">The struct of models that do the task, whose <c>Unlisted</c> is a way out; empty for a call of another library.</param>
/// <param name="Tasks">What is asked; several where it is one of these, and nothing shows which.</param>
/// <param name="Model">The model; null when the source does not show it.</param>
/// <param name="Pin">Who is to serve it; null when the source does not show that or leaves it to the router.</param>
internal sealed record Call(
    CallEndpoint Endpoint,
    string Member,
    Location Place,
    string ModelType,
    EquatableArray<string> Tasks,
    CallModel? Model,
    CallPin? Pin)
{
    private const string Chat = "conversational";

    /// <summary>What nearly all operations are. Made once: an empty list for each would be a third of what the rules allocate.</summary>
    public static IReadOnlyList<Call> None { get; } = [];

    /// <summary>What it asks of its route.</summary>
    public CallUses Uses { get; init; } = CallUses.None;

    /// <summary>Whether it is no call, but a text of the source that says something by itself.</summary>
    public bool IsText => Member.Length == 0;

    /// <summary>Whether a provider is to serve it that nothing shows, so that the router does not choose.</summary>
    public bool HasUnknownPin { get; init; }

    /// <summary>The providers, one of which the model is pinned to right after its text: <c>Of("…").On(provider)</c>; none where nothing shows such a pin.</summary>
    public EquatableArray<string> PinnedNext { get; init; }

    /// <summary>Whether it is a text of a model for more than chat that only calls to come can give a provider.</summary>
    public bool LeavesProviderOpen { get; init; }

    /// <summary>Whether our own client sends it nowhere: it asks for more than chat of a text that names nobody to serve it.</summary>
    public bool LacksProvider { get; init; }

    /// <summary>Whether a client of the project may have a key of the provider's own, and the provider calls the model as the Hub does.</summary>
    public bool MayHaveOwnKey { get; init; }

    /// <summary>Whether its model goes by an id of the Hub: as the router's own endpoints take it, or in the path of hf-inference.</summary>
    public bool NamesModelOfHub =>
        Endpoint.TakesModelIds
        || (Endpoint is { Kind: EndpointKind.HuggingFaceModels, Address.Model: { } inPath } && Model?.Value.Text == inPath);

    /// <summary>Whether it asks the router's OpenAI-compatible endpoint for a service that is not chat; then all else is idle.</summary>
    public bool AsksChatEndpointForMore => Endpoint.Kind == EndpointKind.RouterChat && !IsAddressOnly && !AsksFor(Chat);

    /// <summary>Whether nothing is asked yet: an address is given to a client, for calls to come.</summary>
    private bool IsAddressOnly => Endpoint.IsGivenHere && Tasks.Count == 0;

    /// <summary>Whether a task is what is asked, or one of those that may be.</summary>
    public bool AsksFor(string task)
    {
        foreach (var asked in Tasks)
        {
            if (asked == task)
                return true;
        }

        return false;
    }
}
