using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Inputs;

/// <summary>What a project says about its constants, in MSBuild properties.</summary>
/// <param name="Emit"><c>true</c> or <c>false</c>, as the project wrote it: not yet known to be one of them.</param>
/// <param name="HasIdsOnly">Whether there is no runtime to have types from: constants can then be texts only.</param>
/// <param name="Visibility"><c>internal</c> or <c>public</c>, as the project wrote it: not yet known to be one of them.</param>
/// <param name="Namespace">Their namespace, as the project wrote it: not yet known to be a sound one.</param>
/// <param name="Tasks">The tasks to keep; empty keeps all.</param>
/// <param name="Providers">The providers to keep; empty keeps all.</param>
/// <param name="Models">Globs of model ids to keep, or with a leading <c>!</c> to drop; empty keeps all.</param>
/// <param name="MissingSnapshot">The snapshot that the project names but that is not there; else null.</param>
internal sealed record CatalogOptions(
    string Emit,
    bool HasIdsOnly,
    string Visibility,
    string Namespace,
    EquatableArray<string> Tasks,
    EquatableArray<string> Providers,
    EquatableArray<string> Models,
    string? MissingSnapshot)
{
    public const string DefaultEmit = "false";
    public const string DefaultNamespace = "InferenceCatalog";
    public const string DefaultVisibility = "internal";

    private static readonly char[] ListSeparators = [',', ';'];

    /// <summary>Whether constants are to be emitted into this project at all.</summary>
    public bool IsEmitting => IsEmit("true");

    /// <summary>Whether the generator reads the snapshot and says what is wrong with it; else an analyzer does, so that it is said once.</summary>
    public bool GeneratorReadsSnapshot => IsEmitting;

    public bool IsEmitKnown => IsEmitting || IsEmit(DefaultEmit);

    /// <summary>Whether the constants are public; else they are internal.</summary>
    public bool IsPublic => string.Equals(Visibility, "public", StringComparison.OrdinalIgnoreCase);

    public bool IsVisibilityKnown => IsPublic || string.Equals(Visibility, DefaultVisibility, StringComparison.OrdinalIgnoreCase);

    public static CatalogOptions Read(AnalyzerConfigOptions options) => new(
        Emit: Property(options, "InferenceCatalogEmit") ?? DefaultEmit,
        HasIdsOnly: Property(options, "InferenceCatalogConstants") == "ids",
        Visibility: Property(options, "InferenceCatalogVisibility") ?? DefaultVisibility,
        Namespace: Property(options, "InferenceCatalogNamespace") ?? DefaultNamespace,
        Tasks: List(options, "InferenceCatalogTasks"),
        Providers: List(options, "InferenceCatalogProviders"),
        Models: List(options, "InferenceCatalogModels"),
        MissingSnapshot: Property(options, "InferenceCatalogSnapshotMissing"));

    private bool IsEmit(string word) => string.Equals(Emit, word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The property's trimmed value; null when it is absent or blank, which MSBuild does not tell apart.</summary>
    private static string? Property(AnalyzerConfigOptions options, string name) =>
        options.TryGetValue("build_property." + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    private static EquatableArray<string> List(AnalyzerConfigOptions options, string name)
    {
        var items = new List<string>();
        foreach (var item in (Property(options, name) ?? "").Split(ListSeparators))
        {
            if (item.Trim() is { Length: > 0 } text)
                items.Add(text);
        }

        return new(items.ToArray());
    }
}
