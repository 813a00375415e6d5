using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Catalog;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>A family of rules over calls. It judges a description by the catalog and never looks at syntax.</summary>
internal abstract class CallRule
{
    /// <summary>What the family can report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Reports { get; }

    /// <param name="call">The call.</param>
    /// <param name="catalog">What to judge by; null when the project has no snapshot that can be read.</param>
    /// <param name="report">Takes what is wrong with the call.</param>
    /// <param name="cancellation">Ends a search for alternatives.</param>
    public abstract void Judge(Call call, RuleCatalog? catalog, Action<Diagnostic> report, CancellationToken cancellation);
}
