using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <param name="text">A text of the source.</param>
    /// <param name="cancellation">Ends the search for the uses of a name.</param>
    public static bool Is(IOperation text, CancellationToken cancellation) => Is(text, followsNames: true, cancellation);

    private static bool Is(IOperation text, bool followsNames, CancellationToken cancellation)
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
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } }:
                    return followsNames && AreUsesSought(local, text, cancellation);
                case IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } when fields[0].DeclaredAccessibility == Accessibility.Private:
                    return followsNames && AreUsesSought(fields[0], text, cancellation);
                default:
                    return false;
            }
        }

        return true;
    }

    /// <summary>By name: whichever type of whichever library has such a method, it uses no address.</summary>
    private static bool IsSeeker(IMethodSymbol method) =>
        Seekers.Contains(method.Name) || method.ContainingType.Name.StartsWith("Assert", StringComparison.Ordinal);

    /// <summary>Whether a name that only this type sees is used, and for nothing else.</summary>
    private static bool AreUsesSought(ISymbol name, IOperation text, CancellationToken cancellation)
    {
        if (text.SemanticModel is not { } model || text.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            return false;

        var isUsed = false;
        foreach (var node in type.DescendantNodes())
        {
            if (node is not IdentifierNameSyntax identifier || identifier.Identifier.ValueText != name.Name)
                continue;

            SyntaxNode use = identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier ? access : identifier;
            if (model.GetOperation(use, cancellation) is not { } operation || !Is(operation, followsNames: false, cancellation))
                return false;

            isUsed = true;
        }

        return isUsed;
    }
}
