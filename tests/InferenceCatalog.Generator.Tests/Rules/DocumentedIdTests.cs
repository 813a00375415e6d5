using System.Reflection;
using System.Text.RegularExpressions;
using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>Whatever id somebody may look up stands in one of the tables.</summary>
public sealed partial class DocumentedIdTests
{
    [Fact]
    public void The_readme_lists_exactly_the_rules_with_their_default_severities() =>
        Assert.Equal(
            typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
                .Select(field => field.GetValue(null))
                .OfType<DiagnosticDescriptor>()
                .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => $"[{descriptor.Id}](generator/docs/{descriptor.Id}.md) | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()}"),
            RuleRow().Matches(RepositoryFiles.Read("README.md")).Select(row => row.Groups[1].Value));

    [Theory]
    [InlineData("### Errors", "src/InferenceCatalog.Build/RefreshErrorCodes.cs")]
    [InlineData("## Errors of a build", "src/InferenceCatalog/build/InferenceCatalog.Rules.targets", "src/InferenceCatalog/build/InferenceCatalog.targets")]
    public void The_catalogs_readme_lists_exactly_the_errors_that_have_no_page(string heading, params string[] sources)
    {
        var readme = RepositoryFiles.Read("catalog/README.md");
        var section = readme[(readme.IndexOf($"\n{heading}\n", StringComparison.Ordinal) + heading.Length + 2)..];
        section = section[..section.IndexOf("\n## ", StringComparison.Ordinal)];

        var ids = sources.SelectMany(source => Id().Matches(RepositoryFiles.Read(source))).Select(id => id.Value).Distinct().Order(StringComparer.Ordinal);

        Assert.NotEmpty(ids);
        Assert.Equal(ids, ErrorRow().Matches(section).Select(row => row.Groups[1].Value));
    }

    [Fact]
    public void The_suppression_is_told_of() =>
        Assert.All(
            new OwnConstantsSuppressor().SupportedSuppressions,
            suppression => Assert.Contains(suppression.Id, RepositoryFiles.Read("catalog/README.md"), StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (\[ICAT.*? \| \w+) \|", RegexOptions.Multiline)]
    private static partial Regex RuleRow();

    [GeneratedRegex(@"^\| (ICAT\d{4}) \|", RegexOptions.Multiline)]
    private static partial Regex ErrorRow();

    [GeneratedRegex(@"ICAT\d{4}")]
    private static partial Regex Id();
}
