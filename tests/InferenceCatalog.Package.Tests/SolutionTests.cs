using System.Text.RegularExpressions;

namespace InferenceCatalog.Package.Tests;

/// <summary>The commands on a solution of which one project has not the package, with the file that the documentation gives for it.</summary>
[Collection(WithPackages.Name)]
public sealed partial class SolutionTests(PackedPackages packages)
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>{0}</Project>";

    private const string Snapshot = """
        {"schemaVersion":1,"retrieved":"2026-11-20","sources":[],"filters":{"adapters":false},"models":[
        {"id":"acme/leaves","routes":[{"provider":"groq","task":"conversational"}]},
        {"id":"acme/stays","routes":[{"provider":"cerebras","task":"conversational"},{"provider":"groq","task":"conversational"},{"provider":"together","task":"conversational"}]}
        ]}
        """;

    private const string Router = """
        {"data":[{"id":"acme/stays","providers":[{"provider":"cerebras"},{"provider":"groq"},{"provider":"together"}]}]}
        """;

    private const string Hub = """
        [{"id":"acme/stays","inferenceProviderMapping":[{"provider":"groq","providerId":"stays","status":"live","task":"conversational"}]}]
        """;

    [Theory]
    [InlineData("sln")]
    [InlineData("slnx")]
    public async Task Each_command_passes_over_a_project_without_the_package_and_reaches_all_others(string format)
    {
        using var solution = await CreateAsync(format);
        var snapshot = Path.Combine(solution.Folder, "catalog", "snapshot.json");
        string[] sources = [$"-p:InferenceCatalogRouterUrl=file:{solution.Folder}/router.json", $"-p:InferenceCatalogHubUrl=file:{solution.Folder}/hub.json", "-p:InferenceCatalogRetrieved=2026-11-22"];

        var without = await solution.BuildAsync([$"All.{format}", "-t:CheckCatalog", "-p:InferenceCatalogMaxAge=36500"]);
        Assert.Contains("error MSB4057", without.Output, StringComparison.Ordinal);

        solution.Write("Directory.Solution.targets", Recipe());
        var check = await solution.BuildAsync([$"All.{format}", "-t:CheckCatalog", "-p:InferenceCatalogMaxAge=36500"]);
        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Equal(2, Count(check.Output, " is sound. "));

        var dry = await solution.BuildAsync([$"All.{format}", "-t:RefreshCatalog", "-p:DryRun=true", .. sources]);
        Assert.True(dry.ExitCode == 0, dry.Output);
        Assert.Equal(2, Count(dry.Output, "Nothing was written."));
        Assert.Equal(Snapshot, await File.ReadAllTextAsync(snapshot, TestContext.Current.CancellationToken));

        var report = await solution.BuildAsync([$"All.{format}", "-t:CatalogReport"]);
        Assert.True(report.ExitCode == 0, report.Output);
        Assert.All(["First", "Second"], name => Assert.True(File.Exists(Path.Combine(solution.Folder, name, "obj", "catalog-report.html"))));
        Assert.False(File.Exists(Path.Combine(solution.Folder, "Plain", "obj", "catalog-report.html")));
    }

    [Fact]
    public async Task Projects_that_share_a_snapshot_are_each_told_which_of_their_lines_break()
    {
        using var solution = await CreateAsync("slnx");
        solution.Write("Directory.Solution.targets", Recipe());
        string[] command = ["All.slnx", $"-p:InferenceCatalogRouterUrl=file:{solution.Folder}/router.json", $"-p:InferenceCatalogHubUrl=file:{solution.Folder}/hub.json", "-p:InferenceCatalogRetrieved=2026-11-22"];

        var check = await solution.BuildAsync([.. command, "-t:CheckCatalog", "-p:Online=true", "-p:InferenceCatalogMaxAge=36500"]);
        Assert.NotEqual(0, check.ExitCode);
        AssertBroken(check.Output, "error ICAT1008");
        Assert.DoesNotContain("error MSB", check.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "First", "Second" })
            Directory.Delete(Path.Combine(solution.Folder, name, "obj", "inferencecatalog"), recursive: true);

        var refresh = await solution.BuildAsync([.. command, "-t:RefreshCatalog", "-p:Report=drift.md"]);
        Assert.True(refresh.ExitCode == 0, refresh.Output);
        AssertBroken(refresh.Output, "warning ICAT1008");
        Assert.Equal(1, Count(refresh.Output, "Renewed "));
        Assert.Equal(1, Count(refresh.Output, "The snapshot was renewed a moment ago."));
        foreach (var name in new[] { "First", "Second" })
        {
            var drift = await File.ReadAllTextAsync(Path.Combine(solution.Folder, name, "drift.md"), TestContext.Current.CancellationToken);
            Assert.StartsWith("# Catalog drift: 2026-11-20 → 2026-11-22", drift, StringComparison.Ordinal);
            Assert.Contains($"- `{name}.cs(1)` [ICAT1008](", drift, StringComparison.Ordinal);
        }

        var again = await solution.BuildAsync([.. command, "-t:RefreshCatalog"]);
        Assert.True(again.ExitCode == 0, again.Output);
        Assert.Equal(2, Count(again.Output, "No line of your code is touched."));
    }

    private static void AssertBroken(string output, string said)
    {
        Assert.Contains($"First.cs(1,", output, StringComparison.Ordinal);
        Assert.Contains($"Second.cs(1,", output, StringComparison.Ordinal);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }

    /// <summary>A solution outside the repository, of two projects that share a snapshot and one without the package; built once.</summary>
    private async Task<Consumer> CreateAsync(string format)
    {
        var solution = new Consumer(packages, program: null);
        File.Delete(Path.Combine(solution.Folder, "Consumer.csproj"));
        solution.Write("catalog/snapshot.json", Snapshot);
        solution.Write("router.json", Router);
        solution.Write("hub.json", Hub);
        foreach (var name in new[] { "First", "Second", "Plain" })
        {
            var reference = name == "Plain" ? "" : $"<ItemGroup><PackageReference Include=\"InferenceCatalog\" Version=\"{packages.Version}\" /></ItemGroup>";
            solution.Write($"{name}/{name}.csproj", Project.Replace("{0}", reference, StringComparison.Ordinal));
            solution.Write($"{name}/{name}.cs", name == "Plain" ? "public class Plain;" : $"public static class {name} {{ public static object Model => InferenceCatalog.HFModels.Acme.Leaves; }}");
        }

        foreach (var arguments in new string[][] { ["new", "sln", "-n", "All", "--format", format], ["sln", $"All.{format}", "add", "First", "Plain", "Second"], ["build", $"All.{format}"] })
        {
            var made = await DotNet.RunAsync(solution.Folder, arguments);
            Assert.True(made.ExitCode == 0, made.Output);
        }

        return solution;
    }

    /// <summary>As the documentation has it.</summary>
    private static string Recipe()
    {
        var documentation = File.ReadAllText(Path.Combine(PackedPackages.RepositoryRoot, "catalog", "README.md"));
        return XmlBlock().Matches(documentation).Single(match => match.Value.Contains("SkipNonexistentTargets", StringComparison.Ordinal)).Groups[1].Value;
    }

    private static int Count(string output, string text) => output.Split('\n').Count(line => line.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex("```xml\r?\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex XmlBlock();
}
