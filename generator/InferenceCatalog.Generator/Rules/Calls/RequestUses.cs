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
    private const int MaxDepth = 24;

    private readonly TurnMedia images = new(runtime, flow, "Images");
    private readonly TurnMedia sounds = new(runtime, flow, "Audio");

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
            if (argument.Parameter?.Name == "messages")
                uses = AddMedia(uses, site, argument, cancellation);
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
        {
            return uses with
            {
                Images = images.Find(assignment.Value, cancellation) is null ? uses.Images : new CallValue("Images", place, place),
                Audio = sounds.Find(assignment.Value, cancellation) is null ? uses.Audio : new CallValue("Audio", place, place),
            };
        }

        var name = ParameterOf(property.Name);
        if (IsInput(name, property, task) || IsNull(assignment.Value, cancellation))
            return uses;

        parameters.Add(new CallValue(name, place, place));
        if (property.ContainingType.Name == "ChatRequest")
            uses = AddOption(uses, property.Name, assignment.Value, new CallValue(property.Name, place, place), cancellation);

        return name is "max_tokens" or "max_new_tokens" && LargestOf(assignment.Value, cancellation) is { } number
            ? uses with { MaxTokens = new CallAmount(number, new CallValue(property.Name, place, place)) }
            : uses;
    }

    private CallUses AddMedia(CallUses uses, CallSite site, IArgumentOperation messages, CancellationToken cancellation)
    {
        if (images.Find(messages.Value, cancellation) is var (image, seen))
            uses = uses with { Images = Place("Images", image, seen) };

        if (sounds.Find(messages.Value, cancellation) is var (sound, heard))
            uses = uses with { Audio = Place("Audio", sound, heard) };

        return uses;

        CallValue Place(string name, IOperation media, IOperation turn)
        {
            var bringsIn = site.Value(name, turn, messages.Syntax.GetLocation()).Place;
            return site.Value(name, media, bringsIn);
        }
    }

    /// <summary>What a route may lack: tools, and answers by a schema.</summary>
    private CallUses AddOption(CallUses uses, string property, IOperation value, CallValue use, CancellationToken cancellation) => property switch
    {
        "Tools" when IsAny(value, ChatUses.IsFilled, cancellation) => uses with { Tools = use },
        "ResponseFormat" when IsAny(value, format => IsSchema(format, depth: 0, cancellation), cancellation) => uses with { StructuredOutput = use },
        _ => uses,
    };

    private bool IsAny(IOperation expression, Func<IOperation, bool> isSo, CancellationToken cancellation)
    {
        foreach (var value in flow.Follow(expression, cancellation))
        {
            if (isSo(value.Operation))
                return true;
        }

        return false;
    }

    /// <summary>A format that names a schema, also one that was changed by <c>with</c>; any other asks for less, which most routes have.</summary>
    private bool IsSchema(IOperation format, int depth, CancellationToken cancellation) => format switch
    {
        IInvocationOperation { TargetMethod: { Name: "JsonSchema", ContainingType.Name: "AnswerFormat" } method } =>
            SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, runtime),
        IWithOperation { Operand: var operand } when depth < MaxDepth => IsAny(operand, made => IsSchema(made, depth + 1, cancellation), cancellation),
        _ => false,
    };

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
