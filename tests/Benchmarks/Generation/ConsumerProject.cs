using System.ClientModel;
using System.Collections.Immutable;
using System.Reflection;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Generator.Tests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OpenAI;

namespace InferenceCatalog.Benchmarks.Generation;

/// <summary>A project that has the package, as its compiler sees it: the framework, the runtime, and one additional file, the snapshot.</summary>
internal static class ConsumerProject
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Append(typeof(InferenceClient).Assembly.Location)
            .Select(path => (MetadataReference)MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The same with the OpenAI SDK.</summary>
    public static ImmutableArray<MetadataReference> WithOpenAI { get; } =
    [
        .. References,
        .. new[] { typeof(OpenAIClient), typeof(ApiKeyCredential) }.Select(type => MetadataReference.CreateFromFile(type.Assembly.Location)),
    ];

    /// <summary>The project before the edit.</summary>
    public static CSharpCompilation Original { get; } =
        CSharpCompilation.Create("App", [CSharpSyntaxTree.ParseText("class Program { static void Main() { } }")], References);

    /// <summary>The project after an edit that has nothing to do with the catalog.</summary>
    public static CSharpCompilation Edited { get; } = Original.ReplaceSyntaxTree(
        Original.SyntaxTrees[0],
        CSharpSyntaxTree.ParseText("class Program { static void Main() { int x = 1; } }"));

    /// <summary>It asks for constants, and for nothing special.</summary>
    public static InMemoryOptions Options { get; } =
        new(ImmutableDictionary<string, string>.Empty.Add("build_property.InferenceCatalogEmit", "true"));

    /// <summary>All that the package's assembly brings, whatever it is by now: the compiler runs every one of them on every edit.</summary>
    public static IIncrementalGenerator[] PackageGenerators() =>
    [
        .. typeof(ModelsGenerator).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<GeneratorAttribute>() is not null)
            .Select(type => (IIncrementalGenerator)Activator.CreateInstance(type)!),
    ];

    public static GeneratorDriver Drive(string snapshot, params IIncrementalGenerator[] generators) =>
        CSharpGeneratorDriver.Create(
            generators.Select(generator => generator.AsSourceGenerator()),
            [InMemoryFile.Snapshot(snapshot)],
            optionsProvider: Options);

    /// <summary>The driver after an edit of the snapshot.</summary>
    public static GeneratorDriver WithSnapshot(this GeneratorDriver driver, string before, string after) => before == after
        ? throw new InvalidOperationException("The snapshot edit changed nothing.")
        : driver.ReplaceAdditionalTexts([InMemoryFile.Snapshot(after)]);
}
