namespace InferenceCatalog.Package.Tests;

/// <summary>What a refresh says of code in whatever state it is: broken, of several frameworks, or none that the catalog concerns.</summary>
[Collection(WithPackages.Name)]
public sealed class CodeStateTests(PackedPackages packages)
{
    private const string Before = """
        {"schemaVersion":1,"retrieved":"2026-07-21","sources":[],"filters":{"adapters":false},"models":[
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

    private static readonly string[] Sources =
        ["-p:InferenceCatalogRouterUrl=file:router.json", "-p:InferenceCatalogHubUrl=file:hub.json", "-p:InferenceCatalogRetrieved=2026-11-22", "-p:InferenceCatalogMaxAge=36500"];

    [Fact]
    public async Task Lines_are_named_as_far_as_the_compiler_came_and_what_stopped_it_is_said()
    {
        using var consumer = Create(new Consumer(packages, "System.Console.WriteLine(InferenceCatalog.HFModels.Acme.Leaves);"));

        // Errors within methods do not keep the compiler from asking the rules; those of syntax and of declarations do.
        consumer.Write("Other.cs", "class Other { void M() { int x = \"\"; } }");
        var inMethod = await consumer.BuildQuietlyAsync(["-t:RefreshCatalog", "-p:DryRun=true", .. Sources]);
        consumer.Write("Other.cs", "class Other : Missing { }");
        var inDeclaration = await consumer.BuildQuietlyAsync(["-t:RefreshCatalog", "-p:DryRun=true", .. Sources]);
        consumer.Write("Other.cs", "class Other { void M( { } }");
        var inSyntax = await consumer.BuildQuietlyAsync(["-t:CheckCatalog", "-p:Online=true", .. Sources]);

        Assert.True(inMethod.ExitCode == 0, inMethod.Output);
        Assert.Contains("Program.cs(1,", inMethod.Output, StringComparison.Ordinal);
        Assert.Contains("1 line of your code breaks.", inMethod.Output, StringComparison.Ordinal);
        Assert.True(inDeclaration.ExitCode == 0, inDeclaration.Output);
        Assert.Contains("warning ICAT5016", inDeclaration.Output, StringComparison.Ordinal);
        Assert.Contains("Which lines of your code break cannot be said, because the compiler gave up at Other.cs(1): CS0246 ", inDeclaration.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, inSyntax.ExitCode);
        Assert.Contains("error ICAT5017: Which lines of your code break cannot be said, because the compiler gave up at Other.cs(1): CS1026 ", inSyntax.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_referenced_project_that_does_not_compile_is_said_and_the_snapshot_and_the_report_are_written()
    {
        using var consumer = Create(new Consumer(
            packages,
            "System.Console.WriteLine(InferenceCatalog.HFModels.Acme.Leaves);",
            items: """<ProjectReference Include="Library/Library.csproj" /> <Compile Remove="Library/**" />"""));
        consumer.Write("Library/Library.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>");
        consumer.Write("Library/Shelf.cs", "class Shelf : Missing;");

        var refresh = await consumer.BuildQuietlyAsync(["-t:RefreshCatalog", .. Sources]);

        Assert.NotEqual(0, refresh.ExitCode);
        Assert.Contains("Shelf.cs(1,15): error CS0246", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("because the compiler gave up at CS0006 ", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("Renewed ", refresh.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(consumer.Folder, "obj", "inferencecatalog", "drift.md")));
    }

    [Fact]
    public async Task Code_that_has_nothing_of_the_catalog_is_untouched_and_a_project_that_is_not_restored_cannot_be_checked()
    {
        using var consumer = Create(new Consumer(packages, "System.Console.WriteLine();"));

        var check = await consumer.BuildQuietlyAsync(["-t:CheckCatalog", "-p:Online=true", .. Sources]);
        File.Delete(Path.Combine(consumer.Folder, "Program.cs"));
        var empty = await consumer.BuildQuietlyAsync(["-t:RefreshCatalog", "-p:OutputType=Library", .. Sources]);

        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Contains("No line of your code is touched.", check.Output, StringComparison.Ordinal);
        Assert.True(empty.ExitCode == 0, empty.Output);
        Assert.Contains("No line of your code is touched.", empty.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-tl:on", "-v:m")]
    [InlineData("-tl:off", "-v:q")]
    public async Task A_line_that_breaks_for_several_frameworks_is_said_once_and_one_of_a_single_framework_too(string logger, string verbosity)
    {
        using var project = Create(new Consumer(packages, program: null));
        project.Write("Consumer.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFrameworks>netstandard2.0;net8.0</TargetFrameworks>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="InferenceCatalog.Analyzers" Version="{packages.Version}" />
                <PackageReference Include="OpenAI" Version="2.14.0" />
              </ItemGroup>
            </Project>
            """);
        project.Write("Talker.cs", """
            public static class Talker
            {
                private static readonly OpenAI.OpenAIClient Client = new OpenAI.OpenAIClient(
                    new System.ClientModel.ApiKeyCredential("token"), new OpenAI.OpenAIClientOptions { Endpoint = new System.Uri("https://router.huggingface.co/v1") });

                public static object Both() => Client.GetChatClient("acme/leaves");
            #if NET
                public static object One() => Client.GetChatClient("acme/leaves");
            #endif
            }
            """);

        var refresh = await DotNet.RunAsync(project.Folder, ["msbuild", "-restore", "-nologo", "-t:RefreshCatalog", logger, verbosity, "-p:Report=drift.md", .. Sources]);

        Assert.True(refresh.ExitCode == 0, refresh.Output);
        var shown = refresh.Output.Split('\n').Where(line => line.Contains("ICAT1008", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, shown.Count);
        Assert.Contains(shown, line => line.Contains("(6,", StringComparison.Ordinal));
        Assert.Contains(shown, line => line.Contains("(8,", StringComparison.Ordinal));
        Assert.Contains("ICAT5016", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("2 lines of your code break.", refresh.Output, StringComparison.Ordinal);
        var report = await File.ReadAllTextAsync(Path.Combine(project.Folder, "drift.md"), TestContext.Current.CancellationToken);
        Assert.Equal(2, report.Split("[ICAT1008]").Length - 1);
        foreach (var framework in new[] { "netstandard2.0", "net8.0" })
            Assert.True(File.Exists(Path.Combine(project.Folder, "obj", "inferencecatalog", framework, "after", "log.sarif")));
    }

    private static Consumer Create(Consumer consumer)
    {
        consumer.Write("catalog/snapshot.json", Before);
        consumer.Write("router.json", Router);
        consumer.Write("hub.json", Hub);
        return consumer;
    }
}
