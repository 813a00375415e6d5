using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <summary>A family of rules over calls. It judges a description by the catalog and never looks at syntax.</summary>
internal abstract class CallRule
{
    /// <summary>What the family can report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Reports { get; }

    /// <summary>Reports what is wrong with a call.</summary>
    public abstract void Judge(Call call, RuleContext context);
}
