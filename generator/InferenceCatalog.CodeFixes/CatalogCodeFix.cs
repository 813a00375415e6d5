using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>What the light bulbs have in common: each offer is an edit that was tried before it is shown.</summary>
public abstract class CatalogCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var offers = new List<FixOffer>();
            await FindOffersAsync(context.Document, diagnostic, offers, context.CancellationToken).ConfigureAwait(false);
            foreach (var (title, key, edit) in offers)
                context.RegisterCodeFix(CodeAction.Create(title, edit.ApplyAsync, equivalenceKey: $"{diagnostic.Id}:{key}"), diagnostic);
        }
    }

    /// <summary>Adds what can be done about a diagnostic, the best first.</summary>
    private protected abstract Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation);
}
