using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>What a rule gets beside a call.</summary>
/// <param name="Catalog">What to judge by; null when the project has no snapshot that can be read.</param>
/// <param name="Policy">What the project wants of calls in this file.</param>
/// <param name="Report">Takes what is wrong with the call.</param>
/// <param name="Cancellation">Ends a search for alternatives.</param>
/// <param name="Trial">Tries what code fixes are to offer; null while that is being tried.</param>
internal readonly record struct RuleContext(
    RuleCatalog? Catalog,
    ProjectPolicy Policy,
    Action<Diagnostic> Report,
    CancellationToken Cancellation,
    OfferTrial? Trial = null)
{
    /// <summary>The offers, of some, that leave nothing behind of which a rule would speak.</summary>
    /// <param name="rule">The rule that speaks now.</param>
    /// <param name="call">The call of which it does.</param>
    /// <param name="offers">The offers, as the diagnostic's properties.</param>
    public ImmutableDictionary<string, string?> Sift(DiagnosticDescriptor rule, Call call, ImmutableDictionary<string, string?> offers) =>
        Trial is null ? offers : Trial.Sift(rule, call, offers, this);
}
