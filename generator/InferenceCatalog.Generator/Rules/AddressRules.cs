using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1007: the address that is given here is an endpoint, on a host that is there.</summary>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class AddressRules(ProjectEntries? entries) : CallRule
{
    private const int MaxShown = 160;
    private const string ChatBase = "https://" + RouterAddress.Chat;
    private const string ChatRequest = "https://" + RouterAddress.Chat + "/chat/completions";

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.AddressIsNoEndpoint);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Endpoint is not { IsGivenHere: true, Address: { Fault: not AddressFault.None } address, Written: var written })
            return;

        var (wayOut, successor) = WayOut(call, address, context.Catalog);
        var offer = written is not null && successor is not null ? new AddressOffer(written.Text, successor) : null;
        context.Report(Diagnostic.Create(
            Descriptors.AddressIsNoEndpoint,
            written?.Place ?? call.Place,
            written is null ? null : [written.Origin],
            offer?.Write(),
            Problem(address, written?.Text ?? ""),
            wayOut));
    }

    private static string Problem(EndpointAddress address, string written) => address.Fault switch
    {
        AddressFault.Gone => $"The host '{RouterAddress.GoneHost}' has been shut down",
        AddressFault.VersionMissing => $"{Show(written)} is not an endpoint of Hugging Face's router: '/v1' is missing",
        AddressFault.ProviderMissing => $"{Show(written)} is not an endpoint of Hugging Face's router: '/{RouterAddress.HuggingFaceProvider}' is missing before '/models'",
        AddressFault.WrongLibrary => "This client appends the paths of Azure, which Hugging Face's router does not have",
        _ when Appended(address, written) is { } appended
            => $"{Show(written)} goes too far: this client appends '{appended}' by itself",
        _ => $"{Show(written)} is not an endpoint of Hugging Face's router: a part of its path stands there twice",
    };

    /// <summary>The end of an address that its client would append; null where more than that is wrong.</summary>
    private static string? Appended(EndpointAddress address, string written)
    {
        if (address.Successor is not { } successor || !written.StartsWith(successor, StringComparison.OrdinalIgnoreCase))
            return null;

        var tail = written.Substring(successor.Length).TrimEnd('/');
        if (tail.Length > 0 && successor.EndsWith(tail, StringComparison.Ordinal))
            return null;

        return tail is "/v1" or "/chat/completions" or "/v1/chat/completions" or "/responses" or "/v1/responses" or "/v1/messages" ? tail : null;
    }

    /// <summary>What to do in words, and the address that a fix writes; null where none does the same.</summary>
    private (string Words, string? Successor) WayOut(Call call, EndpointAddress address, RuleCatalog? catalog)
    {
        if (address.Fault == AddressFault.WrongLibrary)
            return ($"Use an OpenAIClient with the endpoint 'https://{RouterAddress.Chat}'", null);

        if (address.Successor is not { } successor)
            return ($"Use the address below 'https://{RouterAddress.Host}' that the help page names", null);

        // The right address would do for this client no more than the wrong one.
        if (successor == ChatBase && call.Tasks.Count > 0 && !Unpinning.IsChat(call))
        {
            var typed = TypedWayOut.Write(call, entries, catalog);
            return ($"At '{ChatBase}' there is chat and responses only, so {char.ToLowerInvariant(typed[0])}{typed.Substring(1)}", null);
        }

        if (catalog is null
            || RouterAddress.Read(successor, AddressUse.Request) is not { Kind: EndpointKind.HuggingFaceModels, Model: { } id, Task: null }
            || (catalog.Snapshot.Find(id) is { } model && Serves(model, RouterAddress.HuggingFaceProvider)))
        {
            return ("Use " + Show(successor), successor);
        }

        // What the host once did for every model, the router does for those that somebody serves.
        return catalog.Snapshot.Find(id) is { } known && RouteTable.Serves(known, new(["conversational"]))
            ? ("Use " + Show(ChatRequest) + " with this model in the body", ChatRequest)
            : ($"The router took its place, at 'https://{RouterAddress.Host}', and has no route to '{id}' there (snapshot of {catalog.Snapshot.Day})", null);
    }

    private static bool Serves(SnapshotModel model, string provider)
    {
        foreach (var route in model.Routes)
        {
            if (route.Provider == provider)
                return true;
        }

        return false;
    }

    private static string Show(string address) => ShownText.Quote(address, MaxShown);
}
