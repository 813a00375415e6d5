using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>A piece of code that somebody wrote, with what is needed to change it.</summary>
internal sealed record SourcePlace(Document Document, SyntaxNode Node, SemanticModel Model)
{
    /// <summary>What stands at a location; null in generated code, and in a document that has changed since.</summary>
    public static async Task<SourcePlace?> FindAsync(Solution solution, Location location, CancellationToken cancellation)
    {
        if (solution.GetDocument(location.SourceTree) is not { } document || document is SourceGeneratedDocument)
            return null;

        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(location.SourceSpan))
            return null;

        return new SourcePlace(document, Unwrap(root.FindNode(location.SourceSpan, getInnermostNodeForTie: true)), model);
    }

    private static SyntaxNode Unwrap(SyntaxNode node) => node switch
    {
        ArgumentSyntax argument => Unwrap(argument.Expression),
        ParenthesizedExpressionSyntax parenthesized => Unwrap(parenthesized.Expression),
        _ => node,
    };
}
