using System.Collections.Immutable;
using System.Globalization;
using InferenceCatalog.Generator.Rules.Policy;
using InferenceCatalog.Snapshots;
using Microsoft.CodeAnalysis.Diagnostics;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>What a project says of its policy, in <c>.editorconfig</c> and in MSBuild.</summary>
public sealed class ProjectPolicyTests
{
    private static readonly SnapshotRoute Groq = new("groq", "conversational", InputPrice: 0.15m, OutputPrice: 0.75m);

    [Fact]
    public void A_project_that_says_nothing_allows_everything()
    {
        var policy = Read([], []);

        Assert.Equal(ProjectPolicy.None, policy);
        Assert.True(policy.Allows(Groq));
        Assert.True(policy.Allows(Model("openai/gpt-oss-120b", "apache-2.0")));
        Assert.Equal(UnknownCapability.Silent, policy.UnknownCapability);
    }

    [Theory]
    [InlineData("inference_catalog_max_input_price", "0.15", true)]
    [InlineData("inference_catalog_max_input_price", "0.149", false)]
    [InlineData("inference_catalog_max_output_price", ".75", true)]
    [InlineData("inference_catalog_max_output_price", "0", false)]
    [InlineData("inference_catalog_allowed_providers", "cerebras, GR*", true)]
    [InlineData("inference_catalog_allowed_providers", "cerebras", false)]
    [InlineData("inference_catalog_denied_providers", "gro?", false)]
    [InlineData("inference_catalog_denied_providers", "groq-*", true)]
    public void A_route_is_allowed_by_its_price_and_provider(string key, string value, bool isAllowed) =>
        Assert.Equal(isAllowed, Read([(key, value)], []).Allows(Groq));

    [Fact]
    public void A_price_that_is_unknown_is_not_above_a_ceiling()
    {
        var policy = Read([("inference_catalog_max_input_price", "0"), ("inference_catalog_max_output_price", "0.1")], []);

        Assert.True(policy.Allows(new SnapshotRoute("groq", "conversational")));
        Assert.True(policy.Allows(new SnapshotRoute("groq", "conversational", InputPrice: 0m)));
        Assert.False(policy.Allows(new SnapshotRoute("groq", "conversational", OutputPrice: 0.2m)));
    }

    [Theory]
    [InlineData("inference_catalog_allowed_organizations", "openai", true)]
    [InlineData("inference_catalog_allowed_organizations", "open", false)]
    [InlineData("inference_catalog_denied_organizations", "deepseek-*, OPENAI", false)]
    [InlineData("inference_catalog_allowed_licenses", "mit, apache*", true)]
    [InlineData("inference_catalog_denied_licenses", "apache-2.0", false)]
    public void A_model_is_allowed_by_its_organisation_and_licence(string key, string value, bool isAllowed) =>
        Assert.Equal(isAllowed, Read([(key, value)], []).Allows(Model("openai/gpt-oss-120b", "apache-2.0")));

    [Fact]
    public void A_licence_that_is_unknown_is_let_through() =>
        Assert.True(Read([("inference_catalog_allowed_licenses", "mit")], []).Allows(Model("openai/gpt-oss-120b", license: null)));

    [Fact]
    public void What_is_both_allowed_and_denied_is_denied()
    {
        var policy = Read([("inference_catalog_allowed_providers", "*")], [("InferenceCatalogDeniedProviders", "groq")]);

        Assert.False(policy.Allows(Groq));
        Assert.True(policy.Allows(Groq with { Provider = "cerebras" }));
    }

    [Fact]
    public void What_editorconfig_says_of_a_file_wins_over_the_property_of_the_project()
    {
        var properties = new[] { ("InferenceCatalogMaxInputPrice", "1"), ("InferenceCatalogMaxOutputPrice", "2") };

        var policy = Read([("inference_catalog_max_input_price", "0.5")], properties);

        Assert.Equal(new PriceCeiling(0.5m, "inference_catalog_max_input_price"), policy.MaxInputPrice);
        Assert.Equal(new PriceCeiling(2m, "InferenceCatalogMaxOutputPrice"), policy.MaxOutputPrice);
    }

    [Theory]
    [InlineData("unset")]
    [InlineData("Unset")]
    [InlineData(" ")]
    public void A_key_without_a_value_takes_back_the_property(string value) =>
        Assert.Null(Read([("inference_catalog_max_input_price", value)], [("InferenceCatalogMaxInputPrice", "1")]).MaxInputPrice);

