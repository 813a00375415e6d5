using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests;

/// <summary>What MSBuild would tell the compiler: global properties, and the role of each <see cref="InMemoryFile"/>.</summary>
/// <param name="properties">The project's properties.</param>
/// <param name="editorConfig">The project's <c>.editorconfig</c>; null for a project without one.</param>
internal sealed class InMemoryOptions(ImmutableDictionary<string, string> properties, string? editorConfig = null) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet? files =
        editorConfig is null ? null : AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(editorConfig, "/project/.editorconfig")));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        files is null ? GlobalOptions : new Values(properties.SetItems(files.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is InMemoryFile { Role: { } role }
            ? new Values(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.CatalogRole", role))
            : GlobalOptions;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
