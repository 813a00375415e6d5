using InferenceCatalog.Generator.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Calls;

/// <summary>Finds the generated constants that are marked as gone.</summary>
internal static class ObsoleteConstants
{
    /// <summary>Whether a value comes from such a constant, by itself or as a part of a text.</summary>
    public static bool BringIn(string text, IOperation origin)
    {
        if (origin is ILiteralOperation)
            return false;

        foreach (var part in origin.DescendantsAndSelf())
        {
            if (part is IPropertyReferenceOperation { Property: var property } && IsGone(property))
                return true;

            if (part is IFieldReferenceOperation { Field: { ConstantValue: string value } field } && value == text && IsGone(field))
                return true;
        }

        return false;
    }

    private static bool IsGone(ISymbol member)
    {
        if (!CatalogConstants.Contain(member))
            return false;

        foreach (var attribute in member.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == nameof(ObsoleteAttribute))
                return true;
        }

        return false;
    }
}
