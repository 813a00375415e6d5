using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Finds the models that requests of our own API ask, from where a request is used back to where it was made.</summary>
internal sealed class RequestOrigins(IAssemblySymbol runtime, ModelStructs structs, ModelReader models, ValueFlow flow)
{
    private const string Model = "Model";

    /// <summary>The models of all requests that an expression can be; none for a request whose making nothing shows.</summary>
    public List<ModelValue> Find(IOperation request, TaskFacts task, CancellationToken cancellation)
    {
        var found = new List<ModelValue>(1);
        foreach (var value in flow.Follow(request, cancellation))
            AddOrigin(value.Operation, task, found, cancellation);

        return found;
    }

    /// <summary>The models that a constructor of a request is given; none for an id of run time.</summary>
    public List<ModelValue> Find(IObjectCreationOperation creation, TaskFacts task, CancellationToken cancellation)
    {
        foreach (var argument in creation.Arguments)
        {
            if (argument.Parameter is not { Ordinal: 0, Type: var type })
                continue;

            if (type.SpecialType == SpecialType.System_String)
                return models.ReadTexts(argument.Value, new([task.Id]), cancellation);

            if (structs.Find(type as INamedTypeSymbol) is not null)
                return models.ReadModels(argument.Value, cancellation);
        }

        return [];
    }

    /// <summary>Whether an initialiser gives a request another model than the one that it was made for.</summary>
    public static bool SetsModel(IObjectOrCollectionInitializerOperation? initializer)
    {
        foreach (var operation in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: Model } })
                return true;
        }

        return false;
    }

    private void AddOrigin(IOperation request, TaskFacts task, List<ModelValue> found, CancellationToken cancellation)
    {
        switch (request)
        {
            case IWithOperation change when !SetsModel(change.Initializer):
                found.AddRange(Find(change.Operand, task, cancellation));
                break;
            case IObjectCreationOperation { Type: { } type } creation
                when SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, runtime) && !SetsModel(creation.Initializer):
                found.AddRange(Find(creation, task, cancellation));
                break;
            case IInvocationOperation { Instance: { } model, TargetMethod: var method } when structs.Find(method.ContainingType) is not null:
                found.AddRange(models.ReadModels(model, cancellation));
                break;
        }
    }
}
