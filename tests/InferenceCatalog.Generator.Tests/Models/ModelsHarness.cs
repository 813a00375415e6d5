using InferenceCatalog.Generator.Models;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Consumers of a snapshot.</summary>
internal static class ModelsHarness
{
    /// <summary>A project that emits constants from a snapshot, before its first run.</summary>
    public static GeneratorHarness Of(InMemoryFile snapshot, CSharpCompilation? compilation = null) =>
        GeneratorHarness.For(new ModelsGenerator(), compilation)
            .With(snapshot)
            .WithProperty("InferenceCatalogEmit", "true");

    /// <inheritdoc cref="Of(InMemoryFile, CSharpCompilation)"/>
    public static GeneratorHarness Of(string snapshot, CSharpCompilation? compilation = null) =>
        Of(InMemoryFile.Snapshot(snapshot), compilation);

    /// <summary>The one generated file; fails where there is none.</summary>
    public static string Source(this GeneratorHarness harness) => Assert.Single(harness.Sources).Value;
}
