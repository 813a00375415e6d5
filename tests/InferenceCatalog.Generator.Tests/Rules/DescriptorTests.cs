using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using InferenceCatalog.Generator.Rules;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>What is said of a rule in its descriptor, on its page and in the release file is one thing.</summary>
public sealed class DescriptorTests
{
    private static readonly string Generator = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "generator");

    public static TheoryData<string> Ids => [.. All.Select(descriptor => descriptor.Id)];

    private static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<DiagnosticDescriptor>(),
    ];

    [Fact]
    public void The_ids_are_these() =>
        Assert.Equal(
            ["ICAT1001", "ICAT1002", "ICAT1003", "ICAT1004", "ICAT1005", "ICAT1006", "ICAT1007", "ICAT1008", "ICAT1009", "ICAT2001", "ICAT2002", "ICAT2003", "ICAT2004", "ICAT2005", "ICAT3001", "ICAT3002", "ICAT3003", "ICAT3004", "ICAT4001", "ICAT4003", "ICAT4004", "ICAT4005", "ICAT4006", "ICAT4007"],
            All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_has_a_page_that_says_what_its_descriptor_says(string id)
    {
        var descriptor = Find(id);
        var page = File.ReadAllText(Path.Combine(Generator, "docs", id + ".md")).ReplaceLineEndings("\n");

        Assert.StartsWith($"# {id}: {Text(descriptor.Title)}\n", page, StringComparison.Ordinal);
        Assert.Contains($"\n| Default severity | {descriptor.DefaultSeverity.ToString().ToLowerInvariant()} |\n", page, StringComparison.Ordinal);
        Assert.Contains(Text(descriptor.Description), page.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.All(
            ["## Why", "## Example", "## What to do", "## Configure"],
            heading => Assert.Contains($"\n{heading}\n", page, StringComparison.Ordinal));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_is_the_rules_page(string id) =>
        Assert.Equal($"https://github.com/inferencecatalog/inferencecatalog/blob/main/generator/docs/{id}.md", Find(id).HelpLinkUri);

    [Fact]
    public void Every_page_is_a_rules() =>
        Assert.Equal(
            All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(Generator, "docs"), "ICAT*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_release_file_lists_every_rule_with_its_severity()
    {
        var release = File.ReadAllLines(Path.Combine(Generator, "InferenceCatalog.Generator", "AnalyzerReleases.Unshipped.md"));

        Assert.Equal(
            All.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
                .Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {Text(descriptor.Title)}"),
            release.Where(line => line.StartsWith("ICAT", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_message_is_one_or_two_sentences_with_a_way_out(string id)
    {
        var message = Find(id).MessageFormat.ToString(CultureInfo.InvariantCulture);

        Assert.InRange(message.Split(". ").Length, 1, 2);
        Assert.Equal(message.Contains(". ", StringComparison.Ordinal), message.EndsWith('.'));
        Assert.True(
            id is "ICAT1001" or "ICAT1003" or "ICAT1004" or "ICAT1007" or "ICAT2005" or "ICAT3001" or "ICAT3002" or "ICAT3003" or "ICAT3004" or "ICAT4005" or "ICAT4006" or "ICAT4007" || message.Contains("'dotnet build -t:RefreshCatalog'", StringComparison.Ordinal),
            "A newer snapshot would help, and the message does not say so.");
    }

    [Fact]
    public void Calls_are_judged_by_the_analyzer_and_files_by_the_generator() =>
        Assert.Equal(
            ["ICAT1001", "ICAT1002", "ICAT1003", "ICAT1004", "ICAT1005", "ICAT1006", "ICAT1007", "ICAT1008", "ICAT1009", "ICAT2001", "ICAT2002", "ICAT2003", "ICAT2004", "ICAT2005", "ICAT3001", "ICAT3002", "ICAT3003", "ICAT3004"],
            new CatalogAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    private static DiagnosticDescriptor Find(string id) => All.Single(descriptor => descriptor.Id == id);

    private static string Text(LocalizableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
