using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Describes calls on clients that were made before, and perhaps for a model.</summary>
internal static class ClientCalls
{
    /// <summary>What clients of chats are for.</summary>
    public static readonly EquatableArray<string> Chat = new(["conversational"]);

    /// <summary>A model that the request brings is judged here; the client's was judged where that was made.</summary>
    /// <param name="site">The call.</param>
    /// <param name="clients">The clients that may make it.</param>
    /// <param name="own">The model that the request brings; null for none.</param>
    /// <param name="asked">What it uses.</param>
    /// <param name="tasks">What the clients are for.</param>
    /// <param name="flow">Follows values.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static List<Call> Describe(
        CallSite site,
        List<ClientValue> clients,
        IOperation? own,
        CallUses asked,
        EquatableArray<string> tasks,
        ValueFlow flow,
        CancellationToken cancellation)
    {
        var judgedFor = own is null ? tasks : default;
        var calls = new List<Call>(clients.Count);
        foreach (var client in clients)
        {
            foreach (var (model, pin) in ModelTexts.Read(own ?? client.Model, site, client.Endpoint, flow, cancellation))
            {
                calls.Add(new Call(
                    client.Endpoint,
                    site.Member,
                    site.Name,
                    "",
                    tasks,
                    model is null ? null : model with { JudgedFor = judgedFor },
                    pin is null ? null : pin with { JudgedFor = judgedFor })
                {
                    Uses = asked,
                });
            }
        }

        return calls;
    }
}
