using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Rules.Policy;

/// <summary>The policies of one compilation: <c>.editorconfig</c> may say another thing of each file.</summary>
/// <param name="options">What the compiler was told of the project and its files.</param>
internal sealed class ProjectPolicies(AnalyzerConfigOptionsProvider options)
{
    private readonly ConcurrentDictionary<SyntaxTree, ProjectPolicy> policies = new();

    /// <summary>The policy of a file; read when the first call of it asks.</summary>
    public ProjectPolicy For(SyntaxTree tree) =>
        policies.TryGetValue(tree, out var policy) ? policy : policies.GetOrAdd(tree, Read(options.GetOptions(tree)));

    /// <summary>The policy of a file that is not code.</summary>
    public ProjectPolicy For(AdditionalText file) => Read(options.GetOptions(file));

    private ProjectPolicy Read(AnalyzerConfigOptions file) => PolicyReader.Read(file, options.GlobalOptions, out _);
}
