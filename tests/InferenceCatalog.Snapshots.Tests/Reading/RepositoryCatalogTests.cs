using System.Text;
using System.Text.Json;

namespace InferenceCatalog.Snapshots.Tests;

/// <summary>The catalog that this repository ships.</summary>
public sealed class RepositoryCatalogTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "catalog");

    public static TheoryData<string> TaskFiles =>
        [.. Directory.GetFiles(Path.Combine(Folder, "tasks"), "*.json").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_snapshot_is_sound_and_canonical()
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, "snapshot.json"));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        var snapshot = Samples.Read(text);

        Assert.InRange(snapshot.Models.Count, 100, 10_000);
        Assert.Equal(text, SnapshotWriter.Write(snapshot));
        Assert.Equal(CatalogFileKind.Snapshot, CatalogFileProbe.KindOf(text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_snapshot_is_without_the_long_tails_whose_names_it_keeps()
    {
        var snapshot = Samples.Read(File.ReadAllText(Path.Combine(Folder, "snapshot.json")));

        Assert.False(snapshot.Header.IncludesAdapters);
        Assert.Equal(SnapshotChoice.All with { WithoutTailOf = Samples.List("featherless-ai") }, snapshot.Header.Choice);
        Assert.DoesNotContain(snapshot.Models, model => model.Id == "AIDC-AI/Marco-o1");
        Assert.Contains(new StoredName("AIDC-AI/Marco-o1", "Marco_O1"), snapshot.Names);
        Assert.Equal(Tombstones.None, snapshot.Gone);
    }

    [Fact]
    public void Every_model_of_the_snapshot_has_a_name_of_its_own()
    {
        var table = NameTable.Create(Samples.Read(File.ReadAllText(Path.Combine(Folder, "snapshot.json"))));

        Assert.All(table.Models, name => Assert.Equal(name.Id, table.FindId(name.Organization, name.Name)));
        Assert.Equal("Gpt_Oss_120b", table.Find("openai/gpt-oss-120b")?.Name);
    }

    [Fact]
    public void The_provider_list_is_sound()
    {
        var text = File.ReadAllText(Path.Combine(Folder, "providers.json"));

        var reading = ProviderFactsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Contains(reading.Value!.Providers, provider => provider.Id == "hf-inference");
        Assert.Equal(CatalogFileKind.Providers, CatalogFileProbe.KindOf(text, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(TaskFiles))]
    public void A_task_file_is_sound_and_named_after_its_task(string fileName)
    {
        var text = File.ReadAllText(Path.Combine(Folder, "tasks", fileName));

        var reading = TaskFactsReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Empty(reading.Problems);
        Assert.Equal(Path.GetFileNameWithoutExtension(fileName), reading.Value!.Id);
        Assert.Equal(CatalogFileKind.Task, CatalogFileProbe.KindOf(text, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void The_schema_for_editors_knows_every_member_that_the_writer_writes()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "snapshot.schema.json")));
        using var sample = JsonDocument.Parse(Samples.SnapshotWithGone);
        var definitions = schema.RootElement.GetProperty("$defs");

        AssertDescribed(schema.RootElement, sample.RootElement);
        AssertDescribed(definitions.GetProperty("source"), sample.RootElement.GetProperty("sources")[0]);
        AssertDescribed(definitions.GetProperty("name"), sample.RootElement.GetProperty("names")[0]);
        AssertDescribed(definitions.GetProperty("goneModel"), sample.RootElement.GetProperty("goneModels")[0]);
        AssertDescribed(definitions.GetProperty("goneRoute"), sample.RootElement.GetProperty("goneRoutes")[0]);
        AssertDescribed(definitions.GetProperty("goneProvider"), sample.RootElement.GetProperty("goneProviders")[0]);
        foreach (var model in sample.RootElement.GetProperty("models").EnumerateArray())
        {
            AssertDescribed(definitions.GetProperty("model"), model);
            foreach (var route in model.GetProperty("routes").EnumerateArray())
                AssertDescribed(definitions.GetProperty("route"), route);
        }
    }

    private static void AssertDescribed(JsonElement schema, JsonElement value)
    {
        foreach (var member in value.EnumerateObject())
        {
            Assert.True(schema.GetProperty("properties").TryGetProperty(member.Name, out var described), member.Name);
            Assert.NotEmpty(described.GetProperty("description").GetString()!);
        }
    }
}
