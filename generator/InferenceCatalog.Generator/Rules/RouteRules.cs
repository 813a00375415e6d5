using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1001 and ICAT1002: the snapshot has a route for this model, provider and task.</summary>
/// <param name="entries">The ways to a model that the project has; null to ask the rule what it reports, and no more.</param>
internal sealed class RouteRules(ProjectEntries? entries) : CallRule
{
    private const int MaxSuggestions = 3;

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } =
        ImmutableArray.Create(Descriptors.ProviderDoesNotServeModel, Descriptors.ModelDoesNotDoTask);

    public override void Judge(Call call, RuleContext context)
    {
        if (context.Catalog is not { } catalog
            || call is not { AsksChatEndpointForMore: false, Model: not null }
            || ProviderPaths.Name(call, catalog) is not { Model: { } named, Tasks.Count: > 0 } meant
            || catalog.Snapshot.Find(named.Value.Text) is not { } model)
        {
            return;
        }

        call = meant;
        var needs = RouteNeeds.Of(call, context.Policy);
        if (!RouteTable.Serves(model, call.Tasks))
        {
            if (named.JudgedFor.Count == 0 || RouteTable.Serves(model, named.JudgedFor))
                context.Report(DescribeTask(call, named, model, needs, context));
        }
        else if (call.LacksProvider)
        {
            context.Report(DescribeUnnamed(call, named, model, needs, context));
        }
        else if (call is { Pin: { } pin, MayHaveOwnKey: false } && IsProvider(pin, catalog) && (pin.JudgedFor.Count == 0 || IsNews(call, pin, model)))
        {
            JudgePin(call, pin, named, model, context);
        }
    }

    private void JudgePin(Call call, CallPin pin, CallModel named, SnapshotModel model, RuleContext context)
    {
        var catalog = context.Catalog!;
        if (!RouteTable.Serves(model, call.Tasks, pin.Value.Text))
        {
            if (!GoneRules.IsGone(pin, named, call.Tasks, catalog))
                context.Report(DescribeProvider(call, pin, model, RouteNeeds.Of(call, context.Policy), context));
        }
        // Settings do not show who reads them: it need not be our client.
        else if (call.ModelType.Length > 0 && !TextModels.IsReachable(call, pin.Value.Text))
        {
            context.Report(DescribeUnreachable(call, pin, model, context));
        }
    }

    /// <summary>Whether a pin that was judged where it was set is another matter for this task.</summary>
    private static bool IsNews(Call call, CallPin pin, SnapshotModel model) =>
        TextModels.IsReachable(call, pin.Value.Text) && RouteTable.Serves(model, pin.JudgedFor, pin.Value.Text);

    /// <summary>Whether a pin is one to judge here: a policy is none, and a suffix that nobody knows is another rule's.</summary>
    private static bool IsProvider(CallPin pin, RuleCatalog catalog) =>
        pin.NamesProvider && (!pin.IsSuffix || catalog.IsProvider(pin.Value.Text));

    private Diagnostic DescribeProvider(Call call, CallPin pin, SnapshotModel model, RouteNeeds needs, RuleContext context)
    {
        var catalog = context.Catalog!;
        var served = catalog.RoutesFor(model, needs);
        var routes = TextModels.Reachable(call, served);
        return Diagnostic.Create(
            Descriptors.ProviderDoesNotServeModel,
            pin.Value.Place,
            [pin.Value.Origin],
            OffersOf(call, pin, model, routes, served) is { } offers ? context.Sift(Descriptors.ProviderDoesNotServeModel, call, offers) : null,
            $"'{ShownText.Plain(pin.Value.Text)}' does not serve '{model.Id}' for {WordList.Or(call.Tasks)}",
            catalog.Snapshot.Day,
            (served.Count, routes.Count) switch
            {
                (0, _) => "This project's policy allows no provider that does",
                (_, 0) => TextModels.UseConstant(call, model, served, catalog, entries),
                _ => Use(call, WordList.Or(RouteText.First(routes))),
            }
            + "; if the snapshot is behind, run 'dotnet build -t:RefreshCatalog'"
            + (routes.Count < served.Count && routes.Count == 0 ? "" : WaysOut.Write(call)));
    }

    private static ImmutableDictionary<string, string?>? OffersOf(
        Call call,
        CallPin pin,
        SnapshotModel model,
        List<RankedRoute> routes,
        List<RankedRoute> served)
    {
        if (!call.Endpoint.TakesModelIds)
            return null;

        var offers = RouteOffer.Write(pin.Value.Text, routes, Unpinning.IsPossible(call));
        return routes.Count == 0 ? ConstantOffer.Add(offers, model.Id, served.ConvertAll(route => new ConstantOffer(model.Id, route.Route.Provider))) : offers;
    }

    /// <summary>The provider serves the model, and nothing tells the call by which id.</summary>
    private Diagnostic DescribeUnreachable(Call call, CallPin pin, SnapshotModel model, RuleContext context)
    {
        var catalog = context.Catalog!;
        var provider = pin.Value.Text;
        var isServedHere = RouteTable.Serves(model, call.Tasks, RouterAddress.HuggingFaceProvider);
        List<string> reachable = isServedHere ? [RouterAddress.HuggingFaceProvider] : [];
        var offers = ConstantOffer.Add(RouteOffer.Write(provider, reachable), model.Id, [new ConstantOffer(model.Id, provider)]);
        return Diagnostic.Create(
            Descriptors.ProviderDoesNotServeModel,
            pin.Value.Place,
            [pin.Value.Origin],
            context.Sift(Descriptors.ProviderDoesNotServeModel, call, offers),
            $"A text cannot be called at '{provider}' for {WordList.Or(call.Tasks)}: what that calls '{model.Id}', only the model's constant knows",
            catalog.Snapshot.Day,
            TextModels.NameConstant(call, model, provider, catalog, entries)
                + (isServedHere ? $", or pin {RouterAddress.HuggingFaceProvider}" : ""));
    }

    /// <summary>Nobody is named to serve the model, and beyond chat the router asks nobody by itself.</summary>
    private Diagnostic DescribeUnnamed(Call call, CallModel named, SnapshotModel model, RouteNeeds needs, RuleContext context)
    {
        var catalog = context.Catalog!;
        var reachable = TextModels.Reachable(call, catalog.RoutesFor(model, needs)).ConvertAll(static route => route.Route.Provider);
        var how = call.Pin is { Value.Text: var policy } ? $"by the policy '{policy}'" : "without a provider";
        return Diagnostic.Create(
            Descriptors.ProviderDoesNotServeModel,
            named.Value.Place,
            [named.Value.Origin],
            context.Sift(Descriptors.ProviderDoesNotServeModel, call, ModelOffer.WriteSame(model.Id, reachable)),
            $"The text '{model.Id}' cannot be called for {WordList.Or(call.Tasks)} {how}: the router chooses one for chat only",
            catalog.Snapshot.Day,
            TextModels.NameConstant(call, model, provider: null, catalog, entries)
                + (reachable.Count == 0 ? "" : $", or pin {WordList.Or(reachable)}"));
    }

    /// <summary>In an address, another provider is more than another word.</summary>
    private static string Use(Call call, string providers) => call switch
    {
        { Endpoint.TakesModelIds: true } => "Use " + providers,
        _ when Unpinning.IsChat(call) => $"Use https://{RouterAddress.Chat}/chat/completions, where {providers} does",
        _ => $"Use {providers} at its own address",
    };

    private static Diagnostic DescribeTask(Call call, CallModel named, SnapshotModel model, RouteNeeds needs, RuleContext context)
    {
        var catalog = context.Catalog!;
        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in model.Routes)
            tasks.Add(route.Task);

        var others = catalog.ModelsFor(needs, model.Id, MaxSuggestions);
        return Diagnostic.Create(
            Descriptors.ModelDoesNotDoTask,
            named.Value.Place,
            [named.Value.Origin],
            call.Endpoint.TakesModelIds ? context.Sift(Descriptors.ModelDoesNotDoTask, call, ModelOffer.Write(model.Id, others, call, catalog)) : null,
            model.Id,
            WordList.Or(call.Tasks),
            tasks.Count == 0 ? "nothing" : WordList.And([.. tasks]),
            catalog.Snapshot.Day,
            others.Count == 0 ? NoModel(needs.Policy) : "Use " + WordList.Or(WordList.Quote(others)),
            WaysOut.Write(call));
    }

    private static string NoModel(ProjectPolicy policy) =>
        policy.HasLimits ? "No model in it that this project's policy allows does" : "No model in it does";
}
