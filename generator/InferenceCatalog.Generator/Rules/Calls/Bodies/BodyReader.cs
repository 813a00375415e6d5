using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls.Bodies;

/// <summary>Reads what a request sends: JSON in a text, and objects, dictionaries and JSON nodes that are made where they can be seen.</summary>
internal sealed class BodyReader(ValueFlow flow, TextComposer composer)
{
    private const int MaxDepth = 12;

    /// <summary>A body: content of HTTP, a text of JSON, or an object to be serialised.</summary>
    public BodyNode ReadBody(IOperation expression, CancellationToken cancellation) => ReadBody(expression, depth: 0, cancellation);

    private BodyNode ReadBody(IOperation expression, int depth, CancellationToken cancellation)
    {
        if (depth > MaxDepth)
            return BodyNode.Unknown;

        // A body of which several arms are possible says what the first one says that can be read.
        foreach (var value in flow.Follow(expression, cancellation))
        {
            var node = value.Operation switch
            {
                IObjectCreationOperation { Type.Name: "StringContent" or "ByteArrayContent" or "ReadOnlyMemoryContent", Arguments: var arguments }
                    when arguments.First() is { } content => ReadBody(content, depth + 1, cancellation),
                IInvocationOperation call when IsSerialisation(call) && call.Arguments.First() is { } given => ReadBody(given, depth + 1, cancellation),
                IInvocationOperation { TargetMethod.Name: "Create", TargetMethod.ContainingType.Name: "JsonContent", Arguments: var arguments }
                    when arguments.First() is { } input => ReadBody(input, depth + 1, cancellation),
                IInvocationOperation { TargetMethod.Name: "ToJsonString" or "ToString", Instance: { Type.Name: "JsonObject" or "JsonNode" } json }
                    => ReadBody(json, depth + 1, cancellation),
                IInvocationOperation { TargetMethod.Name: "GetBytes", TargetMethod.ContainingType.Name: "Encoding", Arguments: var arguments }
                    when arguments.First() is { } text => ReadBody(text, depth + 1, cancellation),
                { Type.SpecialType: SpecialType.System_String } => ReadJson(value.Operation, cancellation),
                _ => ReadValue(value, expression, depth, cancellation),
            };
            if (node.Members is not null)
                return node;
        }

        return BodyNode.Unknown;
    }

    private static bool IsSerialisation(IInvocationOperation call) =>
        call is
        {
            TargetMethod.Name: "Serialize" or "SerializeToUtf8Bytes" or "SerializeToNode" or "SerializeObject",
            TargetMethod.ContainingType.Name: "JsonSerializer" or "JsonConvert",
        };

    private BodyNode ReadJson(IOperation text, CancellationToken cancellation)
    {
        foreach (var composed in composer.Compose(text, cancellation))
        {
            if (composed.Text.TrimStart().StartsWith("{", StringComparison.Ordinal))
                return JsonBodyText.Read(composed, text);
        }

        return BodyNode.Unknown;
    }

    private BodyNode ReadMember(IOperation expression, int depth, CancellationToken cancellation)
    {
        var unwrapped = Unwrap(expression);
        var values = flow.Follow(unwrapped, cancellation);
        if (depth > MaxDepth || values.Count == 0)
            return BodyNode.Unknown;

        var mayBeNull = values.Exists(static value =>
            value.Operation.ConstantValue is { HasValue: true, Value: null } || ChatUses.IsDeclaredNullable(value.Operation));
        if (mayBeNull || values.Count > 1)
            return new BodyNode { Expression = unwrapped, Origin = unwrapped.Syntax.GetLocation(), MayBeNull = mayBeNull };

        return ReadValue(values[0], unwrapped, depth, cancellation);
    }

