using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>One of the parts that a text is put together from.</summary>
/// <param name="Text">What it says; null when only the run time knows.</param>
/// <param name="Origin">Where it is written.</param>
/// <param name="Via">The operand or hole that brings it in, which may be a name of what is written elsewhere.</param>
internal readonly record struct TextPart(string? Text, IOperation Origin, IOperation Via);
