using System.Collections.Immutable;
using InferenceCatalog.CodeFixes.Texts;
using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT3001: reads the token from the environment; our own client is given none, because it looks there by itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TokenCodeFix))]
public sealed class TokenCodeFix : CatalogCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.TokenInSourceId);

    private protected override async Task FindOffersAsync(
        Document document,
        Diagnostic diagnostic,
        List<FixOffer> offers,
        CancellationToken cancellation)
    {
        if (diagnostic.AdditionalLocations.Count == 0)
            return;

        var literal = diagnostic.AdditionalLocations[0];
        if (await SourcePlace.FindAsync(document.Project.Solution, literal, cancellation).ConfigureAwait(false) is not { } written)
            return;

        if (OptionOf(written, cancellation) is { } option && await OptionMention.RemoveAsync(option, cancellation).ConfigureAwait(false) is { } removal)
            offers.Add(new FixOffer("Remove the token: the client reads HF_TOKEN by itself", "remove", removal));

        if (await TokenMention.ReplaceAsync(written, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is { } edit)
            offers.Add(new FixOffer("Read HF_TOKEN from the environment", "environment", edit));
    }

    /// <summary>The setting of our own client's token that a text is given to.</summary>
    private static SourcePlace? OptionOf(SourcePlace written, CancellationToken cancellation) =>
        written.Node is LiteralExpressionSyntax { Parent: AssignmentExpressionSyntax assignment }
        && written.Model.GetSymbolInfo(assignment.Left, cancellation).Symbol is IPropertySymbol { Name: "Token", ContainingType.Name: "InferenceClientOptions" }
            ? written with { Node = assignment }
            : null;
}
