using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Finds images, or sound, in the messages of a chat of our own API.</summary>
/// <param name="runtime">Our runtime.</param>
/// <param name="flow">Follows values.</param>
/// <param name="property">The property of a turn that holds them: <c>Images</c> or <c>Audio</c>.</param>
internal sealed class TurnMedia(IAssemblySymbol runtime, ValueFlow flow, string property)
{
    private const int MaxDepth = 24;

    /// <summary>Younger than the oldest compiler that these rules run in.</summary>
    private const OperationKind CollectionExpression = (OperationKind)127;

    /// <summary>Where messages get one, and the message that has it; null when they have none, or nothing shows it.</summary>
    public (IOperation Media, IOperation Turn)? Find(IOperation messages, CancellationToken cancellation)
    {
        foreach (var value in flow.Follow(messages, cancellation))
        {
            foreach (var turn in ItemsOf(value.Operation))
            {
                if (Find(turn, depth: 0, cancellation) is { } media)
                    return (media, turn);
            }
        }

        return null;
    }

    private IOperation? Find(IOperation turn, int depth, CancellationToken cancellation)
    {
        if (depth > MaxDepth)
            return null;

        foreach (var value in flow.Follow(turn, cancellation))
        {
            if (FindWithin(value.Operation, depth, cancellation) is { } media)
                return media;
        }

        return null;
    }

    private IOperation? FindWithin(IOperation turn, int depth, CancellationToken cancellation)
    {
        switch (turn)
        {
            case IInvocationOperation { TargetMethod: { Name: "User", ContainingType.Name: "ChatTurn" } method, Arguments: var arguments }
                when SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, runtime):
                foreach (var argument in arguments)
                {
                    if (property.Equals(argument.Parameter?.Name, StringComparison.OrdinalIgnoreCase) && FirstItem(argument.Value, cancellation) is { } media)
                        return argument.IsImplicit ? media : argument;
                }

                return null;
            case IWithOperation change:
                return FindAssigned(change.Initializer, cancellation) ?? Find(change.Operand, depth + 1, cancellation);
            default:
                return null;
        }
    }

    private IOperation? FindAssigned(IObjectOrCollectionInitializerOperation initializer, CancellationToken cancellation)
    {
        foreach (var operation in initializer.Initializers)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
                && name == property
                && FirstItem(assignment.Value, cancellation) is not null)
            {
                return assignment;
            }
        }

        return null;
    }

    private IOperation? FirstItem(IOperation list, CancellationToken cancellation)
    {
        foreach (var value in flow.Follow(list, cancellation))
        {
            foreach (var item in ItemsOf(value.Operation))
                return item;
        }

        return null;
    }

    /// <summary>The items of an array or a collection that is written out.</summary>
    private static IEnumerable<IOperation> ItemsOf(IOperation list) => list switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        { Kind: CollectionExpression } or { Syntax: CollectionExpressionSyntax } => list.ChildOperations,
        _ => [],
    };
}
