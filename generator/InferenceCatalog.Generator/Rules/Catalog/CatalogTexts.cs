using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Brings the snapshot and the measured speeds to the rules: each text is read once for all compilations, and only when a call asks.</summary>
internal static class CatalogTexts
{
    private static readonly AdditionalTextValueProvider<Lazy<SnapshotIndex?>> Snapshots =
        new(static text => new(() => ReadSnapshot(text)));

    private static readonly AdditionalTextValueProvider<Lazy<SpeedIndex>> Measurements =
        new(static text => new(() => ReadMeasurements(text)));

    private static readonly Lazy<SpeedIndex> NoSpeeds = new(static () => SpeedIndex.None);

    /// <summary>The catalog of a compilation; its value is null when the project has no snapshot that can be read.</summary>
#pragma warning disable RS1012 // It reads through the context; the analyzer registers its actions.
    public static Lazy<RuleCatalog?> Find(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
    {
        Lazy<SnapshotIndex?>? snapshot = null;
        Lazy<SpeedIndex>? speeds = null;
        foreach (var text in context.Options.AdditionalFiles)
        {
            var role = CatalogInputs.RoleOf(text, context.Options.AnalyzerConfigOptionsProvider);
            if (role is CatalogRole.Snapshot && snapshot is null)
                context.TryGetValue(text, Snapshots, out snapshot);
            else if (role is CatalogRole.Measurements && speeds is null)
                context.TryGetValue(text, Measurements, out speeds);
        }

        speeds ??= NoSpeeds;
        return new Lazy<RuleCatalog?>(() => snapshot?.Value is { } index ? new RuleCatalog(index, ReleaseFacts.Current, speeds) : null);
    }

    /// <remarks>What is wrong with the file is the generator's to report (ICAT4001, ICAT4004); rules judge by what is left of it.</remarks>
    private static SnapshotIndex? ReadSnapshot(AdditionalText text) =>
        SnapshotReader.Read(TextOf(text), CancellationToken.None).Value is { } snapshot ? new SnapshotIndex(snapshot) : null;

    /// <remarks>A file of speeds that is broken is like none: they put alternatives in order, and nothing hangs on them.</remarks>
    private static SpeedIndex ReadMeasurements(AdditionalText text) =>
        MeasurementsReader.Read(TextOf(text), CancellationToken.None).Value is { } table ? new SpeedIndex(table.Measurements) : SpeedIndex.None;

    private static string TextOf(AdditionalText text) => CatalogInputs.Read(text, CancellationToken.None).Text.ToString();
}
