using System.Reflection;
using InferenceCatalog.Build.Output;
using InferenceCatalog.Build.Tests.Harness;
using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Tests.Targets;

/// <summary>A folder that is laid out as the package is, with a small default catalog, and a project that imports it as restore would.</summary>
internal sealed class PackageFolder : IDisposable
{
    public PackageFolder()
    {
        foreach (var file in Directory.GetFiles(BuildFolder))
            Copy(file, $"package/build/{Path.GetFileName(file)}");

        Copy(Path.Combine(BuildFolder, "..", "buildMultiTargeting", "InferenceCatalog.targets"), "package/buildMultiTargeting/InferenceCatalog.targets");
        Copy(typeof(RefreshCatalog).Assembly.Location, "package/tasks/netstandard2.0/InferenceCatalog.Build.dll");
        Folder.Write("package/catalog/snapshot.json", SnapshotWriter.Write(Known.Snapshot with { Names = new(new[] { new StoredName("acme/talker", "Talker__7") }) }));
        Folder.Write("package/catalog/appsettings-schema.json", SettingsSchema.Write(Known.Snapshot).ToString());
        Folder.Write("recorded/router.json", Answers.Router);
        Folder.Write("recorded/hub/1.json", Answers.Hub);

        // So that nothing above the temporary folder has a say.
        Folder.Write("Directory.Build.props", "<Project />");
        Folder.Write("Directory.Build.targets", "<Project />");
        WriteProject("<TargetFramework>net10.0</TargetFramework>");
    }

    /// <summary>Where the repository has the files of the package that restore imports.</summary>
    public static string BuildFolder { get; } =
        typeof(PackageFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "BuildFolder").Value!;

    public TemporaryFolder Folder { get; } = new();

    /// <summary>The arguments that make the recorded responses the sources.</summary>
    public static string[] Recorded { get; } =
        ["-p:InferenceCatalogRouterUrl=file:../recorded/router.json", "-p:InferenceCatalogHubUrl=file:../recorded/hub", "-p:InferenceCatalogRetrieved=2026-11-22"];

    public void WriteProject(string properties, string items = "")
    {
        Folder.Write(
            "app/app.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <Import Project="../package/build/InferenceCatalog.props" Condition="'$(TargetFramework)' != ''" />
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
              <Import Project="../package/build/InferenceCatalog.targets" Condition="'$(TargetFramework)' != ''" />
              <Import Project="../package/buildMultiTargeting/InferenceCatalog.targets" Condition="'$(TargetFramework)' == ''" />
            </Project>
            """);
        Folder.Write("app/App.cs", "namespace App; public static class Program;");
    }

    /// <summary>Runs <c>dotnet</c> in the project's folder.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) =>
        await Dotnet.RunAsync(Folder["app"], arguments);

    public void Dispose() => Folder.Dispose();

    private void Copy(string file, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Folder[name])!);
        File.Copy(file, Folder[name]);
    }
}
