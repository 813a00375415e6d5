using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Describes chat calls on clients that were made before, and perhaps for a model.</summary>
internal static class ClientCalls
{
    private static readonly EquatableArray<string> Chat = new(["conversational"]);

    /// <summary>A model that the request brings is judged here; the client's was judged where that was made.</summary>
    /// <param name="site">The call.</param>
    /// <param name="clients">The clients that may make it.</param>
    /// <param name="own">The model that the request brings; null for none.</param>
    /// <param name="asked">What it uses.</param>
    /// <param name="flow">Follows values.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static List<Call> Describe(
        CallSite site,
        List<ClientValue> clients,
        IOperation? own,
        CallUses asked,
        ValueFlow flow,
        CancellationToken cancellation)
    {
        var judgedFor = own is null ? Chat : default;
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
                    Chat,
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
