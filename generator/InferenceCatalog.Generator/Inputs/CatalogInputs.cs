using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Inputs;

/// <summary>The one place that finds catalog files and options among what the compiler was given, for generators and analyzers alike.</summary>
internal static class CatalogInputs
{
    private static readonly SourceText Empty = SourceText.From("");

    /// <summary>The files of one role, in the compiler's order.</summary>
    /// <param name="context">The generator's.</param>
    /// <param name="role">Which files.</param>
    /// <param name="stage">The tracking name of the step.</param>
    public static IncrementalValuesProvider<CatalogFile> Files(IncrementalGeneratorInitializationContext context, CatalogRole role, string stage) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => RoleOf(pair.Left, pair.Right) == role)
            .Select(static (pair, cancellation) => Read(pair.Left, cancellation))
            .WithTrackingName(stage);

    /// <summary>The project's options.</summary>
    /// <param name="context">The generator's.</param>
    /// <param name="stage">The tracking name of the step.</param>
    public static IncrementalValueProvider<CatalogOptions> Options(IncrementalGeneratorInitializationContext context, string stage) =>
        context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => CatalogOptions.Read(options.GlobalOptions))
            .WithTrackingName(stage);

    public static CatalogRole RoleOf(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        options.GetOptions(text).TryGetValue("build_metadata.AdditionalFiles.CatalogRole", out var role);
        return role switch
        {
            "snapshot" => CatalogRole.Snapshot,
            "measurements" => CatalogRole.Measurements,
            "task" => CatalogRole.Task,
            "provider" => CatalogRole.Provider,
            "settings" => CatalogRole.Settings,
            _ => CatalogRole.None,
        };
    }

    /// <summary>A file's text. One that is gone reads as empty, for the compiler gives null where an editor gives an empty text.</summary>
    public static CatalogFile Read(AdditionalText text, CancellationToken cancellation) =>
        new(text.Path, text.GetText(cancellation) ?? Empty);
}
