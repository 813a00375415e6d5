using System.IO.Compression;
using System.Reflection;

namespace InferenceCatalog.Package.Tests;

/// <summary>The packages, packed once for all tests under a version that no cache can have seen.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private static readonly string[] Projects = ["InferenceCatalog", "InferenceCatalog.Analyzers", "InferenceCatalog.Emulator"];

    private readonly TemporaryFolder folder = new();

    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    public string Folder => folder.Path;

    public static string RepositoryRoot => Metadata("RepositoryRoot");

    private static string Configuration => Metadata("Configuration");

    public async ValueTask InitializeAsync()
    {
        foreach (var project in Projects)
        {
            var packed = await DotNet.RunAsync(
                RepositoryRoot,
                "pack", $"src/{project}/{project}.csproj", "--no-build", "--configuration", Configuration, "--output", Folder, $"-p:Version={Version}");
            Assert.True(packed.ExitCode == 0, packed.Output);
        }
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        foreach (var package in Projects)
        {
            var cached = Path.Combine(GlobalPackagesFolder(), package.ToLowerInvariant(), Version);
            if (Directory.Exists(cached))
                Directory.Delete(cached, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    public ZipArchive Open(string package) => ZipFile.OpenRead(Path.Combine(Folder, $"{package}.{Version}.nupkg"));

    private static string GlobalPackagesFolder() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string Metadata(string key) =>
        typeof(PackedPackages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
