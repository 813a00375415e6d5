using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Emitted code in a careful project: documentation checked, nullable on, every warning an error.</summary>
public sealed class EmittedCodeTests
{
    public static TheoryData<LanguageVersion> Versions => new(
        Enum.GetValues<LanguageVersion>()
            .Where(version => version is >= LanguageVersion.CSharp9 and < LanguageVersion.LatestMajor)
            .Append(LanguageVersion.Latest));

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_small_snapshot_compiles_in_every_language_version(LanguageVersion version)
    {
        var harness = ModelsHarness.Of(SmallCatalog.Snapshot, TestCompilation.Create(version: version));

        Assert.Empty(harness.Run().CompileDiagnostics());
        Assert.Empty(harness.WithProperty("InferenceCatalogVisibility", "public").Run().CompileDiagnostics());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_repositorys_snapshot_compiles_in_every_language_version(LanguageVersion version)
    {
        var harness = ModelsHarness.Of(RepositoryFiles.Snapshot, TestCompilation.Create(version: version))
            .WithProperty("InferenceCatalogVisibility", "public")
            .Run();

        Assert.Empty(harness.CompileDiagnostics());
        Assert.Empty(harness.Result.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_left_compiles_in_every_language_version(LanguageVersion version)
    {
        var harness = ModelsHarness.Of(SmallCatalog.WithGone, TestCompilation.Create(version: version));

        Assert.Empty(harness.Run().CompileDiagnostics());
        Assert.Empty(harness.WithProperty("InferenceCatalogVisibility", "public").Run().CompileDiagnostics());
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_unions_open_list_can_be_given_as_a_list_or_one_by_one(LanguageVersion version)
    {
        var snapshot = SmallCatalog.WithModels("""
            {"id":"some/Both","routes":[{"provider":"groq","task":"conversational"},{"provider":"hf-inference","task":"zero-shot-classification"},{"provider":"hf-inference","task":"sentence-similarity"}]}
            """);
        var calls = TestCompilation.Create(
            """
            using System.Collections.Generic;
            using InferenceCatalog;

            internal static class Calls
            {
                internal static object[] Make(List<string> list, string[] array) => new object[]
                {
                    HFModels.Some.Both.ZeroShotClassification("text", "one", "two"),
                    HFModels.Some.Both.ZeroShotClassification("text", list),
                    HFModels.Some.Both.ZeroShotClassification("text", array),
                    HFModels.Some.Both.SentenceSimilarity("source", "one"),
                };
            }
            """,
            version);

        Assert.Empty(ModelsHarness.Of(snapshot, calls).Run().CompileDiagnostics());
    }

    [Fact]
    public void Versions_from_9_on_are_tried()
    {
        HashSet<LanguageVersion> some = [LanguageVersion.CSharp9, LanguageVersion.CSharp12, LanguageVersion.CSharp14];

        Assert.Superset(some, Versions.Select(row => row.Data).ToHashSet());
    }

    [Theory]
    [InlineData("fi-FI")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_same_snapshot_gives_the_same_text_in_every_culture(string culture)
    {
        var expected = ModelsHarness.Of(RepositoryFiles.Snapshot).Run().Source();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, ModelsHarness.Of(RepositoryFiles.Snapshot).Run().Source());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Emitted_text_is_ASCII_with_line_feeds_and_no_paths()
    {
        var snapshot = InMemoryFile.Snapshot(RepositoryFiles.Snapshot, "/home/somebody/catalog/snapshot.json");
        var source = ModelsHarness.Of(snapshot).Run().Source();

        Assert.DoesNotContain('\r', source);
        Assert.True(Ascii.IsValid(source));
        Assert.DoesNotContain("somebody", source, StringComparison.Ordinal);
    }
}
