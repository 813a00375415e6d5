using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.CodeFixes;

/// <summary>Offers the providers that a rule names, and to do without one where it says that a call can.</summary>
internal static class ProviderOffers
{
    /// <param name="written">Where the provider is written.</param>
    /// <param name="replaced">The provider, as it is written.</param>
    /// <param name="diagnostic">What the rule said.</param>
    /// <param name="first">The key of the first offer, for all of whichever provider to be taken at once; null for its provider's id.</param>
    /// <param name="offers">Takes the offers.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static async Task AddAsync(
        SourcePlace written,
        string replaced,
        Diagnostic diagnostic,
        string? first,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        foreach (var offer in RouteOffer.Read(diagnostic.Properties))
        {
            if (await ProviderMention.ReplaceAsync(written, replaced, offer.Provider, cancellation).ConfigureAwait(false) is { } edit)
                offers.Add(new FixOffer(offer.Title, first is not null && offers.Count == 0 ? first : offer.Provider, edit));
        }

        if (!diagnostic.Properties.ContainsKey(RouteOffer.UnpinKey))
            return;

        var place = await SourcePlace.FindAsync(written.Document.Project.Solution, diagnostic.Location, cancellation).ConfigureAwait(false);
        if (await ProviderMention.RemoveAsync(written, place, replaced, cancellation).ConfigureAwait(false) is { } removal)
            offers.Add(new FixOffer("Drop the pin: Hugging Face chooses the provider", "unpin", removal));
    }
}
