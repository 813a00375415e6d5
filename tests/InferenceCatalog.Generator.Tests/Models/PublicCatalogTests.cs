using System.Collections.Immutable;
using InferenceCatalog.Generator.Models;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Constants that another project has made public are not emitted again.</summary>
public sealed class PublicCatalogTests
{
    [Fact]
    public void A_referenced_library_with_public_constants_is_enough()
    {
        var project = Consumer(Image(Library("public")), "InferenceCatalog.HFModels.Openai.Gpt_Oss_120b.Chat(\"Hello\")");
        var consumer = ModelsHarness.Of(SmallCatalog.Snapshot, project).Run();

        Assert.Empty(consumer.Sources);
        Assert.Empty(consumer.CompileDiagnostics());
    }

    [Fact]
    public void A_referenced_project_with_public_constants_is_enough()
    {
        var project = Consumer(Library("public").ToMetadataReference(), "InferenceCatalog.HFModelIds.Openai.Gpt_Oss_120b");
        var consumer = ModelsHarness.Of(SmallCatalog.Snapshot, project).Run();

        Assert.Empty(consumer.Sources);
        Assert.Empty(consumer.CompileDiagnostics());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_libraries_with_public_constants_in_one_namespace_are_made_one_by_our_own(bool isProject)
    {
        var references = new[] { Library("public", "First"), Library("public", "Second") }
            .Select(library => isProject ? library.ToMetadataReference() : (MetadataReference)Image(library));
        var project = TestCompilation.Create().AddReferences(references);
        var consumer = ModelsHarness.Of(SmallCatalog.Snapshot, project).Run();

        Assert.Contains("internal static class HFModels", consumer.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_libraries_with_public_constants_in_two_namespaces_are_not_in_each_others_way()
    {
        var other = Library("public", "Second", "Contoso.Catalog");
        var project = Consumer(Image(Library("public")), "(InferenceCatalog.HFModelIds.Openai.Gpt_Oss_120b, Contoso.Catalog.HFModelIds.Openai.Gpt_Oss_120b)");
        var consumer = ModelsHarness.Of(SmallCatalog.Snapshot, project.AddReferences(Image(other))).Run();

        Assert.Empty(consumer.Sources);
        Assert.Empty(consumer.CompileDiagnostics());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internal_constants_of_another_project_are_not_ours(bool isProject)
    {
        var library = Library("internal");
        var project = Consumer(isProject ? library.ToMetadataReference() : Image(library), "1");
        var consumer = ModelsHarness.Of(SmallCatalog.Snapshot, project).Run();

        Assert.Contains("HFModels", consumer.Source(), StringComparison.Ordinal);
        Assert.Empty(consumer.CompileDiagnostics());
    }

    [Fact]
    public void A_reference_that_comes_ends_the_emission()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run();
        var after = harness.With(harness.Compilation.AddReferences(Image(Library("public")))).Run();

        Assert.NotEmpty(harness.Sources);
        Assert.Empty(after.Sources);
        Assert.Equal([IncrementalStepRunReason.Cached], StageReasons.Of(after, StageNames.SnapshotReading));
    }

    [Fact]
    public void A_reference_that_is_no_assembly_is_the_compilers_to_report()
    {
        var broken = MetadataReference.CreateFromImage(ImmutableArray.Create<byte>(1, 2, 3));

        Assert.Empty(PublicCatalog.NamespacesIn([broken], TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_attribute_carries_the_emitted_models_with_all_their_routes_and_names()
    {
        var library = ModelsHarness.Of(SmallCatalog.Snapshot)
            .WithProperty("InferenceCatalogVisibility", "public")
            .WithProperty("InferenceCatalogModels", "openai/gpt_*")
            .WithProperty("InferenceCatalogProviders", "groq")
            .Run()
            .Compile();

        var arguments = Assert.Single(library.Assembly.GetAttributes()).ConstructorArguments;
        var payload = SnapshotReader.Read((string)arguments[1].Value!, TestContext.Current.CancellationToken);

        Assert.Equal("2026-07-27", arguments[0].Value);
        Assert.Empty(payload.Problems);
        Assert.NotNull(payload.Value);
        Assert.Equal("openai/gpt_oss_120b", Assert.Single(payload.Value.Models).Id);
        Assert.Equal("Gpt_Oss_120b__2", NameTable.Create(payload.Value).Find("openai/gpt_oss_120b")?.Name);
    }

    private static CSharpCompilation Consumer(MetadataReference library, string expression) =>
        TestCompilation.Create($"internal static class User {{ internal static object Use() => {expression}; }}").AddReferences(library);

    private static Compilation Library(string visibility, string name = "Library", string space = "InferenceCatalog") =>
        ModelsHarness.Of(SmallCatalog.Snapshot, TestCompilation.Create().WithAssemblyName(name))
            .WithProperty("InferenceCatalogVisibility", visibility)
            .WithProperty("InferenceCatalogNamespace", space)
            .Run()
            .Compile();

    private static PortableExecutableReference Image(Compilation library)
    {
        using var image = new MemoryStream();
        var result = library.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
