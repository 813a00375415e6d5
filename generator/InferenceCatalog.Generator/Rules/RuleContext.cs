using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Generator.Rules.Policy;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>What a rule gets beside a call.</summary>
/// <param name="Catalog">What to judge by; null when the project has no snapshot that can be read.</param>
/// <param name="Policy">What the project wants of calls in this file.</param>
/// <param name="Report">Takes what is wrong with the call.</param>
/// <param name="Cancellation">Ends a search for alternatives.</param>
internal readonly record struct RuleContext(
    RuleCatalog? Catalog,
    ProjectPolicy Policy,
    Action<Diagnostic> Report,
    CancellationToken Cancellation);
