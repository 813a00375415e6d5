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

        var place = diagnostic.AdditionalLocations[0];
        if (await SourcePlace.FindAsync(document.Project.Solution, place, cancellation).ConfigureAwait(false) is not { } written)
            return;

        var first = diagnostic.Id == Descriptors.UnknownSuffixId ? "nearest" : null;
        await ProviderOffers.AddAsync(written, replaced, diagnostic, first, offers, cancellation).ConfigureAwait(false);
    }
}
