using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT1001: names a model by its constant where a text cannot be called, since only the constant knows the provider's own id.</summary>
/// <remarks>It is offered where the project has that constant, the whole text stands in the call, and the result compiles.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantCodeFix))]
public sealed class ConstantCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.ProviderDoesNotServeModelId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (ConstantOffer.Read(diagnostic.Properties) is not { } offer
            || await SourcePlace.FindAsync(document.Project.Solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } place
            || ModelTextCall.Find(place, offer.Model, cancellation) is not { } call)
        {
            return;
        }

        foreach (var provider in offer.Providers)
        {
            if (call.Write(offer.Model, provider, cancellation) is (var written, { } edit)
                && await CompileCheck.PassesAsync(edit, place.Model, cancellation).ConfigureAwait(false))
            {
                offers.Add(new FixOffer($"Use {written}", $"constant {provider}", edit));
            }
        }
    }
}