    private BodyNode ReadValue(FlowValue value, IOperation expression, int depth, CancellationToken cancellation)
    {
        switch (value.Operation)
        {
            case IAnonymousObjectCreationOperation made:
                return Of(made, ReadAssignments(made.Initializers, depth, cancellation));
            case IObjectCreationOperation { Type.Name: "JsonArray" } made:
                return List(made, ItemsOf(made), depth, cancellation);
            case IObjectCreationOperation made when made.Initializer is { } initializer:
                return IsList(made.Type)
                    ? List(made, ItemsOf(made), depth, cancellation)
                    : Of(made, Extend(ReadAssignments(initializer.Initializers, depth, cancellation), value, expression, depth, cancellation));
            case IObjectCreationOperation { Arguments.Length: 0 } made when !IsList(made.Type):
                return Of(made, Extend([], value, expression, depth, cancellation));
            case IArrayCreationOperation { Initializer: { } elements } made:
                return List(made, elements.ElementValues, depth, cancellation);
            case IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes } made when sizes[0].ConstantValue is { HasValue: true, Value: 0 }:
                return List(made, [], depth, cancellation);
            case IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.Name: "Array" or "Enumerable" } } made:
                return List(made, [], depth, cancellation);
            case { Syntax: CollectionExpressionSyntax } made:
                return List(made, made.ChildOperations, depth, cancellation);
            default:
                return Leaf(value.Operation, expression);
        }
    }

    /// <summary>The members that an object gets where it is made: by properties, by keys, or by <c>Add</c>.</summary>
    private List<(string Name, BodyNode Value)> ReadAssignments(IEnumerable<IOperation> initializers, int depth, CancellationToken cancellation)
    {
        var members = new List<(string, BodyNode)>();
        foreach (var initializer in initializers)
        {
            switch (initializer)
            {
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } assignment when NameOf(target) is { } name:
                    members.Add((name, ReadMember(assignment.Value, depth + 1, cancellation)));
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 2 } arguments }
                    when arguments[0].Value.ConstantValue is { HasValue: true, Value: string key }:
                    members.Add((key, ReadMember(arguments[1].Value, depth + 1, cancellation)));
                    break;
            }
        }

        return members;
    }

    /// <summary>Adds what a local is given after it is made.</summary>
    private List<(string Name, BodyNode Value)> Extend(
        List<(string Name, BodyNode Value)> members,
        FlowValue value,
        IOperation expression,
        int depth,
        CancellationToken cancellation)
    {
        for (var path = value.Path; path is not null; path = path.Rest)
        {
            if (path.Symbol is ILocalSymbol local)
                members.AddRange(ReadAssignments(flow.UseOf(local, expression).PropertyWrites, depth, cancellation));
        }

        return members;
    }

    private static string? NameOf(IPropertyReferenceOperation target)
    {
        if (target.Property.IsIndexer)
            return target.Arguments.Length == 1 && target.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string key } ? key : null;

        foreach (var attribute in target.Property.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonPropertyNameAttribute" or "JsonPropertyAttribute", ConstructorArguments: { Length: > 0 } arguments }
                && arguments[0].Value is string name)
            {
                return name;
            }
        }

        return target.Property.Name;
    }

    private BodyNode List(IOperation made, IEnumerable<IOperation> elements, int depth, CancellationToken cancellation)
    {
        var items = new List<BodyNode>();
        foreach (var element in elements)
            items.Add(ReadMember(element, depth + 1, cancellation));

        return new BodyNode { Items = items, Expression = made, Origin = made.Syntax.GetLocation() };
    }

    private static List<IOperation> ItemsOf(IObjectCreationOperation list)
    {
        var items = new List<IOperation>();
        foreach (var argument in list.Arguments)
        {
            if (argument.Value is IArrayCreationOperation { Initializer: { } elements })
                items.AddRange(elements.ElementValues);
            else if (argument.ArgumentKind is not (ArgumentKind.Explicit or ArgumentKind.DefaultValue))
                items.AddRange(argument.Value.ChildOperations);
        }

        if (list.Initializer is not { } added)
            return items;

        foreach (var initializer in added.Initializers)
        {
            if (initializer is IInvocationOperation { TargetMethod.Name: "Add", Arguments: { Length: 1 } arguments })
                items.Add(arguments[0].Value);
        }

        return items;
    }

    private static bool IsList(ITypeSymbol? type) => type?.Name is "List" or "HashSet" or "Collection" or "JsonArray";

    private static BodyNode Of(IOperation made, List<(string, BodyNode)> members) =>
        new() { Members = members, Expression = made, Origin = made.Syntax.GetLocation() };

    private static BodyNode Leaf(IOperation value, IOperation expression) => new()
    {
        Scalar = value.ConstantValue is { HasValue: true, Value: var constant } ? constant is int number ? (long)number : constant : null,
        Expression = expression,
        Origin = expression.Syntax.GetLocation(),
    };

    /// <summary>A value that becomes a JSON node by an operator or a factory of the library.</summary>
    private static IOperation Unwrap(IOperation expression) => expression switch
    {
        IConversionOperation conversion => Unwrap(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "JsonValue" }, Arguments: var arguments }
            when arguments.First() is { } given => Unwrap(given),
        _ => expression,
    };
}
