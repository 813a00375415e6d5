using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Models;

public sealed class CatalogEmitterTests
{
    [Fact]
    public void A_snapshot_becomes_internal_constants()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run();

        Verified.Match(harness.Source());
        Assert.Empty(harness.CompileDiagnostics());
        Assert.Empty(harness.Result.Diagnostics);
    }

    [Fact]
    public void Public_constants_stand_in_the_projects_namespace_and_come_with_their_snapshot()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot)
            .WithProperty("InferenceCatalogVisibility", "public")
            .WithProperty("InferenceCatalogNamespace", "Contoso.Catalog")
            .Run();

        Verified.Match(harness.Source());
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void A_project_without_the_runtime_gets_the_ids_in_the_oldest_C_sharp()
    {
        var project = TestCompilation.Create(version: LanguageVersion.CSharp2, references: TestCompilation.FrameworkReferences);
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot, project).WithProperty("InferenceCatalogConstants", "ids").Run();

        Verified.Match(harness.Source());
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void Without_the_runtime_public_ids_come_without_the_snapshot_that_it_alone_could_carry()
    {
        var project = TestCompilation.Create(references: TestCompilation.FrameworkReferences);
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot, project)
            .WithProperty("InferenceCatalogConstants", "ids")
            .WithProperty("InferenceCatalogVisibility", "public")
            .Run();

        Assert.Contains("public static class HFModelIds", harness.Source(), StringComparison.Ordinal);
        Assert.DoesNotContain("assembly:", harness.Source(), StringComparison.Ordinal);
        Assert.Empty(harness.CompileDiagnostics());
    }

    [Fact]
    public void A_project_that_does_not_ask_gets_nothing()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogEmit", "false").Run();

        Assert.Empty(harness.Sources);
        Assert.Empty(harness.Result.Diagnostics);
    }

    [Fact]
    public void A_task_filter_leaves_the_models_of_the_task_without_their_other_routes()
    {
        var source = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogTasks", "text-generation").Run().Source();

        Assert.Contains("global::InferenceCatalog.TextGenerationModel Yi_34B", source, StringComparison.Ordinal);
        Assert.DoesNotContain("conversational", source, StringComparison.Ordinal);
        Assert.DoesNotContain("ChatOr", source, StringComparison.Ordinal);
        Assert.DoesNotContain("Gpt_Oss", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_filter_leaves_the_models_that_those_providers_serve()
    {
        var source = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogProviders", "groq,novita").Run().Source();

        Assert.Contains(" Gpt_Oss_120b ", source, StringComparison.Ordinal);
        Assert.Contains("HFProviders", source, StringComparison.Ordinal);
        Assert.DoesNotContain("cerebras", source, StringComparison.Ordinal);
        Assert.DoesNotContain("FalAi", source, StringComparison.Ordinal);
        Assert.DoesNotContain("FLUX", source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_filter_takes_globs_and_exclusions_and_renames_nothing()
    {
        var source = ModelsHarness.Of(SmallCatalog.Snapshot)
            .WithProperty("InferenceCatalogModels", "openai/*,!openai/gpt-oss-*")
            .Run()
            .Source();

        Assert.Contains(" Gpt_Oss_120b__2 ", source, StringComparison.Ordinal);
        Assert.DoesNotContain(" Gpt_Oss_120b ", source, StringComparison.Ordinal);
        Assert.DoesNotContain("FLUX", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Filters_that_leave_nothing_leave_empty_classes_that_compile()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).WithProperty("InferenceCatalogModels", "!*").Run();

        Assert.Empty(harness.CompileDiagnostics());
        Assert.Contains("class HFModels", harness.Source(), StringComparison.Ordinal);
    }

    [Fact]
    public void After_the_dot_stand_only_the_tasks_On_Routes_and_Id()
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot).Run();

        var union = harness.Compile().GetTypeByMetadataName("InferenceCatalog.ChatOrTextGenerationModel");

        Assert.NotNull(union);
        var visible = union.GetMembers()
            .Where(member => member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false })
            .Where(member => member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary })
            .Where(member => !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "EditorBrowsableAttribute"))
            .Select(member => member.Name)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(["Chat", "Id", "On", "Routes", "TextGeneration"], visible);
    }
}
