using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>One property that an object is given.</summary>
/// <param name="Property">The property's name.</param>
/// <param name="Value">What it is set to, or what is added to it.</param>
/// <param name="Whole">All of the statement or initialiser that does so.</param>
internal readonly record struct ObjectSetting(string Property, IOperation Value, IOperation Whole);
