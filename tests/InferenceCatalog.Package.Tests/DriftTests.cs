namespace InferenceCatalog.Package.Tests;

/// <summary>The exact lines of a consumer's code that a refresh breaks.</summary>
[Collection(WithPackages.Name)]
public sealed class DriftTests(PackedPackages packages)
{
    private const string Before = """
        {"schemaVersion":1,"retrieved":"2026-07-21","sources":[],"filters":{"adapters":false},"models":[
        {"id":"acme/leaves","routes":[{"provider":"groq","task":"conversational","tools":true}]},
        {"id":"acme/stays","routes":[{"provider":"cerebras","task":"conversational","tools":true},{"provider":"groq","task":"conversational","tools":true},{"provider":"together","task":"conversational","tools":true}]}
        ]}
        """;

    private const string Router = """
        {"data":[{"id":"acme/stays","providers":[
          {"provider":"cerebras","status":"live","supports_tools":true},
          {"provider":"groq","status":"live","supports_tools":false},
          {"provider":"together","status":"live","supports_tools":true}]}]}
        """;

    private const string Hub = """
        [{"id":"acme/stays","inferenceProviderMapping":[{"provider":"groq","providerId":"stays","status":"live","task":"conversational"}]}]
        """;

    private const string Program = """
        using InferenceCatalog;

        var tool = new ModelTool("time", "Tells the time.");
        var gone = HFModels.Acme.Leaves.Chat("Hi");
        var poorer = HFModels.Acme.Stays.On(HFProviders.Groq).Chat("Hi") with { Tools = [tool] };
        var fine = HFModels.Acme.Stays.On(HFProviders.Together).Chat("Hi") with { Tools = [tool] };
        Console.WriteLine((gone, poorer, fine));
        """;

    [Fact]
    public async Task A_refresh_names_the_lines_that_break_and_a_check_fails_for_them()
    {
        using var consumer = new Consumer(packages, Program);
        consumer.Write("catalog/snapshot.json", Before);
        consumer.Write("router.json", Router);
        consumer.Write("hub.json", Hub);

        string[] sources = ["-p:InferenceCatalogRouterUrl=file:router.json", "-p:InferenceCatalogHubUrl=file:hub.json", "-p:AllowDrop=true", "-p:InferenceCatalogMaxAge=36500"];
        var check = await consumer.BuildQuietlyAsync(["-t:CheckCatalog", "-p:Online=true", .. sources]);
        Assert.NotEqual(0, check.ExitCode);
        Assert.Contains("Program.cs(5,", check.Output, StringComparison.Ordinal);
        Assert.Contains("error ICAT2001", check.Output, StringComparison.Ordinal);
        Assert.Equal(Before, await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "catalog", "snapshot.json"), TestContext.Current.CancellationToken));

        var refresh = await consumer.BuildQuietlyAsync(["-t:RefreshCatalog", "-p:Report=drift.md", .. sources]);
        Assert.True(refresh.ExitCode == 0, refresh.Output);
        Assert.Contains("2 lines of your code break.", refresh.Output, StringComparison.Ordinal);
        var report = await File.ReadAllTextAsync(Path.Combine(consumer.Folder, "drift.md"), TestContext.Current.CancellationToken);
        Assert.Contains("- `Program.cs(4)` [ICAT1008](", report, StringComparison.Ordinal);
        Assert.Contains("- `Program.cs(5)` [ICAT2001](", report, StringComparison.Ordinal);
        Assert.DoesNotContain("RefreshCatalog", report, StringComparison.Ordinal);
        Assert.Contains("## Gone, and your code uses it (1)\n\n| Model | Use instead |\n|---|---|\n| `acme/leaves` | `acme/stays` |\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Program.cs(6)", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_refresh_of_a_project_names_the_lines_that_break_against_the_snapshot_of_the_package()
    {
        using var consumer = new Consumer(packages, """
            using InferenceCatalog;

            var fine = ChatModel.Of("acme/stays");
            var gone = ChatModel.Of("openai/gpt-oss-120b");
            Console.WriteLine((fine, gone));
            """);
        consumer.Write("router.json", Router);
        consumer.Write("hub.json", Hub);

        var refresh = await consumer.BuildQuietlyAsync("-t:RefreshCatalog", "-p:InferenceCatalogRouterUrl=file:router.json", "-p:InferenceCatalogHubUrl=file:hub.json");

        Assert.True(refresh.ExitCode == 0, refresh.Output);
        Assert.Contains("Program.cs(4,", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("warning ICAT1008: 'openai/gpt-oss-120b' left the catalog", refresh.Output, StringComparison.Ordinal);
        Assert.Contains("1 line of your code breaks, 1 line is mended.", refresh.Output, StringComparison.Ordinal);
    }
}
