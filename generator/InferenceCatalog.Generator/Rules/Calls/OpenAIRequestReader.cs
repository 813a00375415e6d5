using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads the requests that clients of the OpenAI SDK send: chat, and responses.</summary>
internal sealed class OpenAIRequestReader(IAssemblySymbol sdk, ValueFlow flow, OpenAIClients clients) : ICallReader
{
    private readonly ChatUses uses = new(flow);

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { Instance: { } client, TargetMethod: { ContainingType.Name: "ChatClient" } method } invocation
            when method.Name.StartsWith("CompleteChat", StringComparison.Ordinal) && IsSdk(method)
            => ReadChat(invocation, client, cancellation),
        IInvocationOperation { Instance: { } client, TargetMethod: { ContainingType.Name: "ResponsesClient" or "OpenAIResponseClient" } method } invocation
            when method.Name.StartsWith("CreateResponse", StringComparison.Ordinal) && IsSdk(method)
            => ReadResponse(invocation, client, cancellation),
        _ => Call.None,
    };

    private List<Call> ReadChat(IInvocationOperation invocation, IOperation client, CancellationToken cancellation)
    {
        var site = new CallSite(invocation);
        var asked = uses.Read(site, invocation.Arguments.ValueOf("options"), invocation.Arguments.ValueOf("messages"), cancellation) with
        {
            Streaming = StreamingOf(invocation, site),
        };
        return ClientCalls.Describe(site, clients.Read(client, cancellation), own: null, asked, ClientCalls.Chat, flow, cancellation);
    }

    private List<Call> ReadResponse(IInvocationOperation invocation, IOperation client, CancellationToken cancellation)
    {
        var site = new CallSite(invocation);
        var options = invocation.Arguments.ValueOf("options");
        var asked = uses.Read(site, options, messages: null, cancellation) with { Streaming = StreamingOf(invocation, site) };
        var model = invocation.Arguments.ValueOf("model") ?? ModelOf(options, cancellation);
        return ClientCalls.Describe(site, clients.Read(client, cancellation), model, asked, ClientCalls.Chat, flow, cancellation);
    }

    private IOperation? ModelOf(IOperation? options, CancellationToken cancellation)
    {
        if (options is null)
            return null;

        IOperation? model = null;
        if (flow.FollowToOne(options, cancellation) is { Operation: IObjectCreationOperation creation })
            model = creation.Arguments.ValueOf("model");

        foreach (var setting in ObjectSettings.Read(options, flow, cancellation))
        {
            if (setting.Property == "Model")
                model = setting.Value;
        }

        return model;
    }

    private static CallValue? StreamingOf(IInvocationOperation invocation, CallSite site) =>
        invocation.TargetMethod.Name.Contains("Streaming") ? site.Value(invocation.TargetMethod.Name, invocation, site.Name) : null;

    private bool IsSdk(IMethodSymbol method) => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, sdk);
}
