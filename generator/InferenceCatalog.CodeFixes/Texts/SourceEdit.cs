using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>What a fix changes: a few characters of one document, so that all around them stays as somebody wrote it.</summary>
internal sealed class SourceEdit(Document document, IReadOnlyList<TextChange> changes)
{
    public Document Document => document;

    public IReadOnlyList<TextChange> Changes => changes;

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes)).Project.Solution;
    }
}
