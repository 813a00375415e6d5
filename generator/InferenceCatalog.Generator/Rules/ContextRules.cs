using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Reporting;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>ICAT2004: the answer that a call allows has room in the route's context.</summary>
internal sealed class ContextRules : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Reports { get; } = ImmutableArray.Create(Descriptors.ContextExceeded);

    public override void Judge(Call call, RuleContext context)
    {
        if (call.Uses.MaxTokens is not { } asked
            || context.Catalog is not { } catalog
            || CallRoutes.Find(call, catalog) is not { } found
            || LargestOf(found.Routes) is not { } largest
            || asked.Number <= largest)
        {
            return;
        }

        var alternatives = Alternatives.Find(call, found, RouteNeeds.Of(call, context.Policy), catalog) with { Models = [] };
        context.Report(OptionReport.Create(
            Descriptors.ContextExceeded,
            Descriptors.ContextExceeded.DefaultSeverity,
            new UnmetUse(call, asked.Value, alternatives) { Limit = largest },
            Describe(asked, largest, found),
            catalog.Snapshot.Day,
            alternatives.Routes.Count == 0 ? "Ask for fewer" : "Ask for fewer, or use " + WordList.Or(RouteText.First(alternatives.Routes)),
            context));
    }

    /// <summary>The largest context of some routes; null when one of them is unknown.</summary>
    private static int? LargestOf(IReadOnlyList<SnapshotRoute> routes)
    {
        var largest = 0;
        foreach (var route in routes)
        {
            if (route.Context is not { } context)
                return null;

            largest = Math.Max(largest, context);
        }

        return largest;
    }

    private static string Describe(CallAmount asked, int largest, CallRoutes found) => found.Provider is { } provider
        ? $"{Show(asked.Number)} tokens are more than '{provider}' has room for with '{found.Model.Id}': its context is {Show(largest)}"
        : $"{Show(asked.Number)} tokens are more than any provider of '{found.Model.Id}' has room for: the largest context is {Show(largest)}";

    private static string Show(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
