using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>Names a model by its constant where a text cannot be called: only the constant knows who serves it, and by which id.</summary>
/// <remarks>It is offered where the project has that constant, the whole text stands in the call, and the result compiles.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConstantCodeFix))]
public sealed class ConstantCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.ProviderDoesNotServeModelId,
        Descriptors.ModelDoesNotDoTaskId,
        Descriptors.UnknownModelId,
        Descriptors.RouteIsNotLiveId,
        Descriptors.LeftCatalogId,
        Descriptors.AbovePriceCeilingId,
        Descriptors.OutsidePolicyId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(ConstantOffer.ReplacedKey, out var replaced)
            || replaced is null
            || await SourcePlace.FindAsync(document.Project.Solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } place
            || ModelTextCall.Find(place, replaced, cancellation) is not { } call)
        {
            return;
        }

        foreach (var offer in ConstantOffer.Read(diagnostic.Properties))
        {
            if (call.Write(offer, cancellation) is (var written, { } edit)
                && await CompileCheck.PassesAsync(edit, place.Model, cancellation).ConfigureAwait(false))
            {
                offers.Add(new FixOffer($"Use {written}", KeyOf(offer, replaced), edit));
            }
        }
    }

    /// <summary>"Fix all" gives each text its own constant, on the same provider; in place of another model, the same one.</summary>
    private static string KeyOf(ConstantOffer offer, string replaced) => offer switch
    {
        { Provider: { } provider } => $"constant {provider}",
        { Model: var model } when model != replaced => $"constant {model}",
        _ => "constant",
    };
}
