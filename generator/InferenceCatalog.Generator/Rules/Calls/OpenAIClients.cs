using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads which clients of the OpenAI SDK an expression can be: for which model, and where they go.</summary>
internal sealed class OpenAIClients(IAssemblySymbol sdk, ValueFlow flow, OpenAIEndpoints endpoints)
{
    /// <summary>The clients that an expression of one of the SDK's types can be.</summary>
    public List<ClientValue> Read(IOperation client, CancellationToken cancellation)
    {
        var clients = new List<ClientValue>(1);
        foreach (var value in flow.Follow(client, cancellation))
        {
            var model = value.Operation switch
            {
                IObjectCreationOperation { Type: { } type } creation when IsSdk(type) => creation.Arguments.ValueOf("model"),
                IInvocationOperation { TargetMethod.ContainingType: var type } invocation when IsSdk(type) => invocation.Arguments.ValueOf("model"),
                _ => null,
            };
            clients.Add(new ClientValue(EndpointOf(value.Operation, cancellation), model));
        }

        return clients;
    }

    private CallEndpoint EndpointOf(IOperation client, CancellationToken cancellation)
    {
        var endpoint = endpoints.OfClient(client, cancellation);
        return endpoint.Kind == EndpointKind.RouterChat && client.Type?.Name is "ResponsesClient" or "OpenAIResponseClient"
            ? endpoint with { Address = endpoint.Address with { Kind = EndpointKind.RouterResponses } }
            : endpoint;
    }

    private bool IsSdk(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk);
}
