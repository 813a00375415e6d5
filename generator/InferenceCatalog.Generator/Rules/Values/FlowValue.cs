using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>One thing that an expression can be, followed as far as the source shows.</summary>
/// <param name="Operation">Where it is made, or where the trail ends.</param>
/// <param name="Path">What it came through; null when it stands in the expression itself.</param>
internal readonly record struct FlowValue(IOperation Operation, FlowPath? Path)
{
    /// <summary>The text, when this is a constant one, or put together of parts that are all known.</summary>
    public string? Text => Composed ?? (Operation.ConstantValue is { HasValue: true, Value: string text } ? text : null);

    /// <summary>The text that was put together; null for all else.</summary>
    public string? Composed { get; init; }
}
