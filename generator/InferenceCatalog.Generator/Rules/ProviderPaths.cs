using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Generator.Rules;

/// <summary>Says of calls to a provider's own path which model of the Hub they mean, and for which task.</summary>
internal static class ProviderPaths
{
    /// <summary>The call as the catalog names its model, provider and task; null where that cannot be told.</summary>
    public static Call? Name(Call call, RuleCatalog catalog) => call switch
    {
        { NamesModelOfHub: true, Tasks.Count: 0, Endpoint.Kind: EndpointKind.HuggingFaceModels } => WithAnyTask(call, catalog),
        { NamesModelOfHub: true } => call,
        { Endpoint.Address: { Kind: EndpointKind.ProviderPath, Provider: { } provider }, Model: { } model } => WithModel(call, model, provider, catalog),
        _ => null,
    };

    /// <summary>A path that names no task is for whichever the model does.</summary>
    private static Call? WithAnyTask(Call call, RuleCatalog catalog)
    {
        if (catalog.Snapshot.Find(call.Model!.Value.Text) is not { } model)
            return null;

        var tasks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var route in model.Routes)
            tasks.Add(route.Task);

        return call with { Tasks = new EquatableArray<string>([.. tasks]) };
    }

    /// <summary>A provider's own id is one model's, or nothing can be said: providers have more models, and more names, than the catalog.</summary>
    private static Call? WithModel(Call call, CallModel named, string provider, RuleCatalog catalog) =>
        catalog.Snapshot.FindByProviderId(provider, named.Value.Text) is { } model
            ? call with
            {
                Model = named with { Value = named.Value with { Text = model.Id } },
                Pin = new CallPin(named.Value with { Text = provider }, IsSuffix: false, JudgedFor: default),
            }
            : null;
}
