using System.Text.Json;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>What reaches the compiler of what a project says.</summary>
public sealed class OptionTargetTests : IDisposable
{
    private const string Net10 = "<TargetFramework>net10.0</TargetFramework>";

    private readonly PackageFolder package = new();

    public void Dispose() => package.Dispose();

    [Theory]
    [InlineData("", "", "false")]
    [InlineData("", "<PackageReference Include=\"inferencecatalog\" Version=\"1.0.0\" />", "true")]
    [InlineData("", "<PackageReference Include=\"InferenceCatalog.Extensions.AI\" Version=\"1.0.0\" />", "false")]
    [InlineData("<InferenceCatalogEmit>true</InferenceCatalogEmit>", "", "true")]
    [InlineData("<InferenceCatalogEmit>false</InferenceCatalogEmit>", "<PackageReference Include=\"InferenceCatalog\" Version=\"1.0.0\" />", "false")]
    public async Task Constants_are_emitted_only_where_the_project_itself_asks_for_the_package(string properties, string items, string expected)
    {
        package.WriteProject(Net10 + properties, items);

        Assert.Equal(expected, (await GetPropertiesAsync())["InferenceCatalogEmit"]);
    }

    [Fact]
    public async Task Lists_reach_the_compiler_on_one_line_with_commas()
    {
        package.WriteProject(Net10 + """
            <InferenceCatalogTasks>
              text-to-image;
              conversational;
            </InferenceCatalogTasks>
            <InferenceCatalogModels>openai/*; !*/*-preview, acme/??</InferenceCatalogModels>
            """);

        var properties = await GetPropertiesAsync("-p:InferenceCatalogProviders=groq%3Bhf-inference");

        Assert.Equal("text-to-image,conversational", properties["InferenceCatalogTasks"]);
        Assert.Equal("openai/*,!*/*-preview,acme/??", properties["InferenceCatalogModels"]);
        Assert.Equal("groq,hf-inference", properties["InferenceCatalogProviders"]);
    }

    [Fact]
    public async Task Lists_of_the_policy_reach_the_compiler_on_one_line_too()
    {
        string[] names =
        [
            "InferenceCatalogAllowedProviders",
            "InferenceCatalogDeniedProviders",
            "InferenceCatalogAllowedOrganizations",
            "InferenceCatalogDeniedOrganizations",
            "InferenceCatalogAllowedLicenses",
            "InferenceCatalogDeniedLicenses",
        ];
        package.WriteProject(Net10 + string.Concat(names.Select(name => $"<{name}>a*;\n b ; c</{name}>")));

        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", "-t:PrepareInferenceCatalogOptions", $"-getProperty:{string.Join(',', names)}");

        Assert.True(exitCode == 0, output);
        using var document = JsonDocument.Parse(output);
        Assert.Equal(
            names.Select(name => $"{name}: a*,b,c"),
            document.RootElement.GetProperty("Properties").EnumerateObject().Select(property => $"{property.Name}: {property.Value.GetString()}"));
    }

    [Fact]
    public async Task A_project_without_a_snapshot_has_that_of_the_package()
    {
        var files = await GetFilesAsync();

        Assert.Equal(["package/catalog/snapshot.json"], files["snapshot"]);
        Assert.Single(files);
    }

    [Fact]
    public async Task The_nearest_snapshot_above_the_project_comes_before_that_of_the_package()
    {
        package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));

        Assert.Equal(["catalog/snapshot.json"], (await GetFilesAsync())["snapshot"]);
    }

    [Fact]
    public async Task A_snapshot_that_the_project_names_comes_before_both_and_has_one_role_even_if_listed_twice()
    {
        package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        package.Folder.Write("app/own.json", SnapshotWriter.Write(Known.Snapshot));
        package.WriteProject(Net10 + "<InferenceCatalogSnapshot>own.json</InferenceCatalogSnapshot>", "<AdditionalFiles Include=\"own.json\" />");

        var files = await GetFilesAsync();

        Assert.Equal(["app/own.json"], files["snapshot"]);
        Assert.DoesNotContain("app/own.json", files[""]);
    }

    [Fact]
    public async Task A_snapshot_that_the_project_names_and_that_is_not_there_is_not_replaced_by_another()
    {
        package.WriteProject(Net10 + "<InferenceCatalogSnapshot>data/models.json</InferenceCatalogSnapshot>");

        Assert.Empty((await GetFilesAsync())["snapshot"]);
        Assert.Equal("data/models.json", (await GetPropertiesAsync())["InferenceCatalogSnapshotMissing"]);
    }

    [Fact]
    public async Task The_speeds_beside_the_snapshot_in_use_come_with_it()
    {
        package.Folder.Write("package/catalog/measurements.json", "{}");
        Assert.Equal(["package/catalog/measurements.json"], (await GetFilesAsync())["measurements"]);

        package.Folder.Write("catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot));
        Assert.Empty((await GetFilesAsync())["measurements"]);

        package.Folder.Write("catalog/measurements.json", "{}");
        package.WriteProject(Net10, "<AdditionalFiles Include=\"../catalog/*.json\" />");
        var files = await GetFilesAsync();
        Assert.Equal(["catalog/measurements.json"], files["measurements"]);
        Assert.Empty(files[""]);

        package.WriteProject(Net10 + "<InferenceCatalogSnapshot>gone.json</InferenceCatalogSnapshot>");
        Assert.Empty((await GetFilesAsync())["measurements"]);
    }

    [Theory]
    [InlineData("roslyn4.7", false)]
    [InlineData("", false)]
    [InlineData("roslyn4.10", true)]
    public async Task A_compiler_that_would_drop_the_generator_is_an_error_that_says_so(string version, bool isEnough)
    {
        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", "-t:CheckInferenceCatalogCompiler", $"-p:CompilerApiVersion={version}");

        Assert.Equal(isEnough, exitCode == 0);
        Assert.Equal(!isEnough, output.Contains("error ICAT4008", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net8.0", false)]
    [InlineData("netstandard2.0", false)]
    [InlineData("net10.0", true)]
    public async Task A_framework_for_which_there_is_no_library_is_an_error_that_says_so(string framework, bool isEnough)
    {
        package.WriteProject($"<TargetFramework>{framework}</TargetFramework>");

        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", "-t:CheckInferenceCatalogFramework");

        Assert.Equal(isEnough, exitCode == 0);
        Assert.Equal(
            !isEnough,
            output.Contains($"error ICAT4009: InferenceCatalog needs net10.0 or newer; this project is built for '{framework}'.", StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> GetPropertiesAsync(params string[] more)
    {
        const string Names = "InferenceCatalogEmit,InferenceCatalogTasks,InferenceCatalogProviders,InferenceCatalogModels,InferenceCatalogSnapshotMissing";
        var (exitCode, output) = await package.RunAsync(["msbuild", "-nologo", "-t:PrepareInferenceCatalogOptions", $"-getProperty:{Names}", .. more]);
        Assert.True(exitCode == 0, output);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("Properties").EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString()!);
    }

    /// <summary>The additional files by role, relative to the test's folder.</summary>
    private async Task<ILookup<string, string>> GetFilesAsync()
    {
        var (exitCode, output) = await package.RunAsync("msbuild", "-nologo", "-getItem:AdditionalFiles");
        Assert.True(exitCode == 0, output);
        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().ToLookup(
            item => item.TryGetProperty("CatalogRole", out var role) ? role.GetString()! : "",
            item => Path.GetRelativePath(package.Folder.Path, item.GetProperty("FullPath").GetString()!).Replace('\\', '/'));
    }
}
