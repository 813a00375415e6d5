using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace InferenceCatalog.CodeFixes;

/// <summary>The smallest piece of code that names a provider, and how to write another in its place.</summary>
internal sealed class ProviderMention
{
    /// <summary>What may stand between a text's last character and its literal's end: raw literals end on a line of their own.</summary>
    private static readonly char[] LiteralEnds = ['"', ' ', '\t', '\r', '\n'];

    private readonly Func<RouteOffer, SyntaxNode> replace;

    private ProviderMention(SyntaxNode node, Func<RouteOffer, SyntaxNode> replace)
    {
        Node = node;
        this.replace = replace;
    }

    public SyntaxNode Node { get; }

    /// <summary>The piece in an expression: a constant, a literal, or the end of a text that is put together; null for other forms.</summary>
    public static ProviderMention? Find(
        SyntaxNode? node,
        string provider,
        SemanticModel model,
        CancellationToken cancellation) => node switch
        {
            ArgumentSyntax argument => Find(argument.Expression, provider, model, cancellation),
            ParenthesizedExpressionSyntax parenthesized => Find(parenthesized.Expression, provider, model, cancellation),
            BinaryExpressionSyntax sum => Find(sum.Right, provider, model, cancellation),
            LiteralExpressionSyntax literal => InLiteral(literal, provider),
            InterpolatedStringExpressionSyntax { Contents: { Count: > 0 } parts }
                => Find(parts[parts.Count - 1], provider, model, cancellation),
            InterpolationSyntax hole => Find(hole.Expression, provider, model, cancellation),
            InterpolatedStringTextSyntax text => InText(text, provider),
            MemberAccessExpressionSyntax or IdentifierNameSyntax => InConstant((ExpressionSyntax)node, provider, model, cancellation),
            _ => null,
        };

    public SyntaxNode Replace(RouteOffer offer) => replace(offer).WithTriviaFrom(Node);

    private static ProviderMention? InLiteral(LiteralExpressionSyntax literal, string provider) =>
        literal.Token.Value is string value && SplitAtEnd(literal.Token.Text, value, provider) is var (before, after)
            ? new ProviderMention(literal, offer => SyntaxFactory.ParseExpression(before + offer.Provider + after))
            : null;

    private static ProviderMention? InText(InterpolatedStringTextSyntax text, string provider) =>
        SplitAtEnd(text.TextToken.Text, text.TextToken.ValueText, provider) is var (before, after)
            ? new ProviderMention(text, offer =>
            {
                var written = before + offer.Provider + after;
                return text.WithTextToken(SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, written, written, default));
            })
            : null;

    /// <summary>What is written around a provider at the end of a text; null where the text does not end so, or escapes hide it.</summary>
    private static (string Before, string After)? SplitAtEnd(string written, string value, string provider)
    {
        var start = written.LastIndexOf(provider, StringComparison.Ordinal);
        if (start < 0 || !value.EndsWith(provider, StringComparison.Ordinal))
            return null;

        var after = written.Substring(start + provider.Length);
        return after.Trim(LiteralEnds).Length == 0 ? (written.Substring(0, start), after) : null;
    }

    /// <summary>A constant of <c>HFProviders</c> or <c>HFProviderIds</c>.</summary>
    private static ProviderMention? InConstant(
        ExpressionSyntax expression,
        string provider,
        SemanticModel model,
        CancellationToken cancellation)
    {
        var constant = model.GetSymbolInfo(expression, cancellation).Symbol;
        return constant switch
        {
            IFieldSymbol { ContainingType.Name: "HFProviderIds", ConstantValue: string value } when value == provider
                => new ProviderMention(expression, offer => Constant(expression, constant, offer, model) ?? Literal(offer)),
            IPropertySymbol { ContainingType.Name: "HFProviders", Type: var type }
                => new ProviderMention(expression, offer => Constant(expression, constant, offer, model) ?? Creation(type, offer)),
            _ => null,
        };
    }

    /// <summary>The offered provider's own constant, beside the replaced one; null where the project's filters leave it out.</summary>
    private static ExpressionSyntax? Constant(ExpressionSyntax expression, ISymbol replaced, RouteOffer offer, SemanticModel model)
    {
        if (replaced.ContainingType.GetMembers(offer.Name).IsEmpty)
            return null;

        var name = SyntaxFactory.IdentifierName(offer.Name);
        if (expression is MemberAccessExpressionSyntax access)
            return access.WithName(name.WithTriviaFrom(access.Name));

        // The name stood alone, by `using static`; another thing may have the new name here.
        var bound = model.GetSpeculativeSymbolInfo(expression.SpanStart, name, SpeculativeBindingOption.BindAsExpression).Symbol;
        return SymbolEqualityComparer.Default.Equals(bound?.ContainingType, replaced.ContainingType)
            ? name
            : SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeOf(replaced.ContainingType), name)
                .WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static LiteralExpressionSyntax Literal(RouteOffer offer) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(offer.Provider));

    private static ObjectCreationExpressionSyntax Creation(ITypeSymbol type, RouteOffer offer) =>
        SyntaxFactory.ObjectCreationExpression(
            SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            TypeOf(type).WithAdditionalAnnotations(Simplifier.Annotation),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Literal(offer)))),
            initializer: null);

    private static TypeSyntax TypeOf(ITypeSymbol type) =>
        SyntaxFactory.ParseTypeName(type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat));
}
