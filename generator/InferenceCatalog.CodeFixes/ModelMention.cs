using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>Where a model is written: a constant, or a text of the form <c>organisation/name:provider</c>.</summary>
internal static class ModelMention
{
    /// <summary>Names another model in its place, and another provider after it where the offer says so.</summary>
    public static async Task<SourceEdit?> ReplaceAsync(SourcePlace written, string model, ModelOffer offer, CancellationToken cancellation)
    {
        if (written.Node is not ExpressionSyntax expression || (model == offer.Model && offer.Suffix is null or ""))
            return null;

        if (written.Model.GetSymbolInfo(expression, cancellation).Symbol is IPropertySymbol constant && CatalogConstant.Is(constant, CatalogConstant.Models))
            return Rename(written, expression, constant, offer);

        if (WrittenText.Read(written, cancellation) is not { } text
            || !(text.Value == model || text.Value.StartsWith(model + ":", StringComparison.Ordinal)))
        {
            return null;
        }

        var hasSuffix = text.Value.Length > model.Length;
        var isAdded = !hasSuffix && offer.Suffix is { Length: > 0 };
        var replacements = new List<TextReplacement>(2);
        if (model.Length > 0)
            replacements.Add(new TextReplacement(new TextSpan(0, model.Length), isAdded ? $"{offer.Model}:{offer.Suffix}" : offer.Model));

        if (offer.Suffix is { } suffix && hasSuffix)
            replacements.Add(new TextReplacement(TextSpan.FromBounds(model.Length, text.Value.Length), suffix.Length == 0 ? "" : ":" + suffix));

        return await text.ChangeAsync(cancellation, [.. replacements]).ConfigureAwait(false);
    }

    /// <summary>Only a constant of the same kind will do: what is done with it here must still compile.</summary>
    private static SourceEdit? Rename(SourcePlace written, ExpressionSyntax expression, IPropertySymbol constant, ModelOffer offer) =>
        CatalogConstant.Find(constant, offer.Model) is IPropertySymbol found && SymbolEqualityComparer.Default.Equals(found.Type, constant.Type)
            ? new SourceEdit(written.Document, [CatalogConstant.Rename(expression, constant, found, written.Model)])
            : null;
}
