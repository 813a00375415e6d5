using InferenceCatalog.Generator.Rules.Catalog;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Finds the one value of a constant, a read-only field or a property without a setter that this project declares.</summary>
internal static class MemberInitializer
{
    /// <summary>Whether a member may have one value for ever, as far as its own declaration says.</summary>
    /// <remarks>The catalog's own constants are left whole: they are looked up by name.</remarks>
    public static bool MayHave(ISymbol member, Compilation compilation) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
        && !CatalogConstants.Contain(member)
        && member switch
        {
            IFieldSymbol { IsConst: true } => true,
            IFieldSymbol { IsReadOnly: true } => true,
            IPropertySymbol { SetMethod: null, IsIndexer: false, IsVirtual: false, IsOverride: false, IsAbstract: false } => true,
            _ => false,
        };

    public static IOperation? Find(ISymbol member, Compilation compilation, CancellationToken cancellation)
    {
        if (member.DeclaringSyntaxReferences.Length != 1)
            return null;

        var value = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initializer } when IsSetOnlyThere(member, cancellation) => initializer,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            PropertyDeclarationSyntax { Initializer.Value: var initializer } when IsSetOnlyThere(member, cancellation) => initializer,
            _ => null,
        };
        if (value is null)
            return null;

        // The member may stand in another file than the call. Few calls need this, and each member is looked at once.
#pragma warning disable RS1030
        return compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value, cancellation);
#pragma warning restore RS1030
    }

    /// <summary>Whether no constructor has statements of its own, which might set the member to something else.</summary>
    private static bool IsSetOnlyThere(ISymbol member, CancellationToken cancellation)
    {
        if (member is IFieldSymbol { IsConst: true })
            return true;

        foreach (var constructor in member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors)
        {
            foreach (var reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax(cancellation) is ConstructorDeclarationSyntax)
                    return false;
            }
        }

        return true;
    }
}
