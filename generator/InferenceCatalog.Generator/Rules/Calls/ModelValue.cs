using InferenceCatalog.Generator.Rules.Catalog;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>A model that an expression can be, while a call is being read.</summary>
/// <param name="Id">Its id, without what stands after a colon.</param>
/// <param name="Origin">Where it is written.</param>
/// <param name="WrittenFor">The tasks of the struct that it was written for as a text; empty for a constant.</param>
/// <param name="Pin">Who is to serve it; null when nobody says, or nothing shows it.</param>
/// <param name="Catalog">What it is judged by: for a constant, the catalog it is of.</param>
internal readonly record struct ModelValue(string Id, IOperation Origin, EquatableArray<string> WrittenFor, PinValue? Pin, RuleCatalog? Catalog)
{
    /// <summary>Whether it was written as a text.</summary>
    public bool IsText { get; init; }

    /// <summary>Whether a provider is to serve it that nothing shows.</summary>
    public bool HasUnknownPin { get; init; }
}
