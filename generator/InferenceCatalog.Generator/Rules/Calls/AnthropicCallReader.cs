using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads calls of Anthropic's SDK: the base address that it is given, and the messages that it sends there.</summary>
internal sealed class AnthropicCallReader(IAssemblySymbol sdk, ValueFlow flow) : ICallReader
{
    private readonly ChatUses uses = new(flow);

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.SimpleAssignment);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "BaseUrl", ContainingType: var type } } } assignment
            when IsSdk(type)
            => [DescribeAddress(assignment, cancellation)],
        IInvocationOperation { TargetMethod: { Name: "Create" or "CreateStreaming", ContainingType: { Name: "IMessageService" } type } } invocation
            when IsSdk(type)
            => ReadMessage(invocation, cancellation),
        _ => Call.None,
    };

    private Call DescribeAddress(ISimpleAssignmentOperation assignment, CancellationToken cancellation)
    {
        var endpoint = CallAddresses.Read(assignment.Value, AddressUse.AnthropicBase, flow, cancellation) with { IsGivenHere = true };
        return new Call(endpoint, "BaseUrl", new CallSite(assignment).Name, "", Tasks: default, Model: null, Pin: null);
    }

    private List<Call> ReadMessage(IInvocationOperation invocation, CancellationToken cancellation)
    {
        var calls = new List<Call>(1);
        if (invocation.Instance is not IPropertyReferenceOperation { Property.Name: "Messages", Instance: { } client }
            || invocation.Arguments.First() is not { } parameters)
        {
            return calls;
        }

        var site = new CallSite(invocation);
        var endpoint = EndpointOf(client, cancellation);
        var asked = uses.Read(site, parameters, messages: null, cancellation);
        foreach (var (model, pin) in ModelTexts.Read(ModelOf(parameters, cancellation), site, endpoint, flow, cancellation))
            calls.Add(new Call(endpoint, site.Member, site.Name, "", new EquatableArray<string>(["conversational"]), model, pin) { Uses = asked });

        return calls;
    }

    private CallEndpoint EndpointOf(IOperation client, CancellationToken cancellation)
    {
        CallEndpoint? common = null;
        foreach (var value in flow.Follow(client, cancellation))
        {
            var endpoint = value.Operation is IObjectCreationOperation { Type: { } type } creation && IsSdk(type)
                ? OfCreation(creation, client, cancellation)
                : CallEndpoint.Unknown;
            common = OpenAIEndpoints.Merge(common, endpoint);
        }

        return common ?? CallEndpoint.Unknown;
    }

    /// <summary>The client's own initialiser, or the options that it is made with.</summary>
    private CallEndpoint OfCreation(IObjectCreationOperation creation, IOperation client, CancellationToken cancellation)
    {
        var given = creation.Arguments.First();
        var settings = new List<ObjectSetting>(ObjectSettings.Read(client, flow, cancellation));
        if (given is not null)
            settings.AddRange(ObjectSettings.Read(given, flow, cancellation));

        CallEndpoint? endpoint = null;
        foreach (var setting in settings)
        {
            if (setting.Property == "BaseUrl")
                endpoint = OpenAIEndpoints.Merge(endpoint, CallAddresses.Read(setting.Value, AddressUse.AnthropicBase, flow, cancellation));
        }

        // Without an address the environment may say one.
        return endpoint ?? CallEndpoint.Unknown;
    }

    private IOperation? ModelOf(IOperation parameters, CancellationToken cancellation)
    {
        IOperation? model = null;
        foreach (var setting in ObjectSettings.Read(parameters, flow, cancellation))
        {
            if (setting.Property == "Model")
                model = setting.Value is IConversionOperation { OperatorMethod: not null, Operand: var text } ? text : setting.Value;
        }

        return model;
    }

    private bool IsSdk(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, sdk);
}
