using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.CodeFixes.TypedCalls;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT1003: sends the typed request for the same model instead of asking the chat endpoint for a service that it does not have.</summary>
/// <remarks>It is offered where the model has a constant, all uses of the old client can be written anew, and the result compiles.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypedCallCodeFix))]
public sealed class TypedCallCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.TaskIsNotOnChatEndpointId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (TypedCallOffer.Read(diagnostic.Properties) is not { } offer
            || await SourcePlace.FindAsync(document.Project.Solution, diagnostic.Location, cancellation).ConfigureAwait(false) is not { } place
            || TypedCall.Find(offer, place, cancellation) is not { } call
            || ClientUses.Find(place, cancellation) is not { } uses)
        {
            return;
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (new ClientRewriter(place, call, cancellation).Rewrite(uses, text) is { } edit
            && await CompileCheck.PassesAsync(edit, place.Model, cancellation).ConfigureAwait(false))
        {
            offers.Add(new FixOffer($"Send {call.Request} with an InferenceClient", "typed", edit));
        }
    }
}
