using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>Names another model: the one that was meant (ICAT1004), or one that does what is asked and that the project wants; or who serves this one (ICAT1001).</summary>
/// <remarks>"Fix all" names the same model everywhere it is offered; for names that do not exist, the nearest one of each place.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelCodeFix))]
public sealed class ModelCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.ProviderDoesNotServeModelId,
        Descriptors.ModelDoesNotDoTaskId,
        Descriptors.UnknownModelId,
        Descriptors.RouteIsNotLiveId,
        Descriptors.NoToolCallingId,
        Descriptors.NoStructuredOutputId,
        Descriptors.InputNotTakenId,
        Descriptors.AbovePriceCeilingId,
        Descriptors.OutsidePolicyId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(ModelOffer.ReplacedKey, out var replaced) || replaced is null || diagnostic.AdditionalLocations.Count == 0)
            return;

        var place = diagnostic.AdditionalLocations[0];
        if (await SourcePlace.FindAsync(document.Project.Solution, place, cancellation).ConfigureAwait(false) is not { } written)
            return;

        foreach (var offer in ModelOffer.Read(diagnostic.Properties))
        {
            if (await ModelMention.ReplaceAsync(written, replaced, offer, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(offer.Title, KeyOf(offer, replaced, diagnostic, isFirst: offers.Count == 0), edit));
        }
    }

    private static string KeyOf(ModelOffer offer, string replaced, Diagnostic diagnostic, bool isFirst) => diagnostic.Id switch
    {
        Descriptors.UnknownModelId when isFirst => "nearest",
        _ when offer.Model == replaced => $"pin {offer.Suffix}",
        _ => offer.Model,
    };
}
