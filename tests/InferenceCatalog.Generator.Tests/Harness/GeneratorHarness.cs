using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests;

/// <summary>Runs one generator as the compiler would, over and over, and keeps its cache between runs.</summary>
/// <remarks>Immutable: each change gives a new harness whose driver has the caches of the one before.</remarks>
internal sealed record GeneratorHarness
{
    private GeneratorHarness(GeneratorDriver driver, CSharpCompilation compilation)
    {
        Driver = driver;
        Compilation = compilation;
    }

    public CSharpCompilation Compilation { get; private init; }

    public GeneratorDriverRunResult Result => Driver.GetRunResult();

    /// <summary>The generated files' texts by hint name.</summary>
    public ImmutableSortedDictionary<string, string> Sources =>
        Result.Results[0].GeneratedSources.ToImmutableSortedDictionary(file => file.HintName, file => file.SourceText.ToString());

    public GeneratorDriver Driver { get; private init; }

    private ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty;

    public static GeneratorHarness For(IIncrementalGenerator generator, CSharpCompilation? compilation = null)
    {
        compilation ??= TestCompilation.Create();
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            optionsProvider: new InMemoryOptions(ImmutableDictionary<string, string>.Empty),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return new GeneratorHarness(driver, compilation);
    }

    public GeneratorHarness With(params InMemoryFile[] files) => this with { Driver = Driver.AddAdditionalTexts([.. files]) };

    public GeneratorHarness Replace(InMemoryFile before, InMemoryFile after) =>
        this with { Driver = Driver.ReplaceAdditionalText(before, after) };

    /// <summary>Sets an MSBuild property such as <c>InferenceCatalogEmit</c>.</summary>
    public GeneratorHarness WithProperty(string name, string value)
    {
        var properties = Properties.SetItem("build_property." + name, value);
        return this with { Properties = properties, Driver = Driver.WithUpdatedAnalyzerConfigOptions(new InMemoryOptions(properties)) };
    }

    public GeneratorHarness With(CSharpCompilation compilation) => this with { Compilation = compilation };

    /// <summary>The same project after an edit elsewhere: another file has come.</summary>
    public GeneratorHarness AfterUnrelatedEdit() =>
        With(Compilation.AddSyntaxTrees(TestCompilation.Parse(
            $"internal static class Edit{Compilation.SyntaxTrees.Length} {{ }}",
            Compilation.LanguageVersion,
            $"Edit{Compilation.SyntaxTrees.Length}.cs")));

    public GeneratorHarness Run() => this with { Driver = Driver.RunGenerators(Compilation, TestContext.Current.CancellationToken) };

    /// <summary>The project with the generated files; the generator's own diagnostics are in <see cref="Result"/>.</summary>
    public Compilation Compile() =>
        Compilation.AddSyntaxTrees(Result.GeneratedTrees);

    /// <summary>Errors and warnings of the project with the generated files: none in a sound one.</summary>
    public ImmutableArray<Diagnostic> CompileDiagnostics() =>
        [.. Compile().GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
}
