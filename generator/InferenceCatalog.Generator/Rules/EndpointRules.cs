using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1003: the endpoint that a call goes to has the service that it asks for.</summary>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class EndpointRules(ProjectEntries? entries) : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } =
        ImmutableArray.Create(Descriptors.TaskIsNotOnChatEndpoint);

    public override void Judge(Call call, RuleContext context)
    {
        if (!call.AsksChatEndpointForMore)
            return;

        var served = IsPostedByHand(call) ? null : FindServed(call, context);
        context.Report(Diagnostic.Create(
            Descriptors.TaskIsNotOnChatEndpoint,
            call.Place,
            served is var (model, task, _) ? new TypedCallOffer(model.Id, task.Name).Write() : null,
            call.Member,
            RouterAddress.Chat,
            served is var (known, does, routes)
                ? DescribeCall(known, does, routes, context.Catalog!)
                : IsPostedByHand(call) ? Post(call, context)
                : TypedWayOut.Write(call, entries, context.Catalog)));
    }

    /// <summary>Whether there is such a task, and our client cannot be had to ask for it.</summary>
    private bool IsPostedByHand(Call call) => call.Tasks.Count > 0 && entries is { HasRuntime: false, CanHaveRuntime: false };

    /// <summary>The model that the call names, with the first of its tasks that the model does, and its routes for that.</summary>
    private static (SnapshotModel Model, TaskFacts Task, List<RankedRoute> Routes)? FindServed(Call call, RuleContext context)
    {
        if (call.Model is not { } named || context.Catalog is not { } catalog || catalog.Snapshot.Find(named.Value.Text) is not { } model)
            return null;

        foreach (var id in call.Tasks)
        {
            if (catalog.Tasks.Find(id) is { } task && catalog.RoutesFor(model, new(new([id]), context.Policy)) is { Count: > 0 } routes)
                return (model, task, routes);
        }

        return null;
    }

    /// <summary>The typed call that does what this one was meant to do.</summary>
    private string DescribeCall(SnapshotModel model, TaskFacts task, List<RankedRoute> routes, RuleCatalog catalog) =>
        $"{NameCall(model, task, routes, catalog)}: {Served(routes, catalog)}";

    /// <summary>What a project can do whose framework our client is not made for.</summary>
    private static string Post(Call call, RuleContext context)
    {
        if (context.Catalog is { } catalog && call.Model is { } named && catalog.Snapshot.Find(named.Value.Text) is { } model)
        {
            var routes = catalog.RoutesFor(model, new(call.Tasks, context.Policy));
            foreach (var ranked in routes)
            {
                if (catalog.AddressOf(ranked.Route, call.Tasks) is { } address)
                    return $"Post to {address} with an HttpClient: {Served(routes, catalog)}";
            }
        }

        return $"Post to a provider that does {WordList.Or(call.Tasks)}, at its own address below https://{RouterAddress.Host}, with an HttpClient";
    }

    private static string Served(List<RankedRoute> routes, RuleCatalog catalog)
    {
        var providers = RouteText.First(routes);
        var serve = providers.Count == 1 ? "serves" : "serve";
        return $"{WordList.And(providers)} {serve} it (snapshot of {catalog.Snapshot.Day})";
    }

    /// <summary>Only what the project has: constants can be filtered out, or not emitted at all.</summary>
    /// <remarks>A model that comes as a string can be called at hf-inference alone: what others call it, the constant knows.</remarks>
    private string NameCall(SnapshotModel model, TaskFacts task, List<RankedRoute> routes, RuleCatalog catalog)
    {
        var name = catalog.Snapshot.Names.Find(model.Id);
        var constant = $"{CatalogConstants.Models}.{name?.Organization}.{name?.Name}";
        if (name is not null && entries?.HasConstant(name, task) is true)
            return TypedWayOut.Send(entries, $"{constant}.{task.Name}(…)");

        if (entries?.HasRuntime is not true)
            return TypedWayOut.Send(entries, task.Name + "Request");

        return routes.Exists(static route => route.Route.Provider == RouterAddress.HuggingFaceProvider)
            ? TypedWayOut.Send(entries, $"new {task.Name}Request(\"{model.Id}:{RouterAddress.HuggingFaceProvider}\", …)")
            : TypedWayOut.Send(entries, $"{constant}.{task.Name}(…)") + ", " + ProjectEntries.Condition;
    }
}
