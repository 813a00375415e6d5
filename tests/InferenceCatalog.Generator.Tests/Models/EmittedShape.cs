using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>What emitted code consists of, so that a test can say that there is nothing else.</summary>
internal sealed class EmittedShape
{
    private static readonly HashSet<SyntaxKind> AllowedNodes =
    [
        SyntaxKind.CompilationUnit, SyntaxKind.NamespaceDeclaration, SyntaxKind.ClassDeclaration,
        SyntaxKind.PropertyDeclaration, SyntaxKind.ArrowExpressionClause,
        SyntaxKind.FieldDeclaration, SyntaxKind.VariableDeclaration, SyntaxKind.VariableDeclarator, SyntaxKind.EqualsValueClause,
        SyntaxKind.InvocationExpression, SyntaxKind.ObjectCreationExpression, SyntaxKind.ArgumentList, SyntaxKind.Argument,
        SyntaxKind.SimpleMemberAccessExpression, SyntaxKind.StringLiteralExpression,
        SyntaxKind.AliasQualifiedName, SyntaxKind.QualifiedName, SyntaxKind.IdentifierName, SyntaxKind.PredefinedType,
        SyntaxKind.AttributeList, SyntaxKind.AttributeTargetSpecifier, SyntaxKind.Attribute,
        SyntaxKind.AttributeArgumentList, SyntaxKind.AttributeArgument, SyntaxKind.NameEquals,
    ];

    private static readonly HashSet<SyntaxKind> AllowedTrivia =
    [
        SyntaxKind.WhitespaceTrivia, SyntaxKind.EndOfLineTrivia, SyntaxKind.NullableDirectiveTrivia,
        SyntaxKind.SingleLineCommentTrivia, SyntaxKind.SingleLineDocumentationCommentTrivia,
    ];

    private readonly CompilationUnitSyntax root;

    public EmittedShape(string source)
    {
        var tree = TestCompilation.Parse(source);
        Assert.Empty(tree.GetDiagnostics());
        root = tree.GetCompilationUnitRoot();
    }

    /// <summary>Every declared name with its classes, such as <c>HFModels.Openai.Gpt_Oss_120b</c>, in the order of the file.</summary>
    public string[] Declarations =>
    [
        .. root.DescendantNodes().Where(node => node is TypeDeclarationSyntax or PropertyDeclarationSyntax or VariableDeclaratorSyntax)
            .Select(PathOf),
    ];

    /// <summary>The string literals by declaration.</summary>
    public IReadOnlyDictionary<string, string> Constants => root.DescendantNodes().OfType<VariableDeclaratorSyntax>().ToDictionary(
        PathOf,
        variable => ((LiteralExpressionSyntax)variable.Initializer!.Value).Token.ValueText);

    /// <summary>Fails where the code has a statement, an attribute other than that of what left, a directive, or what else constants do without.</summary>
    public void AssertOnlyConstants(string expectedNamespace = "InferenceCatalog")
    {
        Assert.All(root.DescendantNodes(), node => Assert.Contains(node.Kind(), AllowedNodes));
        Assert.All(root.DescendantTrivia(), trivia => Assert.Contains(trivia.Kind(), AllowedTrivia));
        Assert.Single(root.DescendantTrivia(), trivia => trivia.IsDirective);
        Assert.Equal(expectedNamespace, Assert.IsType<NamespaceDeclarationSyntax>(Assert.Single(root.Members)).Name.ToString());
        Assert.All(root.DescendantNodes().OfType<AttributeListSyntax>().Where(list => list.Parent != root), list =>
        {
            Assert.True(list.Parent is PropertyDeclarationSyntax or FieldDeclarationSyntax);
            Assert.Equal("global::System.Obsolete", Assert.Single(list.Attributes).Name.ToString());
        });
    }

    private static string PathOf(SyntaxNode declaration) =>
        string.Join('.', declaration.AncestorsAndSelf().Select(NameOf).Where(name => name.Length > 0).Reverse());

    private static string NameOf(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        VariableDeclaratorSyntax variable => variable.Identifier.Text,
        _ => "",
    };
}
