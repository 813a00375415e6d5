using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1003: the endpoint that a call goes to has the service that it asks for.</summary>
internal sealed class EndpointRules : CallRule
{
    private const int MaxProviders = 3;

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } =
        ImmutableArray.Create(Descriptors.TaskIsNotOnChatEndpoint);

    public override void Judge(Call call, RuleCatalog? catalog, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (call.Endpoint != CallEndpoint.RouterChat)
            return;

        report(Diagnostic.Create(
            Descriptors.TaskIsNotOnChatEndpoint,
            call.Place,
            call.Member,
            RouterAddress.Chat,
            WayOut(call, catalog)));
    }

    private static string WayOut(Call call, RuleCatalog? catalog)
    {
        if (call.Tasks.Count == 0)
            return "Give this client the endpoint of a service that has it";

        if (catalog is null)
            return $"Send a request for {WordList.Or(call.Tasks)} with an InferenceClient instead";

        var methods = new List<string>(call.Tasks.Count);
        foreach (var id in call.Tasks)
        {
            if (catalog.Tasks.Find(id) is not { } task)
                continue;

            if (call.Model is { } named && catalog.Snapshot.Find(named.Value.Text) is { } model && RouteTable.Serves(model, new([id])))
                return DescribeCall(model, task, catalog);

            methods.Add(task.Name + "Request");
        }

        return methods.Count == 0
            ? $"Send a request for {WordList.Or(call.Tasks)} with an InferenceClient instead"
            : $"Send {WordList.Or(methods)} with an InferenceClient instead, for a model in the snapshot of {catalog.Snapshot.Day}";
    }

    /// <summary>The typed call that does what this one was meant to do.</summary>
    private static string DescribeCall(SnapshotModel model, TaskFacts task, RuleCatalog catalog)
    {
        var providers = new List<string>(MaxProviders);
        foreach (var route in RouteTable.Rank(model, new([task.Id])))
        {
            if (providers.Count < MaxProviders)
                providers.Add(RouteText.Short(route));
        }

        var name = catalog.Snapshot.Names.Find(model.Id);
        var constant = $"HFModels.{name?.Organization}.{name?.Name}";
        var serve = providers.Count == 1 ? "serves" : "serve";
        return $"Send {constant}.{task.Name}(…) with an InferenceClient: "
            + $"{WordList.And(providers)} {serve} it (snapshot of {catalog.Snapshot.Day})";
    }
}
