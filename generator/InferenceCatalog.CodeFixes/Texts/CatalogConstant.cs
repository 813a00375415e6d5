using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Finds generated constants by the id that they stand for, and writes one in place of another.</summary>
/// <remarks>The ids are in the constants of <c>HFModelIds</c> and <c>HFProviderIds</c>: no snapshot is needed to look one up.</remarks>
internal static class CatalogConstant
{
    public const string Models = "HFModels";
    public const string Providers = "HFProviders";
    public const string ModelIds = "HFModelIds";
    public const string ProviderIds = "HFProviderIds";

    /// <summary>Whether a symbol is one of the generated constants.</summary>
    public static bool Is(ISymbol symbol) => ClassOf(symbol)?.Name is Models or Providers or ModelIds or ProviderIds;

    /// <summary>Whether a symbol is a generated constant of one class.</summary>
    public static bool Is(ISymbol symbol, string className) => ClassOf(symbol)?.Name == className;

    /// <summary>The constant in the same class that stands for another id; null where the project's filters leave it out.</summary>
    public static ISymbol? Find(ISymbol constant, string id) => ClassOf(constant) is { } type ? Find(type, id) : null;

    /// <summary>The constant of one of the four classes that stands for an id.</summary>
    public static ISymbol? Find(INamedTypeSymbol type, string id)
    {
        var idClass = type.Name is Models or ModelIds ? ModelIds : ProviderIds;
        foreach (var ids in type.ContainingNamespace.GetTypeMembers(idClass))
        {
            if (!SymbolEqualityComparer.Default.Equals(ids.ContainingAssembly, type.ContainingAssembly))
                continue;

            if (FindField(ids, id) is { } found)
                return found.ContainingType.ContainingType is null ? Member(type, found.Name) : Member(Nested(type, found.ContainingType.Name), found.Name);
        }

        return null;
    }

    /// <summary>Writes one constant's name in place of another's, with no more qualifiers than it needs there.</summary>
    public static TextChange Rename(ExpressionSyntax written, ISymbol constant, ISymbol other, SemanticModel model)
    {
        if (written is MemberAccessExpressionSyntax { Name: var name } access)
        {
            if (SymbolEqualityComparer.Default.Equals(constant.ContainingType, other.ContainingType))
                return new TextChange(name.Span, other.Name);

            if (access.Expression is MemberAccessExpressionSyntax { Name: var organization })
                return new TextChange(TextSpan.FromBounds(organization.SpanStart, name.Span.End), $"{other.ContainingType.Name}.{other.Name}");
        }

        return new TextChange(written.Span, Write(other, written.SpanStart, model));
    }

    /// <summary>The shortest way to name a constant at a place.</summary>
    public static string Write(ISymbol constant, int position, SemanticModel model)
    {
        var bound = model.GetSpeculativeSymbolInfo(position, SyntaxFactory.IdentifierName(constant.Name), SpeculativeBindingOption.BindAsExpression);
        return SymbolEqualityComparer.Default.Equals(bound.Symbol, constant)
            ? constant.Name
            : $"{constant.ContainingType.ToMinimalDisplayString(model, position)}.{constant.Name}";
    }

    private static INamedTypeSymbol? ClassOf(ISymbol symbol)
    {
        var type = symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;

        return type;
    }

    private static IFieldSymbol? FindField(INamedTypeSymbol type, string id)
    {
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IFieldSymbol { IsConst: true, ConstantValue: string value } field when value == id:
                    return field;
                case INamedTypeSymbol nested when FindField(nested, id) is { } field:
                    return field;
            }
        }

        return null;
    }

    private static INamedTypeSymbol? Nested(INamedTypeSymbol type, string name) => type.GetTypeMembers(name).FirstOrDefault();

    private static ISymbol? Member(INamedTypeSymbol? type, string name) => type?.GetMembers(name).FirstOrDefault();
}
