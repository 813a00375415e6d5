using System.Text.Json;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Build.Tests.Targets;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Output;

/// <summary>The schema with which editors offer models and providers in <c>appsettings.json</c>.</summary>
public sealed class SettingsSchemaTests
{
    [Fact]
    public void The_ids_of_the_snapshot_stand_one_a_line_beside_any_other_text()
    {
        var schema = SettingsSchema.Write(Known.Snapshot).ToString();

        Assert.Contains(
            """
                "inferenceCatalogModel": {
                  "description": "A model of Hugging Face: organisation/name, alone or with a provider or one of the policies fastest, cheapest and preferred after a colon. The list is the snapshot of 2026-01-01.",
                  "anyOf": [
                    { "type": "string" },
                    {
                      "type": "string",
                      "enum": [
                        "acme/old",
                        "acme/talker"
                      ]
                    }
                  ]
                },
            """,
            schema,
            StringComparison.Ordinal);
        Assert.Contains("\"enum\": [\n            \"groq\"\n          ]\n", schema, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', schema);
        Assert.EndsWith("}\n", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_value_of_the_section_that_names_a_model_or_a_provider_has_their_list()
    {
        using var schema = JsonDocument.Parse(SettingsSchema.Write(Known.Snapshot).ToString());

        var section = schema.RootElement.GetProperty("properties").GetProperty("InferenceCatalog");
        var properties = section.GetProperty("properties");
        const string Model = "#/definitions/inferenceCatalogModel";
        Assert.Equal(Model, Reference(properties.GetProperty("Model")));
        Assert.Equal(Model, Reference(properties.GetProperty("Models").GetProperty("anyOf")[0].GetProperty("items")));
        Assert.Equal(Model, Reference(properties.GetProperty("Models").GetProperty("anyOf")[1].GetProperty("additionalProperties")));
        Assert.Equal(Model, Reference(section.GetProperty("patternProperties").GetProperty("^.+[Mm]odel(Id)?$")));
        Assert.Equal("#/definitions/inferenceCatalogProvider", Reference(properties.GetProperty("Provider")));
        Assert.Equal(
            ["Model", "Models", "Provider", "Endpoint", "BillTo", "Timeout", "Token"],
            properties.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void An_empty_snapshot_gives_a_schema_too()
    {
        using var schema = JsonDocument.Parse(SettingsSchema.Write(Known.Snapshot with { Models = new(Array.Empty<SnapshotModel>()) }).ToString());

        var list = schema.RootElement.GetProperty("definitions").GetProperty("inferenceCatalogModel").GetProperty("anyOf")[1].GetProperty("enum");
        Assert.Equal("", Assert.Single(list.EnumerateArray()).GetString());
    }

    [Fact]
    public async Task A_refresh_writes_it_beside_the_snapshot_and_again_only_where_it_differs()
    {
        using var run = RefreshRun.OfFiles();
        await run.RunAsync();
        var path = run.Folder["catalog/appsettings-schema.json"];
        Assert.Equal(SettingsSchema.Write(run.Read()).ToString(), File.ReadAllText(path));
        var then = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, then);

        await run.RunAsync();
        Assert.Equal(then, File.GetLastWriteTimeUtc(path));

        File.WriteAllText(path, "{}");
        await run.RunAsync();
        Assert.Equal(SettingsSchema.Write(run.Read()).ToString(), File.ReadAllText(path));
    }

    [Fact]
    public void The_one_in_this_repository_is_that_of_its_snapshot()
    {
        var catalog = Path.Combine(PackageFolder.BuildFolder, "..", "..", "..", "catalog");
        var snapshot = SnapshotFile.Read(Path.Combine(catalog, "snapshot.json"), TestContext.Current.CancellationToken)!;

        Assert.Equal(SettingsSchema.Write(snapshot).ToString(), File.ReadAllText(Path.Combine(catalog, "appsettings-schema.json")).ReplaceLineEndings("\n"));
    }

    private static string? Reference(JsonElement schema) => schema.GetProperty("$ref").GetString();
}
