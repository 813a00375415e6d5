using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>Reads out of the generated code who serves a model: the text behind its constant has its routes.</summary>
internal static class ModelRoutes
{
    /// <summary>Whether a provider serves the model of a constant; null where the constant's code is not at hand.</summary>
    public static bool? Serves(IPropertySymbol model, string provider, CancellationToken cancellation)
    {
        if (PayloadOf(model, cancellation) is not { } payload)
            return null;

        var lines = payload.Split('\n');
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].Split('|') is { Length: > 1 } fields && fields[1] == provider)
                return true;
        }

        return false;
    }

    /// <summary>The constant in <c>HFModels</c> of the same name as one in <c>HFModelIds</c>.</summary>
    public static IPropertySymbol? Find(ISymbol id)
    {
        if (id is not IFieldSymbol { ConstantValue: string text } || id.ContainingType.ContainingType is not { } ids)
            return null;

        foreach (var models in ids.ContainingNamespace.GetTypeMembers(CatalogConstant.Models))
        {
            if (SymbolEqualityComparer.Default.Equals(models.ContainingAssembly, ids.ContainingAssembly))
                return CatalogConstant.Find(models, text) as IPropertySymbol;
        }

        return null;
    }

    /// <summary>The id of a provider's constant, by the one in <c>HFProviderIds</c> of the same name.</summary>
    public static string? ProviderOf(IPropertySymbol constant)
    {
        foreach (var ids in constant.ContainingType.ContainingNamespace.GetTypeMembers(CatalogConstant.ProviderIds))
        {
            foreach (var member in ids.GetMembers(constant.Name))
            {
                if (member is IFieldSymbol { ConstantValue: string id }
                    && SymbolEqualityComparer.Default.Equals(ids.ContainingAssembly, constant.ContainingAssembly))
                {
                    return id;
                }
            }
        }

        return null;
    }

    private static string? PayloadOf(IPropertySymbol model, CancellationToken cancellation)
    {
        foreach (var reference in model.DeclaringSyntaxReferences)
        {
            foreach (var node in reference.GetSyntax(cancellation).DescendantNodes())
            {
                // The only text behind the arrow; the attribute of a model that left stands before it, and such a model replaces none.
                if (node is LiteralExpressionSyntax { Token.Value: string text } && text.IndexOf('|') > 0)
                    return text;
            }
        }

        return null;
    }
}
