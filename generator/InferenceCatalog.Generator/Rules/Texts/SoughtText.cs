using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Texts;

/// <summary>Tells texts that code only looks for (to compare, to replace, to expect) from those that it uses.</summary>
internal static class SoughtText
{
    private static readonly HashSet<string> Seekers = new(StringComparer.Ordinal)
    {
        "Compare", "CompareOrdinal", "CompareTo", "Contains", "ContainsKey", "EndsWith", "Equals", "GetValueOrDefault", "IndexOf", "IsMatch",
        "LastIndexOf", "Match", "Matches", "Remove", "Replace", "SequenceEqual", "Split", "StartsWith", "Trim", "TrimStart", "TryGetValue",
        // What test libraries call an expectation that reads as a sentence.
        "Be", "BeEquivalentTo", "Contain", "EqualTo", "IsEqualTo", "NotBe", "NotContain", "ShouldBe", "ShouldContain", "ShouldNotContain",
        "ShouldStartWith", "StartWith",
    };

    public static bool Is(IOperation text)
    {
        var child = text;
        for (var parent = text.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IInterpolatedStringTextOperation or IInterpolatedStringOperation:
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add }:
                case IArrayInitializerOperation or IArrayCreationOperation:
                case IObjectCreationOperation { Type.Name: "Uri" or "UriBuilder" }:
                case IArgumentOperation { Parent: IObjectCreationOperation }:
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return IsSeeker(call.TargetMethod);
                case IArgumentOperation { Parent: IPropertyReferenceOperation }:
                    return true;
                case IInvocationOperation call when call.Instance == child:
                    return IsSeeker(call.TargetMethod);
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }:
                case IPatternOperation or ICaseClauseOperation:
                case IObjectCreationOperation { Parent: IAttributeOperation }:
                    return true;
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>By name: whichever type of whichever library has such a method, it uses no address.</summary>
    private static bool IsSeeker(IMethodSymbol method) =>
        Seekers.Contains(method.Name) || method.ContainingType.Name.StartsWith("Assert", StringComparison.Ordinal);
}
