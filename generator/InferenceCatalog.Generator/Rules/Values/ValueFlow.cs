using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Follows an expression to where its value is made.</summary>
/// <remarks>
/// The way leads through locals that are assigned once, constants, members that only their own type sets, and into every arm of a
/// choice. What cannot be followed is given back as it is: a reader that needs certainty has to look at all the values that it gets.
/// </remarks>
internal sealed class ValueFlow(Compilation compilation)
{
    /// <summary>Beyond these, code was not written to be followed by anyone.</summary>
    private const int MaxDepth = 24;
    private const int MaxValues = 64;

    private readonly ConditionalWeakTable<IOperation, BodyLocals> bodies = new();
    private readonly ConcurrentDictionary<ISymbol, IReadOnlyList<IOperation>?> members = new(SymbolEqualityComparer.Default);

    /// <summary>Everything that an expression can be.</summary>
    public List<FlowValue> Follow(IOperation expression, CancellationToken cancellation)
    {
        var values = new List<FlowValue>(1);
        Follow(expression, path: null, depth: 0, values, cancellation);
        return values;
    }

    /// <summary>The same, where texts that are put together of known parts, such as <c>$"{organization}/{name}"</c>, are known too.</summary>
    public List<FlowValue> FollowTexts(IOperation expression, CancellationToken cancellation)
    {
        var values = Follow(expression, cancellation);
        for (var index = values.Count - 1; index >= 0; index--)
        {
            var value = values[index];
            if (value.Text is not null || !TextComposer.MayCompose(value.Operation))
                continue;

            var composed = new List<FlowValue>(1);
            foreach (var text in new TextComposer(this).Compose(value.Operation, cancellation))
                composed.Add(text.IsWhole ? value with { Composed = text.Text } : value);

            values.RemoveAt(index);
            values.InsertRange(index, composed);
        }

        return values;
    }

    /// <summary>The one thing that an expression can be; null when it can be several.</summary>
    public FlowValue? FollowToOne(IOperation expression, CancellationToken cancellation) =>
        Follow(expression, cancellation) is { Count: 1 } values ? values[0] : null;

    /// <summary>What the body around an operation does with a local.</summary>
    public LocalUse UseOf(ILocalSymbol local, IOperation within)
    {
        var root = within;
        while (root.Parent is { } parent)
            root = parent;

        return bodies.GetValue(root, BodyLocals.Of).Find(local);
    }

    private void Follow(IOperation expression, FlowPath? path, int depth, List<FlowValue> values, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth || values.Count >= MaxValues)
        {
            values.Add(new FlowValue(expression, path));
            return;
        }

        switch (expression)
        {
            case IConversionOperation { OperatorMethod: null } conversion:
                Follow(conversion.Operand, path, depth + 1, values, cancellation);
                break;
            case IParenthesizedOperation parenthesized:
                Follow(parenthesized.Operand, path, depth + 1, values, cancellation);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } choice:
                Follow(choice.WhenTrue, path, depth + 1, values, cancellation);
                Follow(otherwise, path, depth + 1, values, cancellation);
                break;
            case ICoalesceOperation choice:
                Follow(choice.Value, path, depth + 1, values, cancellation);
                Follow(choice.WhenNull, path, depth + 1, values, cancellation);
                break;
            case ISwitchExpressionOperation choice:
                foreach (var arm in choice.Arms)
                    Follow(arm.Value, path, depth + 1, values, cancellation);

                break;
            case IThrowOperation:
                break;
            default:
                FollowName(expression, path, depth, values, cancellation);
                break;
        }
    }

    private void FollowName(IOperation expression, FlowPath? path, int depth, List<FlowValue> values, CancellationToken cancellation)
    {
        if (Definition(expression, cancellation) is not var (symbol, definitions) || (path?.Contains(symbol) ?? false))
        {
            values.Add(new FlowValue(expression, path));
            return;
        }

        foreach (var definition in definitions)
            Follow(definition, new FlowPath(symbol, path), depth + 1, values, cancellation);
    }

    /// <summary>The named thing that an expression reads, with all values that it can have.</summary>
    private (ISymbol Symbol, IReadOnlyList<IOperation> Values)? Definition(IOperation expression, CancellationToken cancellation)
    {
        switch (expression)
        {
            case ILocalReferenceOperation { IsDeclaration: false } reference when UseOf(reference.Local, reference).OnlyValue is { } value:
                return (reference.Local, [value]);
            case IFieldReferenceOperation { Field: var field }:
                return ValuesOf(field, cancellation) is { } written ? (field, written) : null;
            case IPropertyReferenceOperation { Property: var property }:
                return ValuesOf(property, cancellation) is { } given ? (property, given) : null;
            default:
                return null;
        }
    }

    private IReadOnlyList<IOperation>? ValuesOf(ISymbol member, CancellationToken cancellation)
    {
        if (!MemberValues.AreKnown(member, compilation))
            return null;

        if (!members.TryGetValue(member, out var found))
            members.TryAdd(member, found = MemberValues.Find(member, compilation, cancellation));

        return found;
    }
}
