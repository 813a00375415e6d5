using System.Globalization;
using System.Text;

namespace InferenceCatalog.Generator.Tests.Rules.Settings;

/// <summary>What becomes of files of settings of all kinds, and what reading them costs.</summary>
public sealed class SettingsReadingTests
{
    private const string Wrong = """{ "InferenceCatalog": { "Model": "acme/one" } }""";

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("""{ "InferenceCatalog": { "Model": "acme/one" }""")]
    [InlineData("""{ "InferenceCatalog": { "Model": "acme/one" } } }""")]
    [InlineData("""{ "InferenceCatalog": { "Model" "acme/one" } }""")]
    [InlineData("""{ 'InferenceCatalog': { 'Model': 'acme/one' } }""")]
    [InlineData("""[{ "InferenceCatalog": { "Model": "acme/one" } }]""")]
    [InlineData("\"acme/one\"")]
    [InlineData("{ \"InferenceCatalog\": { \"Model\": \"acme/one\n\" } }")]
    [InlineData("{ /* \"InferenceCatalog\": { \"Model\": \"acme/one\" } }")]
    public Task A_broken_file_is_for_others_to_report(string json) => SettingsAssert.SilentAsync(json);

    [Fact]
    public Task A_file_that_is_nested_deeper_than_any_is_left_alone() =>
        SettingsAssert.SilentAsync(string.Concat(Enumerable.Repeat("{\"InferenceCatalog\":", 70)) + "\"acme/one\"" + new string('}', 70));

    [Fact]
    public async Task A_file_is_read_once_whatever_the_number_of_compilations()
    {
        var file = SettingsAssert.File(Wrong);
        var project = RuleProject.Of("class One;").With(file);
        Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        var edited = project.With(project.Project.AddDocument("New.cs", "class New;").Project);
        Assert.Single(await edited.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, file.Reads);
    }

    [Fact]
    public async Task Without_a_model_in_the_settings_no_snapshot_is_read()
    {
        var project = RuleProject.Of("")
            .With(SettingsAssert.File("""{ "Logging": { "LogLevel": { "Default": "Warning" } }, "AllowedHosts": "*" }"""))
            .WithProperty("InferenceCatalogEmit", "true");

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(0, project.Snapshot.Reads);
    }

    [Fact]
    public async Task A_project_without_a_snapshot_hears_of_addresses_only()
    {
        var file = SettingsAssert.File(
            """{ "InferenceCatalog": { "Model": "acme/one:grok" }, "Llm": { "Endpoint": "https://api-inference.huggingface.co" } }""");

        var diagnostics = await RuleProject.Create(snapshot: null).With(file).AnalyzeAsync(TestContext.Current.CancellationToken);

        Assert.Equal("ICAT1007", Assert.Single(diagnostics).Id);
    }

    [Theory]
    [InlineData("/project/appsettings.json", null, true)]
    [InlineData("C:\\project\\AppSettings.Production.JSON", null, true)]
    [InlineData("appsettings.local.json", null, true)]
    [InlineData("/project/settings/models.json", "settings", true)]
    [InlineData("/project/settings/models.json", null, false)]
    [InlineData("/project/appsettings.json.txt", null, false)]
    [InlineData("/project/catalog/appsettings-schema.json", null, false)]
    public async Task A_file_of_settings_is_told_by_its_name_or_by_the_role_that_the_package_gives(string path, string? role, bool isRead)
    {
        var project = RuleProject.Of("").With(new InMemoryFile(path, Wrong, role));

        Assert.Equal(isRead ? 1 : 0, (await project.AnalyzeAsync(TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task The_place_is_right_at_the_end_of_a_file_of_a_megabyte()
    {
        var json = new StringBuilder("{\n");
        for (var number = 0; json.Length < 1_000_000; number++)
            json.Append(CultureInfo.InvariantCulture, $"  \"Section{number}\": {{ \"Model\": \"acme/number{number}\", \"Values\": [\"a/b\", \"c\"] }}, // {number}\n");

        var lines = json.ToString().Count(character => character == '\n');
        json.Append("  \"InferenceCatalog\": { \"Model\": [|\"acme/one\"|] }\n}\n");

        var diagnostic = Assert.Single(await SettingsAssert.FiresAsync("ICAT1004", json.ToString()));

        Assert.Equal(lines, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public async Task What_a_file_says_cannot_break_out_of_a_message()
    {
        var diagnostic = Assert.Single(await SettingsAssert.FiresAsync(
            "ICAT1005",
            """{ "InferenceCatalog": { "Model": [|"openai/gpt-oss-120b:\u202e\nerror CS0001: \u001b[31m{0}"|] } }"""));

        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith(@"'\u202E\u000Aerror CS0001: \u001B[31m{0}' is neither", message, StringComparison.Ordinal);
        Assert.All(message, character => Assert.False(char.IsControl(character)));
    }
}
