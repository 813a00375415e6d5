using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>Names a provider that fits, with price and context in the offer's title, or leaves the choice to Hugging Face.</summary>
/// <remarks>
/// What is changed is where the provider is written, which may be a local or a constant of the same project. "Fix all" names
/// the same provider everywhere it is offered; after the colon of a text, the nearest one of each place.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProviderCodeFix))]
public sealed class ProviderCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.ProviderDoesNotServeModelId,
        Descriptors.UnknownSuffixId,
        Descriptors.RouteIsNotLiveId,
        Descriptors.NoToolCallingId,
        Descriptors.NoStructuredOutputId,
        Descriptors.ContextExceededId,
        Descriptors.ParameterNotSentId,
        Descriptors.AbovePriceCeilingId,
        Descriptors.OutsidePolicyId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(RouteOffer.ReplacedKey, out var replaced) || replaced is null || diagnostic.AdditionalLocations.Count == 0)
            return;

        var solution = document.Project.Solution;
        if (await SourcePlace.FindAsync(solution, diagnostic.AdditionalLocations[0], cancellation).ConfigureAwait(false) is not { } written)
            return;

        foreach (var offer in RouteOffer.Read(diagnostic.Properties))
        {
            if (await ProviderMention.ReplaceAsync(written, replaced, offer.Provider, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(offer.Title, diagnostic.Id == Descriptors.UnknownSuffixId && offers.Count == 0 ? "nearest" : offer.Provider, edit));
        }

        if (!diagnostic.Properties.ContainsKey(RouteOffer.UnpinKey))
            return;

        var place = await SourcePlace.FindAsync(solution, diagnostic.Location, cancellation).ConfigureAwait(false);
        if (await ProviderMention.RemoveAsync(written, place, replaced, cancellation).ConfigureAwait(false) is { } removal)
            offers.Add(new FixOffer("Drop the pin: Hugging Face chooses the provider", "unpin", removal));
    }
}
