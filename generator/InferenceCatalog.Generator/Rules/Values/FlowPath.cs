using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>The locals, fields and properties through which a value came, the last one first.</summary>
internal sealed record FlowPath(ISymbol Symbol, FlowPath? Rest)
{
    public bool Contains(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(Symbol, symbol) || (Rest?.Contains(symbol) ?? false);
}
