using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the addresses that Azure's client for OpenAI is given: it can reach no part of Hugging Face.</summary>
internal sealed class AzureCallReader(IAssemblySymbol sdk, ValueFlow flow) : ICallReader
{
    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.ObjectCreation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation)
    {
        if (operation is not IObjectCreationOperation { Type: { Name: "AzureOpenAIClient" } type } creation
            || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk)
            || creation.Arguments.ValueOf("endpoint") is not { } address)
        {
            return [];
        }

        var site = new CallSite(creation);
        var endpoint = CallAddresses.Read(address, AddressUse.AzureBase, flow, cancellation) with { IsGivenHere = true };
        return [new Call(endpoint, site.Member, site.Name, "", Tasks: default, Model: null, Pin: null)];
    }
}
