using System.Globalization;
using System.Text;
using InferenceCatalog.Generator.Rules;

namespace InferenceCatalog.Generator.Tests.Rules.Matrix;

/// <summary>Each rule in each library: it finds the mistake, and says nothing of the nearest correct code; or it is said why it has nothing to say.</summary>
public sealed class RuleMatrixTests
{
    internal static LibraryCases[] Libraries { get; } =
    [
        new OwnChatCases(),
        new OwnTaskCases(),
        new OpenAIChatCases(),
        new OpenAIResponsesCases(),
        new OpenAIImageCases(),
        new OpenAIAudioCases(),
        new OpenAIEmbeddingCases(),
        new ExtensionsAICases(),
        new SemanticKernelCases(),
        new AzureCases(),
        new AnthropicCases(),
        new HttpClientCases(),
    ];

    /// <summary>Every rule over calls.</summary>
    private static readonly string[] Rules =
        [.. new CatalogAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string, string> Pairs =>
        [.. Libraries.SelectMany(library => library.Cases.Select(pair => pair.Rule).Distinct(), (library, rule) => (library.Library, rule))];

    public static TheoryData<string> LibraryNames => [.. Libraries.Select(library => library.Library)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_mistake_is_found_and_the_nearest_correct_code_is_fine(string library, string rule)
    {
        var cases = Find(library);
        foreach (var pair in cases.Cases.Where(pair => pair.Rule == rule))
            await RuleAssert.FiresAsync(rule, cases.Write(pair), source => MatrixProject.Of(source, pair.Setting));
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void Every_rule_is_shown_or_it_is_said_why_it_does_not_apply(string library)
    {
        var cases = Find(library);

        Assert.Equal(Rules, cases.Cases.Select(pair => pair.Rule).Distinct().Concat(cases.Reasons.Keys).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LibraryNames))]
    public void The_correct_code_is_another_than_the_mistake(string library) =>
        Assert.All(Find(library).Cases, pair => Assert.NotEqual(MarkedSource.Parse(pair.Wrong).Text, pair.Right));

    [Fact]
    public void The_matrix_is_this() => Verified.Match(Draw(), extension: "md");

    private static LibraryCases Find(string library) => Libraries.Single(cases => cases.Library == library);

    private static string Draw()
    {
        var text = new StringBuilder();
        text.Append("| |").AppendJoin("|", Rules.Select(rule => $" {rule[4..]} ")).Append("|\n|---|").AppendJoin("|", Rules.Select(_ => "---")).Append("|\n");
        foreach (var library in Libraries)
            text.Append(CultureInfo.InvariantCulture, $"| {library.Library} |").AppendJoin("|", Rules.Select(rule => library.Reasons.ContainsKey(rule) ? "  " : " x ")).Append("|\n");

        foreach (var library in Libraries)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{library.Library}\n\n");
            foreach (var reason in library.Reasons.GroupBy(reason => reason.Value))
                text.Append(CultureInfo.InvariantCulture, $"- {string.Join(", ", reason.Select(entry => entry.Key))}: {reason.Key}.\n");
        }

        return text.ToString();
    }
}
