using InferenceCatalog.CodeFixes.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>Where a provider is written: a constant, a provider's id, or the end of a model's text.</summary>
internal static class ProviderMention
{
    /// <summary>Names another provider in its place.</summary>
    public static async Task<SourceEdit?> ReplaceAsync(SourcePlace written, string provider, string other, CancellationToken cancellation)
    {
        if (written.Node is not ExpressionSyntax expression || provider == other)
            return null;

        if (written.Model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol constant && CatalogConstant.Is(constant, CatalogConstant.Providers))
            return new SourceEdit(written.Document, [Rename(expression, constant, other, written.Model)]);

        return WrittenText.Read(written, cancellation) is { } text && FindIn(text.Value, provider) is { } range
            ? await text.ChangeAsync(cancellation, new TextReplacement(range, other)).ConfigureAwait(false)
            : null;
    }

    /// <summary>Takes the pin out: <c>.On(provider)</c> or the text's end from the colon on.</summary>
    /// <param name="written">Where the provider is written.</param>
    /// <param name="place">Where the diagnostic points to, which shows the pin when the provider comes from elsewhere.</param>
    /// <param name="provider">The provider's id, or whatever stands after the colon.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task<SourceEdit?> RemoveAsync(SourcePlace written, SourcePlace? place, string provider, CancellationToken cancellation)
    {
        if (WrittenText.Read(written, cancellation) is { } text
            && text.Value.EndsWith(":" + provider, StringComparison.Ordinal))
        {
            var suffix = TextSpan.FromBounds(text.Value.Length - provider.Length - 1, text.Value.Length);
            return await text.ChangeAsync(cancellation, new TextReplacement(suffix, "")).ConfigureAwait(false);
        }

        return (place is null || IsOneOfSeveral(written.Node) ? null : RemovePin(place, cancellation)) ?? RemovePin(written, cancellation);
    }

    private static SourceEdit? RemovePin(SourcePlace place, CancellationToken cancellation)
    {
        for (var node = place.Node; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax; node = node.Parent)
        {
            if (IsChoice(node))
                return null;

            if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "On" } access } pin
                && pin.ArgumentList.Span.Contains(place.Node.Span)
                && place.Model.GetSymbolInfo(pin, cancellation).Symbol is IMethodSymbol { Parameters: { Length: 1 } parameters }
                && parameters[0].Type.Name == "Provider")
            {
                return new SourceEdit(place.Document, [CodeRemoval.After(access.Expression, access.OperatorToken, pin.Span.End)]);
            }
        }

        return null;
    }

    /// <summary>Whether a provider is one arm of a choice: the other arms' are none of this diagnostic's business.</summary>
    private static bool IsOneOfSeveral(SyntaxNode written)
    {
        for (var node = written; node is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax or SwitchExpressionArmSyntax; node = node.Parent)
        {
            if (IsChoice(node))
                return true;
        }

        return false;
    }

    private static bool IsChoice(SyntaxNode node) => node is ConditionalExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };

    private static TextChange Rename(ExpressionSyntax written, IPropertySymbol constant, string other, SemanticModel model)
    {
        if (CatalogConstant.Find(constant, other) is { } found)
            return CatalogConstant.Rename(written, constant, found, model);

        // The project's filters leave that constant out.
        var id = SyntaxFactory.Literal(other).Text;
        return new TextChange(written.Span, $"new {constant.Type.ToMinimalDisplayString(model, written.SpanStart)}({id})");
    }

    /// <summary>The provider in a text that is one, or that ends with one.</summary>
    private static TextSpan? FindIn(string text, string provider) =>
        provider.Length > 0 && (text == provider || text.EndsWith(":" + provider, StringComparison.Ordinal))
            ? TextSpan.FromBounds(text.Length - provider.Length, text.Length)
            : null;
}
