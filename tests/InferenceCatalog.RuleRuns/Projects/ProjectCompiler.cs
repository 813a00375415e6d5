using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.RuleRuns.Projects;

/// <summary>Compiles the projects of a repository, each against the projects that it references. Errors are no matter.</summary>
internal sealed class ProjectCompiler
{
    private static readonly CSharpParseOptions ParseOptions = new(
        LanguageVersion.Preview,
        DocumentationMode.None,
        preprocessorSymbols:
        [
            "TRACE", "NET", "NETCOREAPP", "NET10_0",
            .. Enumerable.Range(5, 6).Select(version => $"NET{version}_0_OR_GREATER"),
            .. new[] { "2_0", "2_1", "3_0", "3_1" }.Select(version => $"NETCOREAPP{version}_OR_GREATER"),
        ]);

    private readonly ReferenceSet references;
    private readonly Dictionary<string, SourceProject> projects;
    private readonly Dictionary<string, CSharpCompilation> compilations = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> beingCompiled = new(StringComparer.OrdinalIgnoreCase);

    public ProjectCompiler(ReferenceSet references, IEnumerable<SourceProject> projects)
    {
        this.references = references;
        this.projects = projects.ToDictionary(project => project.Path, StringComparer.OrdinalIgnoreCase);
    }

    public CSharpCompilation Compile(SourceProject project)
    {
        if (compilations.TryGetValue(project.Path, out var known))
            return known;

        beingCompiled.Add(project.Path);
        var usings = Path.Combine(Path.GetDirectoryName(project.Path)!, "GlobalUsings.g.cs");
        List<SyntaxTree> trees = [Parse(SourceText.From(ImplicitUsings.Source(project)), usings), .. project.Sources.Select(Parse)];
        var isProgram = trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax));
        var compilation = CSharpCompilation.Create(
            project.File.AssemblyName,
            trees,
            [.. references.Without(project.File.AssemblyName), .. ProjectReferences(project)],
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
        beingCompiled.Remove(project.Path);
        compilations.Add(project.Path, compilation);
        return compilation;
    }

    /// <summary>
    /// A project that builds one of the fixed references itself is left to that reference: its signature is what readers know a library by.
    /// </summary>
    private IEnumerable<MetadataReference> ProjectReferences(SourceProject project)
    {
        var reached = new Dictionary<string, SourceProject>(StringComparer.OrdinalIgnoreCase);
        Reach(project, reached);
        return reached.Values.Where(other => !beingCompiled.Contains(other.Path)).Select(other => Compile(other).ToMetadataReference());
    }

    /// <summary>References of references count too, as in a build.</summary>
    private void Reach(SourceProject project, Dictionary<string, SourceProject> reached)
    {
        foreach (var path in project.File.ProjectReferences)
        {
            if (projects.TryGetValue(path, out var other)
                && !references.Has(other.File.AssemblyName)
                && reached.TryAdd(other.File.AssemblyName, other))
            {
                Reach(other, reached);
            }
        }
    }

    private static SyntaxTree Parse(string path)
    {
        using var file = File.OpenRead(path);
        return Parse(SourceText.From(file), path);
    }

    private static SyntaxTree Parse(SourceText text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
