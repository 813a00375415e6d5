using System.Globalization;
using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>ICAT4006, of the project's policy: a setting that cannot be used is told, once for all files.</summary>
public sealed class PolicyAnalyzerTests
{
    private const string Fine = "inference_catalog_max_input_price = 0.5\ninference_catalog_denied_licenses = cc-by-nc*\ninference_catalog_unknown_capability = warning";

    [Fact]
    public async Task Sound_settings_say_nothing() => Assert.Empty(await MessagesAsync(Fine, ("InferenceCatalogMaxOutputPrice", "2")));

    [Fact]
    public async Task A_value_that_cannot_be_used_is_told_once_whatever_the_number_of_files() => Assert.Equal(
        ["The setting 'inference_catalog_max_input_price' is '0,50': a price in USD per 1M tokens such as '0.50' is expected, and there is no such ceiling until it is one"],
        await MessagesAsync("inference_catalog_max_input_price = 0,50"));

    [Fact]
    public async Task A_property_is_told_by_its_name() => Assert.Equal(
        ["The setting 'InferenceCatalogUnknownCapability' is 'error': 'silent', 'suggestion' or 'warning' is expected, and it is 'silent' until it is one of them"],
        await MessagesAsync("", ("InferenceCatalogUnknownCapability", "error")));

    [Fact]
    public async Task A_key_that_is_misspelt_is_told_with_the_one_that_was_meant() => Assert.Equal(
        [
            "The setting 'inference_catalog_denied_provider' is unknown: did you mean 'inference_catalog_denied_providers'?",
            "The setting 'inference_catalog_zzz' is unknown: the README of InferenceCatalog lists the settings that there are",
        ],
        (await MessagesAsync("inference_catalog_denied_provider = groq\ninference_catalog_zzz = 1\ninference_other = 2")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("inference_catalog_denied_providers = grok, novita", "grok, novita", "grok", "groq")]
    [InlineData("inference_catalog_allowed_providers = fal", "fal", "fal", "fal-ai")]
    public async Task A_provider_that_is_misspelt_is_told_with_the_one_that_was_meant(string setting, string value, string name, string meant) => Assert.Equal(
        [$"The setting '{setting.Split(' ')[0]}' is '{value}': there is no provider '{name}' in the snapshot of 2026-07-27; did you mean '{meant}'?"],
        await MessagesAsync(setting));

    [Fact]
    public async Task A_provider_that_is_like_no_other_may_be_one_of_tomorrow()
    {
        var project = RuleProject.Create(RuleSnapshot.Text, sources: "class Test;").WithProperty("InferenceCatalogDeniedProviders", "groq,acme");

        var diagnostic = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        Assert.Equal(
            "The setting 'InferenceCatalogDeniedProviders' is 'groq, acme': there is no provider 'acme' in the snapshot of 2026-07-27, and this name stops or allows nobody",
            diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(("ICAT4006", DiagnosticSeverity.Warning), (diagnostic.Id, diagnostic.Severity));
    }

    [Theory]
    [InlineData("GROQ, sambanova, nobody*, replicate")]
    [InlineData("?rok")]
    public async Task A_provider_of_the_snapshot_or_of_this_release_one_that_left_and_a_pattern_are_fine(string names) =>
        Assert.Empty(await MessagesAsync("inference_catalog_denied_providers = " + names));

    [Fact]
    public async Task Without_a_snapshot_nobody_knows_what_providers_there_are()
    {
        var project = RuleProject.Create(snapshot: null, sources: "class Test;").WithProperty("InferenceCatalogDeniedProviders", "grok");

        Assert.Empty(await project.AnalyzeAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_value_of_a_project_that_no_file_uses_still_is_told() => Assert.Single(
        await MessagesAsync(Fine, ("InferenceCatalogMaxOutputPrice", "cheap")));

    [Fact]
    public async Task A_host_that_cannot_list_its_keys_does_no_harm()
    {
        var analysis = new CompilationWithAnalyzers(
            CSharpCompilation.Create("Test", [CSharpSyntaxTree.ParseText("class C;", cancellationToken: TestContext.Current.CancellationToken)]),
            [new PolicyAnalyzer()],
            new AnalyzerOptions([], new KeylessOptions()));

        var diagnostic = Assert.Single(await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("The setting 'inference_catalog_max_input_price' is 'cheap'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> MessagesAsync(string settings, params (string Name, string Value)[] properties)
    {
        var project = RuleProject.Create(
            RuleSnapshot.Text,
            editorConfig: $"root = true\n[*.cs]\n{settings}\n",
            sources: ["class First;", "class Second;"]);
        foreach (var (name, value) in properties)
            project = project.WithProperty(name, value);

        var diagnostics = await project.AnalyzeAsync(TestContext.Current.CancellationToken);
        Assert.All(diagnostics, diagnostic => Assert.Equal(("ICAT4006", DiagnosticSeverity.Error, Location.None), (diagnostic.Id, diagnostic.Severity, diagnostic.Location)));
        return diagnostics.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture));
    }

    private sealed class KeylessOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new OneValue();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class OneValue : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "inference_catalog_max_input_price" ? "cheap" : null;
                return value is not null;
            }
        }
    }
}
