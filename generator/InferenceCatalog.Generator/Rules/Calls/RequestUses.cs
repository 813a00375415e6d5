using System.Collections.Immutable;
using System.Text;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads what a request of our own API asks of its route: by its arguments, and by the properties that an initialiser sets.</summary>
internal sealed class RequestUses(IAssemblySymbol runtime, ValueFlow flow)
{
    private readonly TurnImages images = new(runtime, flow);

    /// <param name="site">The call.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="initializer">What it sets besides; null for nothing.</param>
    /// <param name="task">What it is for.</param>
    /// <param name="cancellation">Ends the search.</param>
    public CallUses Read(
        CallSite site,
        ImmutableArray<IArgumentOperation> arguments,
        IObjectOrCollectionInitializerOperation? initializer,
        TaskFacts task,
        CancellationToken cancellation)
    {
        var uses = CallUses.None;
        foreach (var argument in arguments)
        {
            if (argument.Parameter?.Name == "messages" && images.Find(argument.Value, cancellation) is var (image, turn))
            {
                var bringsIn = site.Value("Images", turn, argument.Syntax.GetLocation()).Place;
                uses = uses with { Images = site.Value("Images", image, bringsIn) };
            }
        }

        var parameters = new List<CallValue>();
        foreach (var operation in initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } assignment)
                uses = Add(uses, parameters, property, assignment, task, cancellation);
        }

        return parameters.Count == 0 ? uses : uses with { Parameters = new EquatableArray<CallValue>(parameters) };
    }

    /// <summary>What a task calls a property: <c>TopK</c> is made of <c>top_k</c>.</summary>
    public static string ParameterOf(string property)
    {
        var name = new StringBuilder(property.Length + 4);
        foreach (var character in property)
        {
            if (char.IsUpper(character) && name.Length > 0)
                name.Append('_');

            name.Append(char.ToLowerInvariant(character));
        }

        return name.ToString();
    }

    private CallUses Add(
        CallUses uses,
        List<CallValue> parameters,
        IPropertySymbol property,
        ISimpleAssignmentOperation assignment,
        TaskFacts task,
        CancellationToken cancellation)
    {
        var place = assignment.Syntax.GetLocation();
        if (property.Name == "Messages")
            return images.Find(assignment.Value, cancellation) is null ? uses : uses with { Images = new CallValue("Images", place, place) };

        var name = ParameterOf(property.Name);
        if (IsInput(name, property, task) || IsNull(assignment.Value, cancellation))
            return uses;

        parameters.Add(new CallValue(name, place, place));
        return name is "max_tokens" or "max_new_tokens" && LargestOf(assignment.Value, cancellation) is { } number
            ? uses with { MaxTokens = new CallAmount(number, new CallValue(property.Name, place, place)) }
            : uses;
    }

    private static bool IsInput(string name, IPropertySymbol property, TaskFacts task)
    {
        foreach (var input in task.Inputs)
        {
            if (input.Name == name)
                return true;
        }

        // What all requests have is no parameter: the model.
        return property.ContainingType.IsAbstract;
    }

    private bool IsNull(IOperation expression, CancellationToken cancellation)
    {
        foreach (var value in flow.Follow(expression, cancellation))
        {
            if (value.Operation is not ({ ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation))
                return false;
        }

        return true;
    }

    /// <summary>The largest number that an expression is known to give; null for none.</summary>
    private long? LargestOf(IOperation expression, CancellationToken cancellation)
    {
        long? largest = null;
        foreach (var value in flow.Follow(expression, cancellation))
        {
            var number = value.Operation.ConstantValue.Value switch
            {
                int small => small,
                long large => large,
                _ => (long?)null,
            };
            if (number is not null && (largest is null || number > largest))
                largest = number;
        }

        return largest;
    }
}
