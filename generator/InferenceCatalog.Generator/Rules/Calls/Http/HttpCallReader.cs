using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls.Bodies;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Reads requests that are made with <c>HttpClient</c>: by address, or by message.</summary>
/// <remarks>A message with a whole address is read where it is made; one whose address needs a client's, where it is sent.</remarks>
internal sealed class HttpCallReader : ICallReader
{
    private readonly ValueFlow flow;
    private readonly TextComposer composer;
    private readonly HttpClients clients;
    private readonly HttpMessages messages;
    private readonly BodyReader bodies;

    public HttpCallReader(Compilation compilation, ValueFlow flow)
    {
        this.flow = flow;
        composer = new TextComposer(flow);
        clients = new HttpClients(compilation, flow, composer);
        messages = new HttpMessages(flow);
        bodies = new BodyReader(flow, composer);
    }

    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Invocation, OperationKind.ObjectCreation);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation) => operation switch
    {
        IInvocationOperation { TargetMethod: { ContainingType.Name: "HttpClient" or "HttpMessageInvoker" or "HttpClientJsonExtensions" } method } call
            when IsFramework(method.ContainingAssembly) => ReadCall(call, cancellation),
        IObjectCreationOperation { Type: { Name: "HttpRequestMessage", ContainingAssembly: { } assembly } } creation
            when IsFramework(assembly) => Describe(messages.Read(creation), client: null, cancellation),
        _ => Call.None,
    };

    private static bool IsFramework(IAssemblySymbol assembly) => assembly.Name is "System.Net.Http" or "System.Net.Http.Json" or "netstandard";

    private List<Call> ReadCall(IInvocationOperation call, CancellationToken cancellation)
    {
        if ((call.Instance ?? call.Arguments.First()) is not { } client)
            return [];

        if (call.Arguments.ValueOf("requestUri") is { } address)
        {
            var body = call.Arguments.ValueOf("content") ?? call.Arguments.ValueOf("value");
            return Describe(new HttpRequest(call, address, body, HttpRequest.SymbolOf(client)), client, cancellation);
        }

        if (call.Arguments.ValueOf("request") is not { } message)
            return [];

        var calls = new List<Call>();
        foreach (var value in flow.Follow(message, cancellation))
        {
            if (value.Operation is IObjectCreationOperation { Type.Name: "HttpRequestMessage" } creation)
                calls.AddRange(Describe(messages.Read(creation) with { Operation = call }, client, cancellation));
        }

        return calls;
    }

    /// <param name="request">The request.</param>
    /// <param name="client">What sends it; null for a message that is only being made.</param>
    /// <param name="cancellation">Ends the search.</param>
    private List<Call> Describe(HttpRequest request, IOperation? client, CancellationToken cancellation)
    {
        var calls = new List<Call>(1);
        if (request.Address is not { } expression)
            return calls;

        var isSent = request.Operation is IInvocationOperation sending && sending.Arguments.ValueOf("request") is not null;
        foreach (var address in composer.Compose(expression, cancellation))
        {
            var isRelative = HttpAddresses.IsRelative(address);
            if ((isSent && !isRelative) || (client is null && isRelative))
                continue;

            var start = isRelative ? clients.BaseOf(client!, cancellation) : null;
            AddCalls(calls, request, address, HttpAddresses.Read(address, start, expression), cancellation);
        }

        return calls;
    }

    private void AddCalls(List<Call> calls, HttpRequest request, ComposedText address, CallEndpoint endpoint, CancellationToken cancellation)
    {
        var site = new CallSite(request.Operation);
        var call = new Call(endpoint, site.Member, site.Name, "", Tasks: default, Model: null, Pin: null);
        if (endpoint.Kind is EndpointKind.Unknown or EndpointKind.Elsewhere or EndpointKind.Malformed or EndpointKind.Gone)
        {
            calls.Add(call);
            return;
        }

        var near = new HttpSite(request.Operation);
        var body = request.Body is { } sent ? bodies.ReadBody(sent, cancellation) : BodyNode.Unknown;
        call = call with
        {
            Tasks = endpoint.Address.Task is { } task ? new EquatableArray<string>([task]) : default,
            Uses = new BodyUses(body, (node, text) => near.Near(text, node.Origin)).Read(endpoint) with { BillTo = HttpHeaders.FindBillTo(request, cancellation) },
        };
        if (call.AsksChatEndpointForMore && endpoint.Written is { } written)
            call = call with { Member = ServiceOf(written.Text), Place = written.Place };

        if (endpoint.Address.Model is { } model)
            calls.Add(WithModelOfPath(call, model, address, request.Address!));
        else if (endpoint.Kind != EndpointKind.HuggingFaceModels && body["model"] is { } named)
            calls.AddRange(HttpModels.Read(call, named, request.Operation, flow, cancellation));
        else
            calls.Add(call);
    }

    /// <summary>What the router is asked for, as its path names it: <c>images/generations</c>.</summary>
    private static string ServiceOf(string address)
    {
        const string Version = "/v1/";
        var at = address.IndexOf(Version, StringComparison.Ordinal);
        return at < 0 ? address.TrimStart('/') : address.Substring(at + Version.Length);
    }

    /// <summary>A model at hf-inference stands in the path, and so does who is to serve it.</summary>
    private static Call WithModelOfPath(Call call, string model, ComposedText address, IOperation expression)
    {
        CallValue Find(string text, string shown)
        {
            var at = address.Text.IndexOf(text, StringComparison.Ordinal);
            var (via, origin) = at < 0 ? (expression.Syntax, expression.Syntax.GetLocation()) : address.Locate(at, text.Length, expression);
            return HttpSite.Value(shown, via, origin);
        }

        const string Provider = RouterAddress.HuggingFaceProvider;
        var provider = address.Text.IndexOf(Provider, StringComparison.Ordinal) >= 0 ? Provider : model;
        return call with
        {
            Model = new CallModel(Find(model, model), JudgedFor: default),
            Pin = new CallPin(Find(provider, Provider), IsSuffix: false, JudgedFor: default),
        };
    }
}
