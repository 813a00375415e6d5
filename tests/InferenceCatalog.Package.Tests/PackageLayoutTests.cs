using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace InferenceCatalog.Package.Tests;

[Collection(WithPackages.Name)]
public sealed class PackageLayoutTests(PackedPackages packages)
{
    [Fact]
    public void The_package_has_exactly_the_files_that_a_consumer_needs()
    {
        using var package = packages.Open("InferenceCatalog");

        string[] expected =
        [
            "InferenceCatalog.nuspec",
            "README.md",
            "analyzers/dotnet/cs/InferenceCatalog.CodeFixes.dll",
            "analyzers/dotnet/cs/InferenceCatalog.Generator.dll",
            "build/InferenceCatalog.AppSettings.targets",
            "build/InferenceCatalog.Refresh.targets",
            "build/InferenceCatalog.Report.targets",
            "build/InferenceCatalog.Rules.targets",
            "build/InferenceCatalog.Settings.targets",
            "build/InferenceCatalog.props",
            "build/InferenceCatalog.targets",
            "buildMultiTargeting/InferenceCatalog.targets",
            "buildTransitive/InferenceCatalog.AppSettings.targets",
            "buildTransitive/InferenceCatalog.Refresh.targets",
            "buildTransitive/InferenceCatalog.Report.targets",
            "buildTransitive/InferenceCatalog.Rules.targets",
            "buildTransitive/InferenceCatalog.Settings.targets",
            "buildTransitive/InferenceCatalog.props",
            "buildTransitive/InferenceCatalog.targets",
            "catalog/appsettings-schema.json",
            "catalog/measurements.json",
            "catalog/snapshot.json",
            "catalog/snapshot.schema.json",
            "lib/net10.0/InferenceCatalog.dll",
            "lib/net10.0/InferenceCatalog.xml",
            "tasks/netstandard2.0/InferenceCatalog.Build.dll",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files(package).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_of_the_rules_has_no_library_and_nothing_that_flows_on()
    {
        using var package = packages.Open("InferenceCatalog.Analyzers");

        string[] expected =
        [
            "InferenceCatalog.Analyzers.nuspec",
            "README.md",
            "build/InferenceCatalog.Analyzers.targets",
            "build/InferenceCatalog.AppSettings.targets",
            "build/InferenceCatalog.Refresh.targets",
            "build/InferenceCatalog.Report.targets",
            "build/InferenceCatalog.Rules.targets",
            "build/InferenceCatalog.Settings.targets",
            "buildMultiTargeting/InferenceCatalog.Analyzers.targets",
            "catalog/appsettings-schema.json",
            "catalog/measurements.json",
            "catalog/snapshot.json",
            "catalog/snapshot.schema.json",
            "compiler/InferenceCatalog.CodeFixes.dll",
            "compiler/InferenceCatalog.Generator.dll",
            "tasks/netstandard2.0/InferenceCatalog.Build.dll",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Files(package).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_package_of_the_rules_is_a_development_dependency_without_dependencies()
    {
        using var package = packages.Open("InferenceCatalog.Analyzers");
        var nuspec = XDocument.Load(package.GetEntry("InferenceCatalog.Analyzers.nuspec")!.Open());

        Assert.Contains(nuspec.Descendants(), element => element is { Name.LocalName: "developmentDependency", Value: "true" });
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName is "dependencies" or "dependency" or "group");
        Assert.Contains(nuspec.Descendants(), element => element is { Name.LocalName: "license", Value: "Apache-2.0" });
    }

    [Fact]
    public void The_runtime_brings_no_other_package()
    {
        using var package = packages.Open("InferenceCatalog");
        var nuspec = XDocument.Load(package.GetEntry("InferenceCatalog.nuspec")!.Open());

        var groups = nuspec.Descendants().Where(element => element.Name.LocalName == "group").ToList();

        Assert.Equal("net10.0", Assert.Single(groups).Attribute("targetFramework")?.Value);
        Assert.DoesNotContain(nuspec.Descendants(), element => element.Name.LocalName == "dependency");
        Assert.Contains(nuspec.Descendants(), element => element is { Name.LocalName: "license", Value: "Apache-2.0" });
    }

    [Theory]
    [InlineData("analyzers/dotnet/cs/InferenceCatalog.Generator.dll")]
    [InlineData("analyzers/dotnet/cs/InferenceCatalog.CodeFixes.dll")]
    [InlineData("tasks/netstandard2.0/InferenceCatalog.Build.dll")]
    public void What_a_compiler_or_MSBuild_loads_needs_only_what_they_have(string file)
    {
        // Visual Studio's compiler host binds these versions exactly; a newer System.Memory, say, does not load there.
        string[] allowed =
        [
            "InferenceCatalog.Generator 0.1.0.0",
            "Microsoft.Build.Framework 15.1.0.0",
            "Microsoft.Build.Utilities.Core 15.1.0.0",
            "Microsoft.CodeAnalysis 4.8.0.0",
            "Microsoft.CodeAnalysis.CSharp 4.8.0.0",
            "Microsoft.CodeAnalysis.CSharp.Workspaces 4.8.0.0",
            "Microsoft.CodeAnalysis.Workspaces 4.8.0.0",
            "System.Collections.Immutable 7.0.0.0",
            "System.Memory 4.0.1.2",
            "System.Reflection.Metadata 7.0.0.0",
            "netstandard 2.0.0.0",
        ];

        var references = References(file);

        Assert.NotEmpty(references);
        Assert.Empty(references.Except(allowed));
    }

    private static List<string> Files(ZipArchive package) =>
        package.Entries
            .Select(entry => entry.FullName)
            .Where(name => name is not "[Content_Types].xml" && !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal))
            .ToList();

    private List<string> References(string file)
    {
        using var package = packages.Open("InferenceCatalog");
        using var bytes = new MemoryStream();
        using (var entry = package.GetEntry(file)!.Open())
            entry.CopyTo(bytes);

        bytes.Position = 0;
        using var assembly = new PEReader(bytes);
        var metadata = assembly.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(metadata.GetAssemblyReference)
            .Select(reference => $"{metadata.GetString(reference.Name)} {reference.Version}")
            .ToList();
    }
}
