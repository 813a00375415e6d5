using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Requests;

/// <summary>The runtime project as the generator meets it: its sources, its tasks, its providers.</summary>
internal static class RuntimeSources
{
    /// <summary>What <c>ImplicitUsings</c> gives the project.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>What the project's build writes.</summary>
    private const string Version = "namespace InferenceCatalog; internal static class ReleaseVersion { public const string Text = \"0\"; }";

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    public static string Snapshot => File.ReadAllText(Path.Combine(Root, "catalog", "snapshot.json"));

    public static string Providers => File.ReadAllText(Path.Combine(Root, "catalog", "providers.json"));

    /// <summary>The tasks' texts by file name without extension.</summary>
    public static IReadOnlyDictionary<string, string> Tasks { get; } = Directory
        .GetFiles(Path.Combine(Root, "catalog", "tasks"), "*.json")
        .Order(StringComparer.Ordinal)
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    public static InMemoryFile[] Files =>
        [.. Tasks.Select(task => InMemoryFile.Task(task.Key, task.Value)), InMemoryFile.Providers(Providers)];

    /// <summary>The hand-written part of the runtime, without what the generator adds.</summary>
    public static CSharpCompilation Compile()
    {
        var project = Path.Combine(Root, "src", "InferenceCatalog");
        var sources = Directory.GetFiles(project, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(project, path).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            .Select(path => TestCompilation.Parse(File.ReadAllText(path), path: path));
        return TestCompilation.Create(ImplicitUsings, references: TestCompilation.FrameworkReferences)
            .AddSyntaxTrees([TestCompilation.Parse(Version), .. sources])
            .WithAssemblyName("InferenceCatalog");
    }

    /// <summary>Errors anywhere, and warnings of the generated files: those of the others are their own build's affair.</summary>
    public static IEnumerable<Diagnostic> CompileDiagnostics(GeneratorHarness harness) => harness.CompileDiagnostics()
        .Where(diagnostic => diagnostic.DefaultSeverity is DiagnosticSeverity.Error
            || harness.Result.GeneratedTrees.Any(tree => tree == diagnostic.Location.SourceTree));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
