using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Puts together what an expression can say: literals, sums, interpolated strings with known and unknown holes, addresses.</summary>
internal sealed class TextComposer(ValueFlow flow)
{
    private const int MaxDepth = 8;
    private const int MaxTexts = 8;

    /// <summary>The texts; one that is nothing but a hole where nothing shows any.</summary>
    public List<ComposedText> Compose(IOperation expression, CancellationToken cancellation)
    {
        var texts = new List<ComposedText>(1);
        foreach (var parts in Read(expression, expression, depth: 0, cancellation))
            texts.Add(new ComposedText(parts));

        return texts;
    }

    private List<List<TextPart>> Read(IOperation expression, IOperation via, int depth, CancellationToken cancellation)
    {
        var found = new List<List<TextPart>>(1);
        foreach (var value in flow.Follow(expression, cancellation))
        {
            // What comes out of a name is brought in by the name; what is put together here, by each of its own parts.
            foreach (var parts in ReadValue(value.Operation, value.Path is null ? null : via, depth, cancellation))
            {
                if (found.Count < MaxTexts)
                    found.Add(parts);
            }
        }

        return found;
    }

    private List<List<TextPart>> ReadValue(IOperation value, IOperation? via, int depth, CancellationToken cancellation)
    {
        if (depth < MaxDepth)
        {
            switch (value)
            {
                case IInterpolatedStringOperation interpolated:
                    return Join(interpolated.Parts, via, depth, cancellation);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                    return Join([sum.LeftOperand, sum.RightOperand], via, depth, cancellation);
                case IObjectCreationOperation { Type.Name: "Uri", Arguments: { Length: > 0 } arguments } when IsText(arguments):
                    return Read(arguments[0].Value, via ?? arguments[0].Value, depth + 1, cancellation);
            }
        }

        var text = value.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
        return [[new TextPart(text, value, via ?? value)]];
    }

    /// <summary>Whether an address is made of one text alone.</summary>
    private static bool IsText(ImmutableArray<IArgumentOperation> arguments) =>
        arguments[0].Value.Type?.SpecialType == SpecialType.System_String && (arguments.Length == 1 || arguments[1].Value.Type?.Name == "UriKind");

    /// <summary>Everything that parts can be one after the other.</summary>
    private List<List<TextPart>> Join(IEnumerable<IOperation> operands, IOperation? via, int depth, CancellationToken cancellation)
    {
        List<List<TextPart>> joined = [[]];
        foreach (var operand in operands)
        {
            var next = operand switch
            {
                IInterpolatedStringTextOperation { Text: var text } => ReadPlain(text, operand, via),
                IInterpolationOperation { Alignment: null, FormatString: null, Expression: var hole } => Read(hole, via ?? hole, depth + 1, cancellation),
                IInterpolationOperation => [[new TextPart(null, operand, via ?? operand)]],
                _ => Read(operand, via ?? operand, depth + 1, cancellation),
            };
            joined = Cross(joined, next);
        }

        return joined;
    }

    private static List<List<TextPart>> ReadPlain(IOperation text, IOperation part, IOperation? via) =>
        [[new TextPart(text.ConstantValue.Value as string, part, via ?? part)]];

    private static List<List<TextPart>> Cross(List<List<TextPart>> left, List<List<TextPart>> right)
    {
        var crossed = new List<List<TextPart>>(left.Count);
        foreach (var start in left)
        {
            foreach (var end in right)
            {
                if (crossed.Count < MaxTexts)
                    crossed.Add([.. start, .. end]);
            }
        }

        return crossed;
    }
}
