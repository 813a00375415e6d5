using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT1008: names what is there in place of what left, for texts (of which a rule speaks) and constants (of which the compiler does).</summary>
/// <remarks>"Fix all" takes the replacement of each place.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GoneCodeFix))]
public sealed class GoneCodeFix : CatalogCodeFix
{
    private const string Nearest = "replacement";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.LeftCatalogId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        var isRules = diagnostic.AdditionalLocations.Count > 0;
        var place = isRules ? diagnostic.AdditionalLocations[0] : diagnostic.Location;
        if (await SourcePlace.FindAsync(document.Project.Solution, place, cancellation).ConfigureAwait(false) is not { } written)
            return;

        if (!isRules)
            await GoneConstant.AddOffersAsync(written, Nearest, offers, cancellation).ConfigureAwait(false);
        else if (diagnostic.Properties.TryGetValue(ModelOffer.ReplacedKey, out var model) && model is not null)
            await AddModelsAsync(written, model, diagnostic, offers, cancellation).ConfigureAwait(false);
        else if (diagnostic.Properties.TryGetValue(RouteOffer.ReplacedKey, out var provider) && provider is not null)
            await ProviderOffers.AddAsync(written, provider, diagnostic, Nearest, offers, cancellation).ConfigureAwait(false);
    }

    private static async Task AddModelsAsync(
        SourcePlace written, string replaced, Diagnostic diagnostic, List<FixOffer> offers, CancellationToken cancellation)
    {
        foreach (var offer in ModelOffer.Read(diagnostic.Properties))
        {
            if (await ModelMention.ReplaceAsync(written, replaced, offer, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(offer.Title, Nearest, edit));
        }
    }
}
