using InferenceCatalog.Generator.Inputs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Settings;

/// <summary>Brings the files of settings to the rules: each is read once for all compilations, and only when one asks.</summary>
internal static class SettingsTexts
{
    private const string SchemaFile = "appsettings-schema.json";

    private static readonly char[] FolderSeparators = ['/', '\\'];

    private static readonly AdditionalTextValueProvider<Lazy<SettingsFile?>> Files =
        new(static text => new(() => SettingsFile.Read(text)));

    /// <summary>The files, in the compiler's order; the value of one that is broken is null.</summary>
#pragma warning disable RS1012 // It reads through the context; the analyzer registers its actions.
    public static Dictionary<AdditionalText, Lazy<SettingsFile?>> Find(CompilationStartAnalysisContext context)
#pragma warning restore RS1012
    {
        var files = new Dictionary<AdditionalText, Lazy<SettingsFile?>>();
        foreach (var text in context.Options.AdditionalFiles)
        {
            if (IsOfSettings(text, context.Options.AnalyzerConfigOptionsProvider) && context.TryGetValue(text, Files, out var file))
                files[text] = file;
        }

        return files;
    }

    /// <summary>By the role that the package's targets give, or by its name where the project itself hands it over.</summary>
    private static bool IsOfSettings(AdditionalText text, AnalyzerConfigOptionsProvider options)
    {
        var name = text.Path.Substring(text.Path.LastIndexOfAny(FolderSeparators) + 1);
        if (name.StartsWith("appsettings", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return !string.Equals(name, SchemaFile, StringComparison.OrdinalIgnoreCase);

        return CatalogInputs.RoleOf(text, options) is CatalogRole.Settings;
    }
}
