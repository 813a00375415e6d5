using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>Tries what code fixes are to offer: the rules judge the call as it would be after each, and what they refuse is not offered.</summary>
/// <remarks>What was wrong with the call for another reason stays wrong, and stands in no offer's way.</remarks>
/// <param name="rules">All rules.</param>
internal sealed class OfferTrial(CallRule[] rules)
{
    /// <param name="rule">The rule that speaks now.</param>
    /// <param name="call">The call as it is.</param>
    /// <param name="offers">The offers, as a diagnostic's properties.</param>
    /// <param name="context">What the call is judged by.</param>
    /// <returns>The properties with the offers after which no rule speaks that did not before, nor this one again.</returns>
    public ImmutableDictionary<string, string?> Sift(DiagnosticDescriptor rule, Call call, ImmutableDictionary<string, string?> offers, RuleContext context)
    {
        // That a text names nobody to serve it is said where it is called, and no reason to write another such text.
        var before = WhatIsSaid(call with { LeavesProviderOpen = false }, context);
        before.Remove(rule.Id);

        var sifted = RouteOffer.Keep(offers, offer => IsSound(ChangedCall.OnProvider(call, offer.Provider)));
        sifted = ModelOffer.Keep(sifted, offer => IsSound(ChangedCall.OfModel(call, offer)));
        sifted = ConstantOffer.Keep(sifted, offer => IsSound(ChangedCall.OfConstant(call, offer)));
        return sifted.ContainsKey(RouteOffer.UnpinKey) && !IsSound(ChangedCall.Unpinned(call)) ? sifted.Remove(RouteOffer.UnpinKey) : sifted;

        bool IsSound(Call changed) => WhatIsSaid(changed, context).IsSubsetOf(before);
    }

    private HashSet<string> WhatIsSaid(Call call, RuleContext context)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var listening = context with { Trial = null, Report = Listen };
        foreach (var meant in ChangedCall.Completed(call))
        {
            foreach (var rule in rules)
                rule.Judge(meant, listening);
        }

        return said;

        void Listen(Diagnostic diagnostic)
        {
            if (diagnostic.Severity >= DiagnosticSeverity.Warning)
                said.Add(diagnostic.Id);
        }
    }
}
