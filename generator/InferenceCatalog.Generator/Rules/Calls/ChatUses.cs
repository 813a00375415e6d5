using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Reads what a chat call uses from its options and messages, by the names that the libraries share.</summary>
internal sealed class ChatUses(ValueFlow flow)
{
    /// <param name="site">The call.</param>
    /// <param name="options">Its options; null when it has none.</param>
    /// <param name="messages">Its messages; null when nothing shows them.</param>
    /// <param name="cancellation">Ends the search.</param>
    public CallUses Read(CallSite site, IOperation? options, IOperation? messages, CancellationToken cancellation)
    {
        var uses = CallUses.None;
        if (options is not null)
        {
            foreach (var setting in ObjectSettings.Read(options, flow, cancellation))
                uses = Add(uses, setting, site, options, cancellation);
        }

        return messages is null ? uses : AddParts(uses, site, messages, cancellation);
    }

    private CallUses Add(CallUses uses, ObjectSetting setting, CallSite site, IOperation options, CancellationToken cancellation)
    {
        var place = site.Value(setting.Property, setting.Whole, options.Syntax.GetLocation());
        switch (setting.Property)
        {
            case "Tools" when IsFilled(setting.Value):
                return uses with { Tools = place };
            case "ResponseFormat" when IsSchema(setting.Value, cancellation):
            case "TextOptions" when HasSchema(setting.Value, cancellation):
                return uses with { StructuredOutput = place };
            case "MaxOutputTokenCount" or "MaxOutputTokens" or "MaxTokens" when NumberOf(setting.Value, cancellation) is { } number:
                return uses with { MaxTokens = new CallAmount(number, place) };
            default:
                return uses;
        }
    }

    /// <summary>An empty list asks for nothing, and what may be null asks for nobody knows what.</summary>
    public static bool IsFilled(IOperation value) => value switch
    {
        IConversionOperation { Operand: var operand } => IsFilled(operand),
        { ConstantValue: { HasValue: true, Value: null } } => false,
        _ when IsDeclaredNullable(value) => false,
        IArrayCreationOperation { Initializer: null or { ElementValues.Length: 0 } } => false,
        IObjectCreationOperation { Initializer: null, Arguments.Length: 0 } => false,
        // The oldest compiler that we support has no operation for collection expressions.
        { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } } => false,
        _ => true,
    };

    /// <summary>Whether a value comes from a member that says of itself that it may be null.</summary>
    public static bool IsDeclaredNullable(IOperation value) => value is
        IParameterReferenceOperation { Parameter.NullableAnnotation: NullableAnnotation.Annotated }
        or IPropertyReferenceOperation { Property.NullableAnnotation: NullableAnnotation.Annotated }
        or IFieldReferenceOperation { Field.NullableAnnotation: NullableAnnotation.Annotated }
        or IInvocationOperation { TargetMethod.ReturnNullableAnnotation: NullableAnnotation.Annotated };

    /// <summary>A format that names a schema; plain JSON asks for less, which most routes have.</summary>
    private bool IsSchema(IOperation value, CancellationToken cancellation)
    {
        foreach (var format in flow.Follow(value, cancellation))
        {
            var isSchema = format.Operation switch
            {
                IInvocationOperation { TargetMethod.Name: "CreateJsonSchemaFormat" or "ForJsonSchema" } => true,
                ITypeOfOperation => true,
                _ => false,
            };
            if (!isSchema)
                return false;
        }

        return true;
    }

    private bool HasSchema(IOperation value, CancellationToken cancellation)
    {
        foreach (var setting in ObjectSettings.Read(value, flow, cancellation))
        {
            if (setting.Property == "TextFormat"
                && flow.FollowToOne(setting.Value, cancellation) is { Operation: IInvocationOperation { TargetMethod.Name: "CreateJsonSchemaFormat" } })
            {
                return true;
            }
        }

        return false;
    }

    private long? NumberOf(IOperation value, CancellationToken cancellation) =>
        flow.FollowToOne(value, cancellation)?.Operation.ConstantValue switch
        {
            { HasValue: true, Value: int number } => number,
            { HasValue: true, Value: long number } => number,
            _ => null,
        };

    /// <summary>Images and sound within the messages, where those are written in one expression.</summary>
    private CallUses AddParts(CallUses uses, CallSite site, IOperation messages, CancellationToken cancellation)
    {
        if (flow.FollowToOne(messages, cancellation) is not { } written)
            return uses;

        foreach (var part in written.Operation.DescendantsAndSelf())
        {
            cancellation.ThrowIfCancellationRequested();
            switch (PartOf(part))
            {
                case "image":
                    uses = uses with { Images = uses.Images ?? site.Value("image", part, messages.Syntax.GetLocation()) };
                    break;
                case "audio":
                    uses = uses with { Audio = uses.Audio ?? site.Value("audio", part, messages.Syntax.GetLocation()) };
                    break;
            }
        }

        return uses;
    }

    /// <summary>What a part of a message is: <c>image</c>, <c>audio</c>, or null for all else.</summary>
    private static string? PartOf(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation { TargetMethod: { Name: "CreateImagePart", ContainingType.Name: "ChatMessageContentPart" } }:
                return "image";
            case IInvocationOperation { TargetMethod: { Name: "CreateInputAudioPart", ContainingType.Name: "ChatMessageContentPart" } }:
                return "audio";
            case IObjectCreationOperation { Type.Name: "DataContent" or "UriContent", Arguments: var arguments }
                when arguments.ValueOf("mediaType") is { ConstantValue: { HasValue: true, Value: string type } }:
                return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? "image"
                    : type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase) ? "audio"
                    : null;
            default:
                return null;
        }
    }
}
