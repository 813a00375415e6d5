using System.Collections.Immutable;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Rules.Reporting;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace InferenceCatalog.CodeFixes;

/// <summary>ICAT1001: names a provider that does serve the model; one offer for each, with price and context in its title.</summary>
/// <remarks>
/// What is changed is where the provider is written, which may be a local or a constant of the same project. "Fix all" names
/// the same provider everywhere it serves the model.
/// </remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProviderCodeFix))]
public sealed class ProviderCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.ProviderDoesNotServeModelId);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count == 0
                || !diagnostic.Properties.TryGetValue(RouteOffer.ReplacedKey, out var replaced)
                || replaced is null)
            {
                continue;
            }

            var found = await FindMentionAsync(
                context.Document.Project.Solution,
                diagnostic.AdditionalLocations[0],
                replaced,
                context.CancellationToken).ConfigureAwait(false);
            if (found is not var (document, mention))
                continue;

            foreach (var offer in RouteOffer.Read(diagnostic.Properties))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        cancellation => ReplaceAsync(document, mention, offer, cancellation),
                        equivalenceKey: $"{Descriptors.ProviderDoesNotServeModelId}:{offer.Provider}"),
                    diagnostic);
            }
        }
    }

    /// <summary>Where the provider is written; null where that is generated code or not a form that can be changed.</summary>
    private static async Task<(Document Document, ProviderMention Mention)?> FindMentionAsync(
        Solution solution,
        Location origin,
        string provider,
        CancellationToken cancellation)
    {
        if (solution.GetDocument(origin.SourceTree) is not { } document || document is SourceGeneratedDocument)
            return null;

        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(origin.SourceSpan))
            return null;

        var node = root.FindNode(origin.SourceSpan, getInnermostNodeForTie: true);
        return ProviderMention.Find(node, provider, model, cancellation) is { } mention ? (document, mention) : null;
    }

    private static async Task<Solution> ReplaceAsync(
        Document document,
        ProviderMention mention,
        RouteOffer offer,
        CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return root is null
            ? document.Project.Solution
            : document.WithSyntaxRoot(root.ReplaceNode(mention.Node, mention.Replace(offer))).Project.Solution;
    }
}
