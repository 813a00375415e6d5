namespace InferenceCatalog.Package.Tests;

/// <summary>A project of somebody who has only the packages.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A project for net10.0 with the main package; without a program it has no sources yet.</summary>
    public Consumer(PackedPackages packages, string? program, string properties = "", string items = "")
    {
        // The machine's own feeds stay: a consumer has them too.
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages.Folder}" />
              </packageSources>
            </configuration>
            """);
        folder.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <WarningsNotAsErrors>NU1603</WarningsNotAsErrors>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="InferenceCatalog" Version="{packages.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        if (program is not null)
            folder.Write("Program.cs", program);
    }

    public string Folder => folder.Path;

    public static string EmulatorReference(PackedPackages packages) =>
        $"""<PackageReference Include="InferenceCatalog.Emulator" Version="{packages.Version}" />""";

    public void Write(string relativePath, string content) => folder.Write(relativePath, content);

    public Task<CommandResult> BuildAsync(params string[] arguments) => DotNet.RunAsync(Folder, ["build", .. arguments]);

    /// <summary>Prints nothing twice, for it has no summary.</summary>
    public Task<CommandResult> BuildQuietlyAsync(params string[] arguments) =>
        DotNet.RunAsync(Folder, ["msbuild", "-restore", "-nologo", "-verbosity:minimal", .. arguments]);

    public Task<CommandResult> RunAsync() => DotNet.RunAsync(Folder, "run", "--no-build");

    public void Dispose() => folder.Dispose();
}
