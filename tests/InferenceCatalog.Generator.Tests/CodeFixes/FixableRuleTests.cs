using System.Collections.Immutable;
using InferenceCatalog.CodeFixes;
using InferenceCatalog.Generator.Rules;
using InferenceCatalog.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.CodeFixes;

/// <summary>A rule's page says whether there is a light bulb.</summary>
public sealed class FixableRuleTests
{
    [Fact]
    public void The_pages_promise_a_code_fix_where_there_is_one_and_nowhere_else() =>
        Assert.Equal(
            FixAssert.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
            typeof(Descriptors).GetFields()
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>()
                .Select(descriptor => descriptor.Id)
                .Where(id => RepositoryFiles.Read($"generator/docs/{id}.md").Contains("\n| Code fix | yes: ", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));

    [Theory]
    [InlineData(nameof(ProviderCodeFix), "provider", false)]
    [InlineData(nameof(ModelCodeFix), "model", false)]
    [InlineData(nameof(ConstantCodeFix), "by its constant", true)]
    [InlineData(nameof(OptionCodeFix), "take ", false)]
    [InlineData(nameof(AddressCodeFix), "the address", true)]
    [InlineData(nameof(TypedCallCodeFix), "the typed call", true)]
    [InlineData(nameof(TokenCodeFix), "`HF_TOKEN`", true)]
    [InlineData(nameof(GoneCodeFix), "the replacement", true)]
    public void The_pages_name_what_the_light_bulbs_offer(string fix, string words, bool isOfThisOneOnly)
    {
        var fixable = FixAssert.Fixes.Single(known => known.GetType().Name == fix).FixableDiagnosticIds;
        foreach (var id in FixAssert.Fixes.SelectMany(known => known.FixableDiagnosticIds).Distinct())
        {
            var offers = RepositoryFiles.Read($"generator/docs/{id}.md").Split('\n').Single(line => line.StartsWith("| Code fix |", StringComparison.Ordinal));
            if (fixable.Contains(id))
                Assert.Contains(words, offers, StringComparison.Ordinal);
            else if (isOfThisOneOnly)
                Assert.DoesNotContain(words, offers, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_diagnostic_without_what_a_fix_needs_to_know_gets_no_offer()
    {
        var project = RuleProject.Of(MarkedSource.InMethod("return ChatModel.Of(\"openai/gpt-oss-120b:fal-ai\");"));
        var told = Assert.Single(await project.AnalyzeAsync(TestContext.Current.CancellationToken));

        foreach (var id in FixAssert.Fixes.SelectMany(fix => fix.FixableDiagnosticIds).Distinct())
        {
            var descriptor = new DiagnosticDescriptor(id, "", "", Descriptors.Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);
            var silent = Diagnostic.Create(descriptor, told.Location, ImmutableDictionary<string, string?>.Empty);
            Assert.Empty(await FixAssert.OffersAsync(project, silent));
        }
    }
}
