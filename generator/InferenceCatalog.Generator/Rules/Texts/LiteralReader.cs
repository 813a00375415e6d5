using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules.Calls;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Texts;

/// <summary>Reads the texts of the source that say something by themselves: addresses on a host that is gone, and tokens.</summary>
/// <remarks>It sees every text of a project, so that all but a few must be passed over at once.</remarks>
internal sealed class LiteralReader : ICallReader
{
    public ImmutableArray<OperationKind> Operations { get; } = ImmutableArray.Create(OperationKind.Literal, OperationKind.Utf8String);

    public IReadOnlyList<Call> Read(IOperation operation, CancellationToken cancellation)
    {
        var text = operation switch
        {
            ILiteralOperation { ConstantValue: { HasValue: true, Value: string literal } } => literal,
            IUtf8StringOperation literal => literal.Value,
            _ => null,
        };
        if (text is null || text.Length < SecretText.MinLength)
            return [];

        if (SecretText.Find(text) is { } secret)
            return DescribeSecrets(operation, text, secret);

        return GoneHostText.Is(text) && !SoughtText.Is(operation, cancellation) ? [DescribeAddress(operation, text)] : [];
    }

    private static List<Call> DescribeSecrets(IOperation operation, string text, TextSpan first)
    {
        var calls = new List<Call>(1);
        for (TextSpan? found = first; found is { } span; found = SecretText.Find(text, span.End))
        {
            var place = LiteralSpan.Find(operation.Syntax, text, span.Start, span.Length);
            var key = new CallKey(CallKeyKind.HuggingFace, new CallValue(text.Substring(span.Start, span.Length), place, operation.Syntax.GetLocation()));
            calls.Add(Describe(CallEndpoint.Unknown, place) with { Uses = new CallUses { Key = key } });
        }

        return calls;
    }

    private static Call DescribeAddress(IOperation operation, string text)
    {
        var place = operation.Syntax.GetLocation();
        var address = RouterAddress.Read(text, AddressUse.Text);
        var (use, tasks) = UseAsEndpoint(operation);
        if (address.Successor is not null && use is { } known)
            address = address with { Successor = RouterAddress.Read(text, known).Successor };

        return Describe(new CallEndpoint(address, new CallValue(text, place, place), IsGivenHere: true), place) with { Tasks = tasks };
    }

    /// <summary>What a client does with a text that is given to it as its endpoint, and what for; null where it is given to none that is known.</summary>
    private static (AddressUse? Use, EquatableArray<string> Tasks) UseAsEndpoint(IOperation text)
    {
        var parent = text.Parent;
        while (parent is IConversionOperation or IArgumentOperation or IObjectCreationOperation { Type.Name: "Uri" })
            parent = parent.Parent;

        return parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: "Endpoint", ContainingAssembly.Name: var library } } } set
            ? library switch
            {
                "OpenAI" => (AddressUse.OpenAIBase, OpenAIService.FindByOption(set)?.Tasks ?? default),
                "InferenceCatalog" => (AddressUse.OwnBase, default),
                _ => default,
            }
            : default;
    }

    private static Call Describe(CallEndpoint endpoint, Location place) =>
        new(endpoint, "", place, "", Tasks: default, Model: null, Pin: null);
}
