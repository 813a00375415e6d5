using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT1007: writes the address that does the same for the same model and task in place of one that is wrong.</summary>
/// <remarks>Only what is different is changed, so that constants and holes in the rest of the address stay.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddressCodeFix))]
public sealed class AddressCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.AddressIsNoEndpointId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (AddressOffer.Read(diagnostic.Properties) is not { } offer || diagnostic.AdditionalLocations.Count == 0)
            return;

        var place = diagnostic.AdditionalLocations[0];
        if (await SourcePlace.FindAsync(document.Project.Solution, place, cancellation).ConfigureAwait(false) is not { } written
            || WrittenText.Read(written, cancellation) is not { } text
            || text.Value != offer.Replaced)
        {
            return;
        }

        if (await text.ChangeAsync(cancellation, Difference(offer.Replaced, offer.Successor)).ConfigureAwait(false) is { } edit)
            offers.Add(new FixOffer($"Use {offer.Successor}", "successor", edit));
    }

    /// <summary>The part of an address that another has differently; not empty where that one is only longer.</summary>
    private static TextReplacement Difference(string address, string other)
    {
        var start = 0;
        while (start < address.Length && start < other.Length && address[start] == other[start])
            start++;

        var same = 0;
        while (same < address.Length - start && same < other.Length - start && address[address.Length - 1 - same] == other[other.Length - 1 - same])
            same++;

        // Something must be there to be replaced.
        if (start == address.Length - same && start > 0)
            start--;

        return new TextReplacement(TextSpan.FromBounds(start, address.Length - same), other.Substring(start, other.Length - same - start));
    }
}
