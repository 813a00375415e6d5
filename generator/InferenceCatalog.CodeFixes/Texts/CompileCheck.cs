using Microsoft.CodeAnalysis;

namespace InferenceCatalog.CodeFixes.Texts;

/// <summary>Tries an edit before it is offered: a light bulb must not turn one error into another.</summary>
internal static class CompileCheck
{
    /// <summary>Whether the compiler has no more to say of the document after an edit than before it.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="model">What is known of the document before it.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<bool> PassesAsync(SourceEdit edit, SemanticModel model, CancellationToken cancellation)
    {
        var before = model.SyntaxTree;
        var text = await before.GetTextAsync(cancellation).ConfigureAwait(false);
        var after = before.WithChangedText(text.WithChanges(edit.Changes));

        // The compilation itself is changed, not the project: generators need not run again for that.
        var changed = model.Compilation.ReplaceSyntaxTree(before, after).GetSemanticModel(after);
        var known = Count(model.GetDiagnostics(cancellationToken: cancellation));
        foreach (var pair in Count(changed.GetDiagnostics(cancellationToken: cancellation)))
        {
            if (!known.TryGetValue(pair.Key, out var count) || pair.Value > count)
                return false;
        }

        return true;
    }

    /// <summary>How often each error is said, and each warning of null: places move with an edit, so that only numbers can be compared.</summary>
    private static Dictionary<string, int> Count(IEnumerable<Diagnostic> diagnostics)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.DefaultSeverity != DiagnosticSeverity.Error && !diagnostic.Id.StartsWith("CS86", StringComparison.Ordinal))
                continue;

            counts.TryGetValue(diagnostic.Id, out var count);
            counts[diagnostic.Id] = count + 1;
        }

        return counts;
    }
}