    [Theory]
    [InlineData("silent", UnknownCapability.Silent)]
    [InlineData("Suggestion", UnknownCapability.Suggestion)]
    [InlineData("warning", UnknownCapability.Warning)]
    public void An_unknown_capability_can_be_told_of(string value, object expected)
    {
        Assert.Equal(expected, Read([("inference_catalog_unknown_capability", value)], []).UnknownCapability);
        Assert.Equal(expected, Read([], [("InferenceCatalogUnknownCapability", value)]).UnknownCapability);
    }

    [Theory]
    [InlineData("0,50")]
    [InlineData("$0.50")]
    [InlineData("-1")]
    [InlineData("1e3")]
    [InlineData("cheap")]
    public void A_price_that_is_none_sets_no_ceiling_and_is_told(string value)
    {
        var problem = Assert.Single(Problems([("inference_catalog_max_input_price", value)], []));

        Assert.Equal("inference_catalog_max_input_price", problem.Setting);
        Assert.Equal($"'{value}'", problem.Value);
        Assert.Equal("a price in USD per 1M tokens such as '0.50' is expected, and there is no such ceiling until it is one", problem.Expected);
        Assert.Null(Read([("inference_catalog_max_input_price", value)], []).MaxInputPrice);
    }

    [Fact]
    public void A_name_that_is_none_is_left_out_of_its_list_and_told()
    {
        (string, string)[] properties = [("InferenceCatalogDeniedProviders", "groq, fal ai,, !novita")];

        Assert.Equal(
            [
                "providers such as 'groq' or 'fireworks*' are expected, with commas between, and 'fal ai' is left out",
                "providers such as 'groq' or 'fireworks*' are expected, with commas between, and '!novita' is left out",
            ],
            Problems([], properties).Select(problem => problem.Expected));
        Assert.False(Read([], properties).Allows(Groq));
    }

    [Fact]
    public void An_allow_list_without_a_sound_name_does_not_refuse_everything() =>
        Assert.True(Read([("inference_catalog_allowed_providers", "fal ai")], []).Allows(Groq));

    [Fact]
    public void A_word_for_unknown_capabilities_that_is_none_is_silent_and_told()
    {
        var problem = Assert.Single(Problems([], [("InferenceCatalogUnknownCapability", "error")]));

        Assert.Equal(
            new PolicyProblem("InferenceCatalogUnknownCapability", "'error'", "'silent', 'suggestion' or 'warning' is expected, and it is 'silent' until it is one of them"),
            problem);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Settings_are_read_alike_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var policy = Read([("inference_catalog_max_input_price", "1.5"), ("inference_catalog_denied_providers", "HF-INFERENCE")], []);

            Assert.Equal(1.5m, policy.MaxInputPrice?.Price);
            Assert.False(policy.Providers.Allows("hf-inference"));
            Assert.Equal(UnknownCapability.Silent, Read([("inference_catalog_unknown_capability", "SILENT")], []).UnknownCapability);
            Assert.Empty(Problems([("inference_catalog_unknown_capability", "SILENT")], []));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void The_two_names_of_a_setting_say_the_same() => Assert.All(
        PolicySetting.All,
        setting => Assert.Equal(
            setting.Key,
            string.Concat(setting.Property.Select((letter, index) => char.IsUpper(letter) && index > 0 ? "_" + letter : letter.ToString())).ToLowerInvariant()));

    [Fact]
    public void Every_setting_is_handed_to_the_compiler_and_stands_in_the_one_table_of_the_readme() => Assert.All(
        PolicySetting.All,
        setting =>
        {
            var targets = RepositoryFiles.Read("src/InferenceCatalog/build/InferenceCatalog.Settings.targets");
            Assert.Contains($"<CompilerVisibleProperty Include=\"{setting.Property}\" />", targets, StringComparison.Ordinal);
            Assert.Contains($"| `{setting.Key}` | `{setting.Property}` |", RepositoryFiles.Read("README.md"), StringComparison.Ordinal);
        });

    private static SnapshotModel Model(string id, string? license) => new(id, default, default, license, Downloads: null, Routes: default);

    private static ProjectPolicy Read((string Key, string Value)[] file, (string Name, string Value)[] properties) =>
        PolicyReader.Read(Options(file), Options([.. properties.Select(property => ("build_property." + property.Name, property.Value))]), out _);

    private static IReadOnlyList<PolicyProblem> Problems((string Key, string Value)[] file, (string Name, string Value)[] properties)
    {
        PolicyReader.Read(Options(file), Options([.. properties.Select(property => ("build_property." + property.Name, property.Value))]), out var problems);
        return problems;
    }

    private static AnalyzerConfigOptions Options((string Key, string Value)[] values) =>
        new InMemoryOptions(values.ToImmutableDictionary(pair => pair.Key, pair => pair.Value)).GlobalOptions;
}
