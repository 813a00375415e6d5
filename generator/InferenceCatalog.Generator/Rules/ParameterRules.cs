using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT2005: what a request of our own client sets is sent.</summary>
/// <remarks>Whoever writes a body of their own sends what they write.</remarks>
internal sealed class ParameterRules : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.ParameterNotSent);

    public override void Judge(Call call, RuleContext context)
    {
        if (call is not { Endpoint.Kind: EndpointKind.InferenceClient, Uses.Parameters.Count: > 0, Tasks.Count: 1 }
            || context.Catalog is not { } catalog
            || CallRoutes.Find(call, catalog) is not { } found)
        {
            return;
        }

        foreach (var parameter in call.Uses.Parameters)
        {
            if (!found.Routes.TrueForAll(route => IsOmitted(route, parameter, call.Tasks[0], catalog)))
                continue;

            var alternatives = FindOthers(call, parameter, found, context, catalog);
            context.Report(OptionReport.Create(
                Descriptors.ParameterNotSent,
                Descriptors.ParameterNotSent.DefaultSeverity,
                new UnmetUse(call, parameter, alternatives),
                Describe(parameter, call.Tasks[0], found),
                catalog.Snapshot.Day,
                alternatives.Routes.Count == 0 ? "Leave it out" : "Leave it out, or use " + WordList.Or(RouteText.First(alternatives.Routes)),
                context));
        }
    }

    private static bool IsOmitted(SnapshotRoute route, CallValue parameter, string task, RuleCatalog catalog)
    {
        foreach (var omitted in catalog.FindProviderTask(route.Provider, task)?.Omits ?? default)
        {
            if (omitted == parameter.Text)
                return true;
        }

        return false;
    }

    /// <summary>Other routes of the same model whose form has a place for the parameter.</summary>
    private static Alternatives FindOthers(Call call, CallValue parameter, CallRoutes found, RuleContext context, RuleCatalog catalog)
    {
        var alternatives = Alternatives.Find(call, found, RouteNeeds.Of(call, context.Policy), catalog) with { Models = [] };
        alternatives.Routes.RemoveAll(other =>
            catalog.FindProviderTask(other.Route.Provider, call.Tasks[0]) is null || IsOmitted(other.Route, parameter, call.Tasks[0], catalog));
        return alternatives;
    }

    private static string Describe(CallValue parameter, string task, CallRoutes found)
    {
        var providers = new List<string>(found.Routes.Count);
        foreach (var route in found.Routes)
        {
            if (!providers.Contains($"'{route.Provider}'"))
                providers.Add($"'{route.Provider}'");
        }

        return $"'{parameter.Text}' is not sent to {WordList.Or(providers)}, whose form of {task} has no place for it";
    }
}
