using System.Text.Json;
using InferenceCatalog.RuleRuns.Running;

namespace InferenceCatalog.RuleRuns.Tests;

public sealed class RuleRunTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
          <ItemGroup><ProjectReference Include="..\Shared\Shared.csproj" /></ItemGroup>
        </Project>
        """;

    private readonly SourceFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_call_that_a_rule_judges_is_a_hit_with_its_repository_file_and_line()
    {
        folder
            .With("drawings/App/App.csproj", Project)
            .With("drawings/App/Program.cs", """
                using System.ClientModel;
                using OpenAI;

                var options = new OpenAIClientOptions { Endpoint = new Uri("https://router.huggingface.co/v1") };
                var client = new OpenAIClient(new ApiKeyCredential("key"), options);
                client.GetImageClient("black-forest-labs/FLUX.1-dev");
                """);

        var result = Assert.Single(await RunAsync());

        var hit = Assert.Single(result.Hits);
        Assert.Equal("ICAT1003", hit.Id);
        Assert.Equal("drawings/App/Program.cs(6,8)", hit.Place.ToString());
        Assert.Equal("""client.GetImageClient("black-forest-labs/FLUX.1-dev");""", hit.Code);
        Assert.Empty(result.Crashes);
    }

    [Fact]
    public async Task A_call_that_goes_elsewhere_is_counted_and_no_hit()
    {
        folder
            .With("chat/App/App.csproj", Project)
            .With("chat/App/Program.cs", """
                using OpenAI;

                new OpenAIClient("key").GetChatClient("gpt-4o");
                """);

        var result = Assert.Single(await RunAsync());

        Assert.Empty(result.Hits);
        var place = new SourcePlace("chat", "App/Program.cs", 3, 25);
        Assert.Equal(new SeenCall("OpenAI", "Elsewhere", "GetChatClient", "gpt-4o", place), Assert.Single(result.Calls));
    }

    [Fact]
    public async Task A_project_sees_what_it_references_and_errors_in_code_are_no_matter()
    {
        folder
            .With("shop/Shared/Shared.csproj", "<Project/>")
            .With("shop/Shared/Addresses.cs", """
                public static class Addresses
                {
                    public const string Router = "https://router.huggingface.co/v1";
                }
                """)
            .With("shop/App/App.csproj", Project)
            .With("shop/App/Program.cs", """
                using System.ClientModel;
                using NotThere;
                using OpenAI;

                var options = new OpenAIClientOptions { Endpoint = new(Addresses.Router) };
                new OpenAIClient(new ApiKeyCredential("key"), options).GetVideoClient();
                missing.Call(;
                """);

        var results = await RunAsync();

        Assert.Equal(["App/App.csproj", "Shared/Shared.csproj"], results.Select(result => result.Project));
        Assert.Equal("ICAT1003", Assert.Single(results[0].Hits).Id);
    }

    [Fact]
    public async Task Programs_of_one_file_and_sources_without_a_project_are_compiled_too()
    {
        folder
            .With("notes/one.cs", "#:package OpenAI@2.14.0\nConsole.WriteLine(new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\"));")
            .With("notes/obj/skipped.cs", "class Skipped;")
            .With("notes/Player.cs", "class Player { object client = new OpenAI.Chat.ChatClient(\"gpt-4o\", \"key\"); }");

        var results = await RunAsync();

        Assert.Equal([("one.cs", 1), (".", 1)], results.Select(result => (result.Project, result.Files)));
        Assert.All(results, result => Assert.Equal("ChatClient", Assert.Single(result.Calls).Member));
    }

    [Fact]
    public async Task The_report_counts_a_file_that_two_projects_share_once()
    {
        folder
            .With("twins/App/One.csproj", Project)
            .With("twins/App/Two.csproj", Project)
            .With("twins/App/Program.cs", """new OpenAI.OpenAIClient("key").GetChatClient("gpt-4o");""");
        var report = new RunReport(await RunAsync());

        using var output = new StringWriter { NewLine = "\n" };
        report.Print(output, listsCalls: true);
        using var json = new MemoryStream();
        report.Write(json);

        var lines = output.ToString().Split('\n');
        Assert.Equal("twins/App/Program.cs(1,32): OpenAI GetChatClient → Elsewhere gpt-4o", lines[0]);
        Assert.Equal("1 repositories, 2 projects, 2 files, 1 calls, 0 hits, 0 crashes", lines[^2]);
        Assert.Equal(1, JsonDocument.Parse(json.ToArray()).RootElement.GetProperty("calls").GetArrayLength());
        Assert.False(report.HasCrashes);
    }

    [Theory]
    [InlineData]
    [InlineData("only-a-folder")]
    [InlineData("--unknown", "folder", "snapshot")]
    public void Arguments_that_say_too_little_or_name_what_is_not_there_are_refused(params string[] arguments) =>
        Assert.Null(RunArguments.Parse(arguments));

    private Task<IReadOnlyList<ProjectResult>> RunAsync()
    {
        var snapshot = Path.Combine(AppContext.BaseDirectory, "catalog", "snapshot.json");
        var arguments = RunArguments.Parse([folder.Path, snapshot]);
        Assert.NotNull(arguments);
        return RuleRun.RunAsync(arguments, TextWriter.Null);
    }
}
