using InferenceCatalog.Build.Code;

namespace InferenceCatalog.Build.Tests.Code;

public class CodeComparisonTests
{
    [Fact]
    public void A_finding_that_only_names_another_day_is_the_same()
    {
        var comparison = CodeComparison.Compare([Finding(3, "of 2026-07-21")], [Finding(3, "of 2026-07-27")]);

        Assert.Empty(comparison.Broken);
        Assert.Empty(comparison.Mended);
    }

    [Fact]
    public void Another_rule_place_file_or_property_is_another_finding()
    {
        var before = Finding(3);
        CodeDiagnostic[] after = [before with { Rule = "ICAT1004" }, Finding(4), before with { Path = "/app/B.cs" }, before with { Properties = "{}" }];
        var comparison = CodeComparison.Compare([before], after);

        Assert.Equal(4, comparison.Broken.Count);
        Assert.Equal([before], comparison.Mended);
    }

    [Fact]
    public void Findings_are_sorted_by_file_and_place()
    {
        var comparison = CodeComparison.Compare([], [Finding(10), Finding(9), Finding(20) with { Path = "/app/A.cs" }]);

        Assert.Equal([20, 9, 10], comparison.Broken.Select(diagnostic => diagnostic.Place.Line));
    }

    [Fact]
    public void Two_at_one_place_of_which_one_was_there_are_one_more()
    {
        var comparison = CodeComparison.Compare([Finding(3)], [Finding(3), Finding(3)]);

        Assert.Single(comparison.Broken);
    }

    [Fact]
    public void A_line_that_breaks_for_several_frameworks_is_one_line() =>
        Assert.Single(new CodeComparison([Finding(3)], []).And(new CodeComparison([Finding(3)], [])).Broken);

    [Theory]
    [InlineData(false, false, 1, 1)]
    [InlineData(true, false, 0, 1)]
    [InlineData(false, true, 1, 0)]
    [InlineData(true, true, 1, 1)]
    public void Where_the_compiler_gave_up_with_one_snapshot_silence_is_no_news(bool before, bool after, int broken, int mended)
    {
        var comparison = CodeComparison.Compare(
            new CompilerLog([Finding(3)], before ? "A.cs(1): CS1 before" : null),
            new CompilerLog([Finding(4)], after ? "A.cs(1): CS1 after" : null));

        Assert.Equal((broken, mended), (comparison.Broken.Count, comparison.Mended.Count));
        Assert.Equal(after ? "A.cs(1): CS1 after" : before ? "A.cs(1): CS1 before" : null, comparison.Obstacle);
        Assert.Equal(comparison.Obstacle, CodeComparison.None.And(comparison).Obstacle);
    }

    private static CodeDiagnostic Finding(int line, string message = "x") =>
        new("ICAT1001", "error", "/app/P.cs", new CodePlace(line, 1, line, 9), message, "");
}
