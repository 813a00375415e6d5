using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Brings the snapshot to the rules: its text is read once for all compilations, and only when a call asks.</summary>
internal static class CatalogTexts
{
    private static readonly AdditionalTextValueProvider<Lazy<SnapshotIndex?>> Snapshots =
        new(static text => new(() => ReadSnapshot(text)));

    /// <summary>The catalog of a compilation; its value is null when the project has no snapshot that can be read.</summary>
#pragma warning disable RS1012 // It reads through the context; the analyzer registers its actions.
    public static Lazy<RuleCatalog?> Find(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
    {
        Lazy<SnapshotIndex?>? snapshot = null;
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (CatalogInputs.RoleOf(text, context.Options.AnalyzerConfigOptionsProvider) is CatalogRole.Snapshot
                && context.TryGetValue(text, Snapshots, out snapshot))
            {
                break;
            }
        }

        return new Lazy<RuleCatalog?>(() => snapshot?.Value is { } index ? new RuleCatalog(index, ReleaseFacts.Current) : null);
    }

    /// <remarks>What is wrong with the file is the generator's to report (ICAT4001, ICAT4004); rules judge by what is left of it.</remarks>
    private static SnapshotIndex? ReadSnapshot(AdditionalText text) =>
        SnapshotReader.Read(TextOf(text), CancellationToken.None).Value is { } snapshot ? new SnapshotIndex(snapshot) : null;

    private static string TextOf(AdditionalText text) => CatalogInputs.Read(text, CancellationToken.None).Text.ToString();
}
