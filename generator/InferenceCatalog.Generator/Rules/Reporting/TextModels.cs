using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>What calls of our own client can do whose model comes as a text.</summary>
/// <remarks>Beyond chat they reach hf-inference alone: what other providers call a model, only its constant knows.</remarks>
internal static class TextModels
{
    private const string Chat = "conversational";
    private const string OpenAI = "openai";

    /// <summary>The routes, of some for a call, that the call can take as it is written.</summary>
    public static List<RankedRoute> Reachable(Call call, List<RankedRoute> routes) =>
        routes.FindAll(route => IsReachable(call, route.Route.Provider));

    /// <summary>The providers and policies, of some, that the call can be pinned to as it is written.</summary>
    public static List<string> Reachable(Call call, List<string> pins) => pins.FindAll(pin => IsReachable(call, pin));

    /// <summary>Whether the call, as it is written, can go to a provider, or leave the choice to the router by a policy.</summary>
    public static bool IsReachable(Call call, string pin) => !IsBound(call) || pin == RouterAddress.HuggingFaceProvider || IsNamedAlike(call, pin);

    /// <summary>Whether a text must name a provider here: nobody else chooses one for it.</summary>
    public static bool NeedsProvider(Call call) => call.LacksProvider || call.LeavesProviderOpen || (IsBound(call) && call.Pin is { IsSuffix: true });

    /// <summary>OpenAI's own models stand under its name on the Hub, and the client leaves that away.</summary>
    private static bool IsNamedAlike(Call call, string provider) =>
        provider == OpenAI && call.Model!.Value.Text.StartsWith(OpenAI + "/", StringComparison.Ordinal);

    /// <summary>What to write instead of a text, for routes that it cannot take.</summary>
    public static string UseConstant(Call call, SnapshotModel model, List<RankedRoute> routes, RuleCatalog catalog, ProjectEntries? entries)
    {
        var providers = WordList.Or(RouteText.First(routes));
        if (catalog.Snapshot.Names.Find(model.Id) is not { } name)
            return $"A text is called at {RouterAddress.HuggingFaceProvider} alone, so use the model's constant with {providers}";

        return $"A text is called at {RouterAddress.HuggingFaceProvider} alone, so use {ConstantOf(name, "…")} with {providers}"
            + ConditionFor(entries, name, call, catalog);
    }

    /// <summary>What to write instead of a text, for one provider that it cannot reach; without one, for any that serves the model.</summary>
    public static string NameConstant(Call call, SnapshotModel model, string? provider, RuleCatalog catalog, ProjectEntries? entries)
    {
        if (catalog.Snapshot.Names.Find(model.Id) is not { } name)
            return "Use the model's constant";

        if (provider is null)
            return $"Use {CatalogConstants.Models}.{name.Organization}.{name.Name}" + ConditionFor(entries, name, call, catalog);

        var argument = catalog.Snapshot.Names.FindProviderName(provider) is { } known ? $"{CatalogConstants.Providers}.{known}" : "…";
        return "Use " + ConstantOf(name, argument) + ConditionFor(entries, name, call, catalog);
    }

    private static string ConstantOf(ModelName name, string provider) => $"{CatalogConstants.Models}.{name.Organization}.{name.Name}.On({provider})";

    private static string ConditionFor(ProjectEntries? entries, ModelName name, Call call, RuleCatalog catalog) =>
        Has(entries, name, call, catalog) ? "" : ", " + ProjectEntries.Condition;

    private static bool IsBound(Call call) =>
        call is { Endpoint.Kind: EndpointKind.InferenceClient, Tasks.Count: > 0, Model.IsText: true } && !call.AsksFor(Chat);

    private static bool Has(ProjectEntries? entries, ModelName name, Call call, RuleCatalog catalog)
    {
        foreach (var id in call.Tasks)
        {
            if (catalog.Tasks.Find(id) is { } task && entries?.HasConstant(name, task) is true)
                return true;
        }

        return false;
    }
}
