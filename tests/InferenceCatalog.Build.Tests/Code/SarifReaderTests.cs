using InferenceCatalog.Build.Code;

namespace InferenceCatalog.Build.Tests.Code;

public class SarifReaderTests
{
    [Fact]
    public void A_finding_is_read_with_its_place_and_its_properties()
    {
        var diagnostic = Assert.Single(Read("""
            {"ruleId":"ICAT2002","ruleIndex":0,"level":"warning","message":{"text":"No schemas \"there\"."},
             "locations":[{"physicalLocation":{"artifactLocation":{"uri":"file:///app/My%20Program.cs"},
               "region":{"startLine":12,"startColumn":5,"endLine":12,"endColumn":9}}}],
             "properties":{"warningLevel":1,"customProperties":{"model":"a/b"}}}
            """));

        Assert.Equal(new CodeDiagnostic("ICAT2002", "warning", "/app/My Program.cs", new CodePlace(12, 5, 12, 9), "No schemas \"there\".", """{"model":"a/b"}"""), diagnostic);
        Assert.Equal("My Program.cs", diagnostic.ShowPath("/app"));
    }

    [Fact]
    public void A_finding_knows_what_its_rule_says_of_itself_though_the_compiler_lists_it_again() => Assert.Equal(
        new RuleTexts("Left", "It left."),
        Assert.Single(SarifReader.Read(
            """
            {"runs":[{"results":[@result],"tool":{"driver":{"rules":[
              {"id":"CS1","shortDescription":{"text":"Left"},"fullDescription":{"text":"It left."}},{"id":"CS1","shortDescription":{"text":"Obsolete"}}]}}}]}
            """.Replace("@result", Finding("P.cs"), StringComparison.Ordinal),
            "/app",
            TestContext.Current.CancellationToken).Diagnostics).About);

    [Fact]
    public void A_relative_path_is_below_the_project() =>
        Assert.Equal("/app/sub/P.cs", Assert.Single(Read(Finding("sub/P.cs"))).Path);

    [Fact]
    public void What_is_suppressed_or_has_no_place_is_passed_over()
    {
        Assert.Empty(Read(Finding("P.cs", ""","suppressions":[{"kind":"inSource"}]""")));
        Assert.Empty(Read("""{"ruleId":"CS5001","level":"error","message":{"text":"no Main"}}"""));
    }

    [Fact]
    public void Errors_without_any_of_the_rules_are_where_the_compiler_gave_up()
    {
        const string NoPlace = """{"ruleId":"CS0006","level":"error","message":{"text":"Metadata file 'x.dll' could not be found"}}""";

        Assert.Equal("sub/P.cs(1): CS1 x", ReadLog(Finding("sub/P.cs"), rule: "CS1").Obstacle);
        Assert.Equal("CS0006 Metadata file 'x.dll' could not be found", ReadLog($"{NoPlace},{Finding("P.cs")}", rule: "CS0006").Obstacle);
        Assert.Null(ReadLog(Finding("P.cs")).Obstacle);
        Assert.Null(ReadLog(Finding("P.cs").Replace("error", "warning", StringComparison.Ordinal), rule: "CS1").Obstacle);
        Assert.Null(ReadLog("", rule: "CS1").Obstacle);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"runs\":[{\"results\":[{")]
    public void What_is_no_log_is_told_as_such(string text) =>
        Assert.ThrowsAny<FormatException>(() => SarifReader.Read(text, "/app", TestContext.Current.CancellationToken));

    private static string Finding(string uri, string more = "") =>
        """{"ruleId":"CS1","level":"error","message":{"text":"x"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"@uri"},"region":{"startLine":1,"startColumn":1}}}]@more}"""
            .Replace("@uri", uri, StringComparison.Ordinal).Replace("@more", more, StringComparison.Ordinal);

    private static List<CodeDiagnostic> Read(string result) => ReadLog(result).Diagnostics;

    private static CompilerLog ReadLog(string result, string rule = "ICAT1001") => SarifReader.Read(
        """{"$schema":"x","version":"2.1.0","runs":[{"results":[@result],"tool":{"driver":{"name":"csc","rules":[{"id":"CS1","help":{"text":"long"}},{"help":{"text":"id"},"id":"@rule"}]},"extensions":[]},"columnKind":"utf16CodeUnits"}]}"""
            .Replace("@result", result, StringComparison.Ordinal).Replace("@rule", rule, StringComparison.Ordinal),
        "/app",
        TestContext.Current.CancellationToken);
}
