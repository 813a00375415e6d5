using System.Text.Json;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What the compiler and editors get of a project's <c>appsettings.json</c>.</summary>
public sealed class AppSettingsTargetTests : IDisposable
{
    private const string Net10 = "<TargetFramework>net10.0</TargetFramework>";

    private readonly PackageFolder package = new();

    public AppSettingsTargetTests()
    {
        package.Folder.Write("app/appsettings.json", "{}");
        package.Folder.Write("app/appsettings.Development.json", "{}");
        package.Folder.Write("app/other.json", "{}");
        package.Folder.Write("app/config/appsettings.json", "{}");
    }

    public void Dispose() => package.Dispose();

    [Fact]
    public async Task The_compiler_gets_the_settings_of_the_projects_folder() =>
        Assert.Equal(["appsettings.Development.json settings", "appsettings.json settings"], await GetSettingsAsync());

    [Fact]
    public async Task A_project_can_keep_them_to_itself()
    {
        package.WriteProject(Net10 + "<InferenceCatalogCheckSettings>false</InferenceCatalogCheckSettings>");

        Assert.Empty(await GetSettingsAsync());
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("./appsettings.json")]
    [InlineData("$(MSBuildProjectDirectory)/appsettings.json")]
    public async Task What_the_project_gives_by_itself_is_there_once_and_as_it_gives_it(string path)
    {
        package.WriteProject(Net10, $"<AdditionalFiles Include=\"{path};config/appsettings.json\" />");

        Assert.Equal(["appsettings.Development.json settings", "appsettings.json ", "config/appsettings.json "], await GetSettingsAsync());
    }

    [Fact]
    public async Task Editors_get_the_schema_of_the_package_where_the_project_has_none() =>
        Assert.Equal("package/catalog/appsettings-schema.json", await GetSchemaAsync());

    [Fact]
    public async Task Editors_get_the_schema_beside_the_projects_snapshot()
    {
        package.Folder.Write("catalog/snapshot.json", "{}");
        package.Folder.Write("catalog/appsettings-schema.json", SettingsSchema.Write(Known.Snapshot).ToString());

        Assert.Equal("catalog/appsettings-schema.json", await GetSchemaAsync());
    }

    [Fact]
    public async Task Editors_get_the_schema_that_the_project_names()
    {
        package.Folder.Write("catalog/appsettings-schema.json", SettingsSchema.Write(Known.Snapshot).ToString());
        package.WriteProject(Net10 + "<InferenceCatalogSettingsSchema>own.json</InferenceCatalogSettingsSchema>");

        Assert.Equal("app/own.json", await GetSchemaAsync());
    }

    /// <summary>The settings with their roles, relative to the project.</summary>
    private async Task<string[]> GetSettingsAsync()
    {
        using var items = await GetItemsAsync("AdditionalFiles");
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
                .Select(item => RelativePath(item, package.Folder["app"]) + " " + (item.TryGetProperty("CatalogRole", out var role) ? role.GetString() : ""))
                .Where(file => !file.Contains("snapshot", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
    }

    private async Task<string> GetSchemaAsync()
    {
        using var items = await GetItemsAsync("JsonSchemaSegment");
        var segment = Assert.Single(items.RootElement.GetProperty("Items").GetProperty("JsonSchemaSegment").EnumerateArray());
        Assert.Equal(@"appsettings\..*json", segment.GetProperty("FilePathPattern").GetString());
        return RelativePath(segment, package.Folder.Path);
    }

    private async Task<JsonDocument> GetItemsAsync(string name)
    {
        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", $"-getItem:{name}");
        Assert.True(exitCode == 0, output);
        return JsonDocument.Parse(output);
    }

    private static string RelativePath(JsonElement item, string folder) =>
        Path.GetRelativePath(folder, item.GetProperty("FullPath").GetString()!).Replace('\\', '/');
}
