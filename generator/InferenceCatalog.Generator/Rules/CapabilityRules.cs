using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT1009, ICAT2001 and ICAT2002: the route of a call has the tool calling and the structured output that the call uses.</summary>
internal sealed class CapabilityRules : CallRule
{
    private static readonly Capability[] Capabilities =
    [
        new(Descriptors.NoToolCalling, "tool calling", "Leave the tools out", static uses => uses.Tools, static route => route.Tools),
        new(Descriptors.NoStructuredOutput, "structured output", "Leave the schema out", static uses => uses.StructuredOutput, static route => route.StructuredOutput),
    ];

    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } =
        ImmutableArray.Create(Descriptors.RouterMayChooseAnother, Descriptors.NoToolCalling, Descriptors.NoStructuredOutput);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Uses is { Tools: null, StructuredOutput: null }
            || context.Catalog is not { } catalog
            || CallRoutes.Find(call, catalog) is not { } found)
        {
            return;
        }

        var isRefused = false;
        foreach (var capability in Capabilities)
        {
            if (capability.UseOf(call.Uses) is { } use)
                isRefused |= Judge(capability, use, call, found, catalog, context);
        }

        if (!isRefused && found.IsChosen)
            JudgeChoice(call, found, catalog, context);
    }

    /// <summary>Says what no route has; what nobody knows is said if the project wants to hear it.</summary>
    /// <returns>Whether something was said.</returns>
    private static bool Judge(Capability capability, CallValue use, Call call, CallRoutes found, RuleCatalog catalog, RuleContext context)
    {
        bool? best = false;
        foreach (var route in found.Routes)
        {
            if (capability.IsOf(route) is not false && best is not true)
                best = capability.IsOf(route);
        }

        if (best is true || (best is null && context.Policy.UnknownCapability == UnknownCapability.Silent))
            return false;

        var alternatives = Alternatives.Find(call, found, RouteNeeds.Of(call, context.Policy), catalog);
        context.Report(OptionReport.Create(
            capability.Descriptor,
            OptionReport.SeverityOf(capability.Descriptor, best, context.Policy),
            new UnmetUse(call, use, alternatives),
            Describe(capability, best, found),
            catalog.Snapshot.Day,
            alternatives.Write(capability.Otherwise),
            context));
        return true;
    }

    private static string Describe(Capability capability, bool? best, CallRoutes found) => (found.Provider, best) switch
    {
        ({ } provider, false) => $"'{provider}' has no {capability.Name} for '{found.Model.Id}'",
        ({ } provider, _) => $"'{provider}' is not known to have {capability.Name} for '{found.Model.Id}'",
        (_, false) => $"No provider of '{found.Model.Id}' has {capability.Name}",
        _ => $"No provider of '{found.Model.Id}' is known to have {capability.Name}",
    };

    /// <summary>Says that the router may choose a route that is not known to do all that the call uses, where others are.</summary>
    private static void JudgeChoice(Call call, CallRoutes found, RuleCatalog catalog, RuleContext context)
    {
        var needs = RouteNeeds.Of(call, context.Policy) with { Tokens = null };
        var able = catalog.RoutesFor(found.Model, needs);
        able.RemoveAll(static route => route.Fit is not true);
        if (able.Count == 0 || found.Routes.TrueForAll(route => needs.AreMetBy(route) is true))
            return;

        var names = new List<string>(Capabilities.Length);
        foreach (var capability in Capabilities)
        {
            if (capability.UseOf(call.Uses) is not null)
                names.Add(capability.Name);
        }

        var shown = RouteText.First(able);
        if (shown.Count < able.Count)
            shown.Add($"{able.Count - shown.Count} more");

        context.Report(Diagnostic.Create(
            Descriptors.RouterMayChooseAnother,
            (call.Uses.Tools ?? call.Uses.StructuredOutput)!.Place,
            $"The router may choose any of {found.Routes.Count} providers of '{found.Model.Id}', of which only "
                + $"{WordList.And(shown)} {(able.Count == 1 ? "is" : "are")} known to have {WordList.And(names)}",
            catalog.Snapshot.Day));
    }

    /// <summary>What a route may have.</summary>
    /// <param name="Descriptor">What is said of a route that has it not.</param>
    /// <param name="Name">What messages call it.</param>
    /// <param name="Otherwise">What to do where nothing has it.</param>
    /// <param name="UseOf">Where a call uses it.</param>
    /// <param name="IsOf">Whether a route has it.</param>
    private sealed record Capability(
        DiagnosticDescriptor Descriptor,
        string Name,
        string Otherwise,
        Func<CallUses, CallValue?> UseOf,
        Func<SnapshotRoute, bool?> IsOf);
}
