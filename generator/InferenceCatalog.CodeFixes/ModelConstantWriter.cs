using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>Writes a model by its generated constants instead of as a text.</summary>
/// <param name="model">What is known of the document.</param>
/// <param name="position">Where it is written.</param>
/// <param name="ids">The class of the models' ids.</param>
/// <param name="constant">The model's id.</param>
/// <param name="suffix">What stands after the text's colon; null for nothing.</param>
internal sealed class ModelConstantWriter(SemanticModel model, int position, INamedTypeSymbol ids, IFieldSymbol constant, string? suffix)
{
    /// <summary>The same text: <c>HFModelIds.Openai.Gpt_Oss_120b + ":" + HFProviderIds.Groq</c>.</summary>
    public string WriteId()
    {
        var id = CatalogConstant.Write(constant, position, model);
        if (suffix is null)
            return id;

        return Sibling(CatalogConstant.ProviderIds, suffix) is { } provider
            ? $"{id} + \":\" + {CatalogConstant.Write(provider, position, model)}"
            : $"{id} + {SyntaxFactory.Literal(":" + suffix).Text}";
    }

    /// <summary>The same model: <c>HFModels.Openai.Gpt_Oss_120b.On(HFProviders.Groq)</c>; null where a call makes no model of the text, or of another kind.</summary>
    public string? WriteModel(InvocationExpressionSyntax call, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol { IsStatic: true, Name: "Of", Parameters.Length: 1, ReturnType: var type }
            || Sibling(CatalogConstant.Models, (string)constant.ConstantValue!) is not IPropertySymbol typed
            || !SymbolEqualityComparer.Default.Equals(typed.Type, type))
        {
            return null;
        }

        var written = CatalogConstant.Write(typed, position, model);
        if (suffix is null)
            return written;

        if (Sibling(CatalogConstant.Providers, suffix) is { } provider)
            return $"{written}.On({CatalogConstant.Write(provider, position, model)})";

        return FindPolicy(typed.Type) is { } policy ? $"{written}.On({policy.ContainingType.ToMinimalDisplayString(model, position)}.{policy.Name})" : null;
    }

    /// <summary>The routing policy that the suffix names, where this kind of model takes one.</summary>
    private ISymbol? FindPolicy(ITypeSymbol type)
    {
        foreach (var member in type.GetMembers("On"))
        {
            if (member is not IMethodSymbol { Parameters: { Length: 1 } parameters } || parameters[0].Type is not { TypeKind: TypeKind.Enum } policies)
                continue;

            foreach (var policy in policies.GetMembers())
            {
                if (policy is IFieldSymbol && string.Equals(policy.Name, suffix, StringComparison.OrdinalIgnoreCase))
                    return policy;
            }
        }

        return null;
    }

    /// <summary>A constant of another of the classes that were generated together.</summary>
    private ISymbol? Sibling(string className, string id)
    {
        foreach (var type in ids.ContainingNamespace.GetTypeMembers(className))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, ids.ContainingAssembly))
                return CatalogConstant.Find(type, id);
        }

        return null;
    }
}
