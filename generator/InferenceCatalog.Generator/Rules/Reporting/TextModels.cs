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

    /// <summary>The routes, of some for a call, that the call can take as it is written.</summary>
    public static List<RankedRoute> Reachable(Call call, List<RankedRoute> routes) =>
        IsBound(call) ? routes.FindAll(static route => route.Route.Provider == RouterAddress.HuggingFaceProvider) : routes;

    /// <summary>What to write instead of a text, for routes that it cannot take.</summary>
    public static string UseConstant(Call call, SnapshotModel model, List<RankedRoute> routes, RuleCatalog catalog, ProjectEntries? entries)
    {
        var providers = WordList.Or(RouteText.First(routes));
        if (catalog.Snapshot.Names.Find(model.Id) is not { } name)
            return $"A text is called at {RouterAddress.HuggingFaceProvider} alone, so use the model's constant with {providers}";

        var constant = $"{CatalogConstants.Models}.{name.Organization}.{name.Name}.On(…)";
        return $"A text is called at {RouterAddress.HuggingFaceProvider} alone, so use {constant} with {providers}"
            + (Has(entries, name, call, catalog) ? "" : ", " + ProjectEntries.Condition);
    }

    private static bool IsBound(Call call) =>
        call.Endpoint.Kind == EndpointKind.InferenceClient && !Unpinning.IsPossible(call) && !call.AsksFor(Chat);

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
