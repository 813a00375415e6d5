using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>One thing that an expression can be, followed as far as the source shows.</summary>
/// <param name="Operation">Where it is made, or where the trail ends.</param>
/// <param name="Path">What it came through; null when it stands in the expression itself.</param>
internal readonly record struct FlowValue(IOperation Operation, FlowPath? Path)
{
    /// <summary>The text, when this is a constant one.</summary>
    public string? Text => Operation.ConstantValue is { HasValue: true, Value: string text } ? text : null;
}
