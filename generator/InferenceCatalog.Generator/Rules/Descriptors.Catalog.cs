using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules;

/// <content>ICAT4xxx: the files of the catalog, and its settings.</content>
internal static partial class Descriptors
{
    /// <summary>Arguments: the file's name, the problem (without a full stop).</summary>
    public static readonly DiagnosticDescriptor FileUnreadable = new(
        FileUnreadableId,
        "The snapshot cannot be read",
        "'{0}' cannot be read: {1}. No model of it can be used until it is restored or renewed with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A catalog file is broken, or was written by a newer version.",
        helpLinkUri: Pages + FileUnreadableId + ".md");

    /// <summary>Arguments: the path as the project names it.</summary>
    public static readonly DiagnosticDescriptor SnapshotMissing = new(
        SnapshotMissingId,
        "The snapshot that the project names is missing",
        "The snapshot '{0}', which this project names, is not there. Correct 'InferenceCatalogSnapshot' or write the file with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The MSBuild property InferenceCatalogSnapshot names a file that does not exist.",
        helpLinkUri: Pages + SnapshotMissingId + ".md");

    /// <summary>Arguments: the file's name, which entry was left out and why (without a full stop).</summary>
    public static readonly DiagnosticDescriptor EntryLeftOut = new(
        EntryLeftOutId,
        "An entry of the snapshot was left out",
        "In '{0}' {1}. Correct it, or renew the file with 'dotnet build -t:RefreshCatalog'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "One entry of a catalog file is malformed; the rest of the file is used.",
        helpLinkUri: Pages + EntryLeftOutId + ".md");

    /// <summary>Arguments: <c>task</c> or <c>provider</c>, its id, the number of routes, the file's name.</summary>
    public static readonly DiagnosticDescriptor UnknownToRelease = new(
        UnknownToReleaseId,
        "This release does not know a task or provider of the snapshot",
        "The {0} '{1}' is not known to this release of InferenceCatalog: {2} of '{3}' left out. Update the package to use what is left out.",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A snapshot may be newer than the package that reads it. What the package cannot call gets no constants.",
        helpLinkUri: Pages + UnknownToReleaseId + ".md");

    /// <summary>Arguments: the MSBuild property or key of .editorconfig, its value in quotes, what is expected.</summary>
    public static readonly DiagnosticDescriptor SettingInvalid = new(
        SettingInvalidId,
        "A setting of the catalog is not valid",
        "The setting '{0}' is {1}: {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An MSBuild property of this project, or a line of its .editorconfig, says something that cannot be used.",
        helpLinkUri: Pages + SettingInvalidId + ".md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>Arguments: the MSBuild property, the pattern in quotes, day.</summary>
    public static readonly DiagnosticDescriptor FilterMatchesNothing = new(
        FilterMatchesNothingId,
        "A filter of the catalog matches nothing",
        "The property '{0}' names {1}, which matches nothing in the snapshot of {2}. Correct it or take it out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A filter keeps only what it names, so that a misspelt name leaves constants out.",
        helpLinkUri: Pages + FilterMatchesNothingId + ".md");
}
