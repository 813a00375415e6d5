using System.Text.Json;
using System.Text.RegularExpressions;

namespace InferenceCatalog.Package.Tests;

/// <summary>Projects that stay with another SDK and take the rules alone.</summary>
[Collection(WithPackages.Name)]
public sealed partial class AnalyzersPackageTests(PackedPackages packages)
{
    private const string OpenAI = """<PackageReference Include="OpenAI" Version="2.14.0" />""";

    /// <summary>In the first version of C# that the oldest frameworks' projects use.</summary>
    private const string Painter = """
        using System;
        using System.ClientModel;
        using OpenAI;
        using OpenAI.Images;

        public static class Painter
        {
            public static ImageClient Create(string token)
            {
                var options = new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") };
                var client = new OpenAIClient(new ApiKeyCredential(token), options);
                return client.GetImageClient("black-forest-labs/FLUX.1-dev");
            }
        }
        """;

    [Fact]
    public async Task A_mistake_with_another_SDK_is_found_under_every_framework()
    {
        using var project = Create("<TargetFrameworks>net48;netstandard2.0;net8.0</TargetFrameworks>", OpenAI);
        project.Write("Painter.cs", Painter);

        var build = await project.BuildQuietlyAsync();

        Assert.NotEqual(0, build.ExitCode);
        var errors = Errors(build);
        Assert.Equal(["net48", "net8.0", "netstandard2.0"], errors.Select(error => error.Framework).Order(StringComparer.Ordinal));
        Assert.All(errors, error => Assert.Equal("Painter.cs(12,23): error ICAT1003", error.Text));
        Assert.Contains(
            "'GetImageClient' has no service at router.huggingface.co/v1, where Hugging Face does chat and responses only. Post to "
            + "https://router.huggingface.co/fal-ai/fal-ai/flux/dev with an HttpClient: fal-ai, hf-inference and replicate serve it (snapshot of 2026-07-27).",
            build.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_flows_to_the_output_or_to_a_project_that_references_one_with_the_rules()
    {
        using var app = Create(
            "<TargetFramework>net10.0</TargetFramework>",
            """<ProjectReference Include="Library/Library.csproj" /> <Compile Remove="Library/**" />""",
            reference: "");
        app.Write("Painter.cs", Painter.Replace("Painter", "AppPainter", StringComparison.Ordinal));
        app.Write("Library/Library.csproj", ProjectFile("<TargetFramework>netstandard2.0</TargetFramework>", OpenAI, Reference()));
        app.Write("Library/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.ICAT1003.severity = warning\n");
        app.Write("Library/Painter.cs", Painter);

        var build = await app.BuildQuietlyAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("Painter.cs(12,23): warning ICAT1003", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AppPainter", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(app.Folder, "*", SearchOption.AllDirectories).Where(file => file.Contains("/bin/", StringComparison.Ordinal)),
            file => Path.GetFileName(file).StartsWith("InferenceCatalog", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_both_packages_the_rules_run_once(bool isDirect)
    {
        var runtime = $"""<PackageReference Include="InferenceCatalog" Version="{packages.Version}" />""";
        using var project = Create(
            "<TargetFramework>net10.0</TargetFramework>",
            OpenAI + (isDirect ? runtime : """<ProjectReference Include="Library/Library.csproj" /> <Compile Remove="Library/**" />"""));
        project.Write("Painter.cs", Painter);
        project.Write("Library/Library.csproj", ProjectFile("<TargetFramework>net10.0</TargetFramework>", runtime, reference: ""));

        var build = await project.BuildQuietlyAsync();
        var items = await DotNet.RunAsync(project.Folder, "msbuild", "-nologo", "-t:ResolvePackageAssets;ResolveLockFileAnalyzers", "-getItem:Analyzer,AdditionalFiles");

        Assert.Equal("Painter.cs(12,23): error ICAT1003", Assert.Single(Errors(build)).Text);
        Assert.Equal(
            [$"inferencecatalog/{packages.Version}/analyzers/dotnet/cs/InferenceCatalog.CodeFixes.dll", $"inferencecatalog/{packages.Version}/analyzers/dotnet/cs/InferenceCatalog.Generator.dll"],
            Paths(items, "Analyzer").Order(StringComparer.Ordinal));
        Assert.Equal(
            [$"inferencecatalog/{packages.Version}/catalog/measurements.json", $"inferencecatalog/{packages.Version}/catalog/snapshot.json"],
            Paths(items, "AdditionalFiles").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ids_are_constants_for_any_SDK_where_the_project_asks()
    {
        using var project = Create(
            "<TargetFramework>net48</TargetFramework> <InferenceCatalogEmit>true</InferenceCatalogEmit>",
            """<Reference Include="System.Net.Http" />""");
        project.Write("Talker.cs", """
            using System.Net.Http;
            using System.Threading.Tasks;
            using InferenceCatalog;

            public static class Talker
            {
                public static Task<HttpResponseMessage> Ask(HttpClient client, string messages)
                {
                    var body = "{\"model\":\"" + HFModelIds.Openai.Gpt_Oss_120b + ":" + HFProviderIds.Groq + "\",\"messages\":" + messages + "}";
                    return client.PostAsync("https://router.huggingface.co/v1/chat/completions", new StringContent(body));
                }
            }
            """);

        var build = await project.BuildAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.DoesNotContain("ICAT", build.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning CS", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_in_the_old_format_gets_the_same()
    {
        using var project = new Consumer(packages, program: null);
        project.Write("Consumer.csproj", $"""
            <Project DefaultTargets="Build" xmlns="http://schemas.microsoft.com/developer/msbuild/2003">
              <Import Project="$(MSBuildExtensionsPath)/$(MSBuildToolsVersion)/Microsoft.Common.props" />
              <PropertyGroup>
                <OutputType>Library</OutputType>
                <TargetFrameworkVersion>v4.8</TargetFrameworkVersion>
                <OutputPath>bin/</OutputPath>
                <InferenceCatalogEmit>true</InferenceCatalogEmit>
                <InferenceCatalogModels>nobody/*</InferenceCatalogModels>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="Shelf.cs" />
                <PackageReference Include="Microsoft.NETFramework.ReferenceAssemblies" Version="1.0.3" />
                {Reference()}
              </ItemGroup>
              <Import Project="$(MSBuildToolsPath)/Microsoft.CSharp.targets" />
            </Project>
            """);
        project.Write("Shelf.cs", "public static class Shelf { public static string Name { get { return nameof(InferenceCatalog.HFModelIds); } } }");

        var build = await project.BuildQuietlyAsync();

        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("warning ICAT4007: The property 'InferenceCatalogModels' names 'nobody/*'", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refresh_renews_the_snapshot_once_for_all_frameworks_and_the_next_build_judges_by_it()
    {
        using var project = Create("<TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks>", OpenAI);
        project.Write("Painter.cs", Painter);
        project.Write("recorded/router.json", """
            {"object":"list","data":[{"id":"acme/tiny-1b","providers":[{"provider":"groq","status":"live","context_length":8192}]}]}
            """);
        project.Write("recorded/hub.json", """
            [{"id":"black-forest-labs/FLUX.1-dev","inferenceProviderMapping":[{"provider":"nscale","providerId":"flux","status":"live","task":"text-to-image"}]}]
            """);

        var refresh = await project.BuildAsync(
            "-t:RefreshCatalog", "-restore", "-p:InferenceCatalogRetrieved=2026-11-22",
            $"-p:InferenceCatalogRouterUrl={new Uri(Path.Combine(project.Folder, "recorded", "router.json"))}",
            $"-p:InferenceCatalogHubUrl={new Uri(Path.Combine(project.Folder, "recorded", "hub.json"))}");
        Assert.True(refresh.ExitCode == 0, refresh.Output);
        Assert.Contains("acme/tiny-1b", await File.ReadAllTextAsync(Path.Combine(project.Folder, "catalog/snapshot.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var build = await project.BuildQuietlyAsync();
        Assert.Equal(2, Errors(build).Count);
        Assert.Contains("nscale serves it (snapshot of 2026-11-22)", build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_or_missing_snapshot_is_told_once_whatever_is_emitted()
    {
        using var project = Create("<TargetFramework>net8.0</TargetFramework>", "");
        project.Write("catalog/snapshot.json", "{\n  \"schemaVersion\": 99\n}");

        var rules = await project.BuildQuietlyAsync();
        var constants = await project.BuildQuietlyAsync("-p:InferenceCatalogEmit=true");
        var missing = await project.BuildQuietlyAsync("-p:InferenceCatalogSnapshot=snapshto.json");

        Assert.Equal("snapshot.json(2,20): error ICAT4001", Assert.Single(Errors(rules)).Text);
        Assert.Equal("snapshot.json(2,20): error ICAT4001", Assert.Single(Errors(constants)).Text);
        Assert.Equal("error ICAT4003: The snapshot 'snapshto.json'", Assert.Single(MissingLine().Matches(missing.Output)).Value);
    }

    [Fact]
    public async Task With_both_packages_a_broken_snapshot_is_told_once()
    {
        using var project = Create(
            "<TargetFramework>net10.0</TargetFramework>",
            $"""<PackageReference Include="InferenceCatalog" Version="{packages.Version}" />""");
        project.Write("catalog/snapshot.json", "{\n  \"schemaVersion\": 99\n}");

        var build = await project.BuildQuietlyAsync();
        var rules = await project.BuildQuietlyAsync("-p:InferenceCatalogEmit=false");

        Assert.Equal("snapshot.json(2,20): error ICAT4001", Assert.Single(Errors(build)).Text);
        Assert.Equal("snapshot.json(2,20): error ICAT4001", Assert.Single(Errors(rules)).Text);
    }

    [Fact]
    public async Task A_compiler_that_would_drop_the_rules_is_an_error_that_says_so()
    {
        using var project = Create("<TargetFramework>netstandard2.0</TargetFramework>", "");

        var build = await project.BuildAsync("-p:CompilerApiVersion=roslyn4.7");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error ICAT4008", build.Output, StringComparison.Ordinal);
    }

    private Consumer Create(string properties, string items, string? reference = null)
    {
        var project = new Consumer(packages, program: null);
        project.Write("Consumer.csproj", ProjectFile(properties, items, reference ?? Reference()));
        return project;
    }

    /// <summary>By hand, as people write it: without PrivateAssets, which the package is not to depend on.</summary>
    private string Reference() => $"""<PackageReference Include="InferenceCatalog.Analyzers" Version="{packages.Version}" />""";

    private static string ProjectFile(string properties, string items, string reference) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {reference}
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>What the rules report, with the framework of the build that reports it.</summary>
    private static List<(string Text, string Framework)> Errors(CommandResult build) =>
        ErrorLine().Matches(build.Output)
            .Select(match => (Path.GetFileName(match.Groups["place"].Value) + match.Groups["id"].Value, match.Groups["framework"].Value))
            .ToList();

    /// <summary>The paths of our items below the folder of packages.</summary>
    private static List<string> Paths(CommandResult items, string kind)
    {
        Assert.True(items.ExitCode == 0, items.Output);
        using var document = JsonDocument.Parse(items.Output);
        return document.RootElement.GetProperty("Items").GetProperty(kind).EnumerateArray()
            .Select(item => item.GetProperty("FullPath").GetString()!.Replace('\\', '/'))
            .Where(path => path.Contains("/inferencecatalog", StringComparison.Ordinal))
            .Select(path => path[(path.IndexOf("/inferencecatalog", StringComparison.Ordinal) + 1)..])
            .ToList();
    }

    [GeneratedRegex(@"^(?<place>\S+\(\d+,\d+\))(?<id>: error ICAT\d+): .*\[[^\]]*?(::TargetFramework=(?<framework>[^\]]+))?\]\s*$", RegexOptions.Multiline)]
    private static partial Regex ErrorLine();

    [GeneratedRegex("error ICAT4003: The snapshot '[^']*'")]
    private static partial Regex MissingLine();
}
