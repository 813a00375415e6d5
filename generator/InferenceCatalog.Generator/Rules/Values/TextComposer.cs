using InferenceCatalog.Generator.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Puts together what an expression can say: literals, sums, interpolated strings with known and unknown holes, addresses.</summary>
internal sealed class TextComposer(ValueFlow flow)
{
    private const int MaxDepth = 8;
    private const int MaxTexts = 8;

    /// <summary>Whether an expression of a text puts it together here.</summary>
    public static bool MayCompose(IOperation value) => value
        is IInterpolatedStringOperation
        or IBinaryOperation
        or IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Concat" or "Format", ContainingType.SpecialType: SpecialType.System_String } };

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
                case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Concat", ContainingType.SpecialType: SpecialType.System_String } } sum:
                    return Join(TextFormats.Operands(sum), via, depth, cancellation);
                case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } format:
                    return ReadFormat(format, via, depth, cancellation);
                case IObjectCreationOperation or IPropertyReferenceOperation when AddressTexts.TextOf(value) is { } address:
                    return Read(address, via ?? address, depth + 1, cancellation);
                case IObjectCreationOperation { Type.Name: "Uri" } address when AddressTexts.IsMadeOfParts(address):
                    return ReadRelative(address, via, depth, cancellation);
                case IPropertyReferenceOperation { Instance: { } builder } built when AddressTexts.IsMadeOfParts(built):
                    return [[new TextPart(BuiltAddress.Read(builder, flow, this, cancellation), value, via ?? value)]];
            }
        }

        var text = value.ConstantValue is { HasValue: true, Value: string constant } ? constant : null;
        return [[new TextPart(text, value, via ?? value)]];
    }

    /// <summary>What <c>string.Format</c> makes; a hole where nothing shows the format.</summary>
    private List<List<TextPart>> ReadFormat(IInvocationOperation format, IOperation? via, int depth, CancellationToken cancellation)
    {
        if (format.Arguments.ValueOf("format") is not { } written
            || flow.FollowToOne(written, cancellation) is not { Text: { } text } source
            || TextFormats.Split(text) is not { } pieces)
        {
            return [[new TextPart(null, format, via ?? format)]];
        }

        var operands = TextFormats.Operands(format);
        List<List<TextPart>> joined = [[]];
        foreach (var (plain, hole) in pieces)
        {
            List<List<TextPart>> next = hole is not { } index ? [[new TextPart(plain, source.Operation, via ?? written)]]
                : index < operands.Count ? Read(operands[index], via ?? operands[index], depth + 1, cancellation)
                : [[new TextPart(null, format, via ?? format)]];
            joined = Cross(joined, next);
        }

        return joined;
    }

    /// <summary>Everything that an address can be which is made of another one and a text that goes on from there.</summary>
    private List<List<TextPart>> ReadRelative(IObjectCreationOperation address, IOperation? via, int depth, CancellationToken cancellation)
    {
        var found = new List<List<TextPart>>(1);
        if (address.Arguments.ValueOf("baseUri") is not { } start || address.Arguments.ValueOf("relativeUri") is not { } rest)
            return [[new TextPart(null, address, via ?? address)]];

        foreach (var beginning in Read(start, via ?? start, depth + 1, cancellation))
        {
            foreach (var end in Read(rest, via ?? rest, depth + 1, cancellation))
            {
                if (found.Count < MaxTexts)
                    found.Add(AddressTexts.Combine(beginning, end) ?? [new TextPart(null, address, via ?? address)]);
            }
        }

        return found;
    }

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
