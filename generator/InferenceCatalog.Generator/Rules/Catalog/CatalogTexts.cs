using InferenceCatalog.Generator.Inputs;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Catalog;

/// <summary>Brings the snapshot and the measured speeds to the rules: each text is read once for all compilations, and only when a call asks.</summary>
internal static class CatalogTexts
{
    private static readonly AdditionalTextValueProvider<SnapshotText> Snapshots =
        new(static text => new(text));

    private static readonly AdditionalTextValueProvider<Lazy<SpeedIndex>> Measurements =
        new(static text => new(() => ReadMeasurements(text)));

    private static readonly Lazy<SpeedIndex> NoSpeeds = new(static () => SpeedIndex.None);

    /// <summary>The catalog of a compilation; its value is null when the project has no snapshot that can be read.</summary>
#pragma warning disable RS1012 // It reads through the context; the analyzer registers its actions.
    public static Lazy<RuleCatalog?> Find(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
    {
        var snapshot = FindSnapshot(context);
        Lazy<SpeedIndex>? speeds = null;
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (speeds is null && CatalogInputs.RoleOf(text, context.Options.AnalyzerConfigOptionsProvider) is CatalogRole.Measurements)
                context.TryGetValue(text, Measurements, out speeds);
        }

        speeds ??= NoSpeeds;
        return new Lazy<RuleCatalog?>(() => snapshot?.Index is { } index ? new RuleCatalog(index, ReleaseFacts.Current, speeds) : null);
    }

    /// <summary>The snapshot of a project: the first, as the generator takes it; null when it has none.</summary>
#pragma warning disable RS1012 // As above.
    public static SnapshotText? FindSnapshot(CompilationStartAnalysisContext context) =>
#pragma warning restore RS1012
        FileOf(context.Options) is { } file && context.TryGetValue(file, Snapshots, out var snapshot) ? snapshot : null;

    /// <inheritdoc cref="FindSnapshot(CompilationStartAnalysisContext)"/>
    public static SnapshotText? FindSnapshot(CompilationAnalysisContext context) =>
        FileOf(context.Options) is { } file && context.TryGetValue(file, Snapshots, out var snapshot) ? snapshot : null;

    private static AdditionalText? FileOf(AnalyzerOptions options)
    {
        foreach (var text in options.AdditionalFiles)
        {
            if (CatalogInputs.RoleOf(text, options.AnalyzerConfigOptionsProvider) is CatalogRole.Snapshot)
                return text;
        }

        return null;
    }

    /// <remarks>A file of speeds that is broken is like none: they put alternatives in order, and nothing hangs on them.</remarks>
    private static SpeedIndex ReadMeasurements(AdditionalText text) =>
        MeasurementsReader.Read(CatalogInputs.Read(text, CancellationToken.None).Text.ToUtf8(), CancellationToken.None).Value is { } table
            ? new SpeedIndex(table.Measurements)
            : SpeedIndex.None;
}
