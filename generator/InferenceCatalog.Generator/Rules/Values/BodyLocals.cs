using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>The locals of one body with what is done to them, found in one walk.</summary>
internal sealed class BodyLocals
{
    private static readonly LocalUse Unseen = new();

    private readonly Dictionary<ILocalSymbol, LocalUse> uses = new(SymbolEqualityComparer.Default);

    public static BodyLocals Of(IOperation root)
    {
        var locals = new BodyLocals();
        foreach (var operation in root.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator:
                    locals.AddDeclarator(declarator);
                    break;
                case ILocalReferenceOperation reference:
                    Classify(reference, locals.UseFor(reference.Local));
                    break;
            }
        }

        return locals;
    }

    public LocalUse Find(ILocalSymbol local) => uses.TryGetValue(local, out var use) ? use : Unseen;

    private LocalUse UseFor(ILocalSymbol local)
    {
        if (!uses.TryGetValue(local, out var use))
            uses.Add(local, use = new LocalUse());

        return use;
    }

    private void AddDeclarator(IVariableDeclaratorOperation declarator)
    {
        var use = UseFor(declarator.Symbol);
        use.Declarator = declarator;
        if (declarator.Symbol.IsRef)
            use.AddWrite(null);

        if (declarator.Initializer is { } initializer)
            use.AddWrite(initializer.Value);
    }

    private static void Classify(ILocalReferenceOperation reference, LocalUse use)
    {
        use.References++;
        IOperation child = reference;
        var parent = child.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
            (child, parent) = (parent, parent.Parent);

        switch (parent)
        {
            case ISimpleAssignmentOperation assignment when assignment.Target == child:
                use.AddWrite(assignment.IsRef ? null : assignment.Value);
                break;
            case ICompoundAssignmentOperation or IIncrementOrDecrementOperation:
            case ITupleOperation or IDeclarationExpressionOperation or IAddressOfOperation:
                use.AddWrite(null);
                break;
            case ICoalesceAssignmentOperation assignment when assignment.Target == child:
                use.AddWrite(null);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                use.AddWrite(null);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } }:
                use.AddWrite(null);
                break;
            case IPropertyReferenceOperation { Parent: ISimpleAssignmentOperation write } property
                when property.Instance == child && write.Target == property:
                use.PropertyWrites.Add(write);
                break;
            case IPropertyReferenceOperation { Parent: IInvocationOperation { TargetMethod.Name: "Add" } addition } property
                when property.Instance == child && addition.Instance == property:
                use.Additions.Add(addition);
                break;
            case IMemberReferenceOperation or IExpressionStatementOperation or INameOfOperation:
                break;
            case { } taker:
                use.Takers.Add(taker);
                break;
        }
    }
}
