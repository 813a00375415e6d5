using InferenceCatalog.Generator.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Finds all values that this project gives a field or property which nobody else can set.</summary>
internal static class MemberValues
{
    /// <summary>Whether all writes of a member stand within its own type, as far as its declaration says.</summary>
    /// <remarks>The catalog's own constants are left whole: they are looked up by name.</remarks>
    public static bool AreKnown(ISymbol member, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
        && !CatalogConstants.Contain(member)
        && member switch
        {
            IFieldSymbol { IsConst: true } => true,
            IFieldSymbol { IsReadOnly: true } => true,
            IFieldSymbol { DeclaredAccessibility: Accessibility.Private } => true,
            IPropertySymbol { IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false } property
                => property.SetMethod is null or { DeclaredAccessibility: Accessibility.Private, IsInitOnly: false },
            _ => false,
        };

    /// <summary>The values; null when one of them cannot be seen, or there is none.</summary>
    public static IReadOnlyList<IOperation>? Find(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;

        var declaration = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation);
        if (declaration is PropertyDeclarationSyntax { ExpressionBody.Expression: var body })
            return OperationOf(body, compilation, cancellation) is { } computed ? [computed] : null;

        var written = new List<ExpressionSyntax>(1);
        if (member is not IFieldSymbol { IsConst: true } && !MemberWrites.AddTo(written, member, cancellation))
            return null;

        if (InitializerOf(declaration) is { } initializer)
        {
            // Nothing shows whether what a declaration says is ever used before it is overwritten.
            if (written.Count > 0)
                return null;

            written.Add(initializer.Value);
        }

        var values = new List<IOperation>(written.Count);
        foreach (var expression in written)
        {
            if (OperationOf(expression, compilation, cancellation) is not { } value)
                return null;

            values.Add(value);
        }

        return values.Count == 0 ? null : values;
    }

    private static EqualsValueClauseSyntax? InitializerOf(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax field => field.Initializer,
        // A property with code in its accessors gives what that code says.
        PropertyDeclarationSyntax { AccessorList: { } accessors } property when IsAutomatic(accessors) => property.Initializer,
        _ => null,
    };

    private static bool IsAutomatic(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.Body is not null || accessor.ExpressionBody is not null)
                return false;
        }

        return true;
    }

    /// <summary>The member may stand in another file than the call. Few calls need this, and each member is looked at once.</summary>
#pragma warning disable RS1030
    private static IOperation? OperationOf(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellation) =>
        compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellation);
#pragma warning restore RS1030
}
