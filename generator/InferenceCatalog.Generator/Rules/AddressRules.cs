using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1007: the address that is given here is an endpoint, on a host that is there.</summary>
internal sealed class AddressRules : CallRule
{
    private const int MaxShown = 160;

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.AddressIsNoEndpoint);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Endpoint is not { IsGivenHere: true, Address: { Fault: not AddressFault.None } address, Written: var written })
            return;

        var offer = written is not null && address.Successor is { } successor ? new AddressOffer(written.Text, successor) : null;
        context.Report(Diagnostic.Create(
            Descriptors.AddressIsNoEndpoint,
            written?.Place ?? call.Place,
            written is null ? null : [written.Origin],
            offer?.Write(),
            Problem(address, written?.Text ?? ""),
            WayOut(address)));
    }

    private static string Problem(EndpointAddress address, string written) => address.Fault switch
    {
        AddressFault.Gone => $"The host '{RouterAddress.GoneHost}' has been shut down",
        AddressFault.VersionMissing => $"{Show(written)} is not an endpoint of Hugging Face's router: '/v1' is missing",
        AddressFault.ProviderMissing => $"{Show(written)} is not an endpoint of Hugging Face's router: '/{RouterAddress.HuggingFaceProvider}' is missing before '/models'",
        AddressFault.WrongLibrary => "This client appends the paths of Azure, which Hugging Face's router does not have",
        _ when address.Successor is { } successor && written.StartsWith(successor, StringComparison.OrdinalIgnoreCase)
            => $"{Show(written)} goes too far: this client appends '{written.Substring(successor.Length).TrimEnd('/')}' by itself",
        _ => $"{Show(written)} is not an endpoint of Hugging Face's router: a part of its path stands there twice",
    };

    private static string WayOut(EndpointAddress address) => (address.Fault, address.Successor) switch
    {
        (AddressFault.WrongLibrary, _) => $"Use an OpenAIClient with the endpoint 'https://{RouterAddress.Chat}'",
        (_, { } successor) => "Use " + Show(successor),
        _ => $"Use the address below 'https://{RouterAddress.Host}' that the help page names",
    };

    private static string Show(string address) => ShownText.Quote(address, MaxShown);
}
