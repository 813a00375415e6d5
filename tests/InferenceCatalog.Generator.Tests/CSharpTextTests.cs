using CsCheck;
using InferenceCatalog.Generator.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Tests;

public sealed class CSharpTextTests
{
    private static readonly Gen<string> HostileText = Gen.OneOf(
        Gen.String,
        Gen.OneOf("\"", "\\", "*/", "</summary>", "\r\n", "\u2028", "\u0085", "\u202E", "\uD800", "\uDC00", "\0", "😀", "\U000E0001", "é", "{0}", "///"))
        .Array[0, 8].Select(string.Concat);

    [Fact]
    public void Any_text_as_a_literal_is_that_text() =>
        HostileText.Sample(text =>
        {
            var expression = SyntaxFactory.ParseExpression(CSharpText.Literal(text));
            return expression is LiteralExpressionSyntax literal
                && !expression.ContainsDiagnostics
                && literal.Token.ValueText == text;
        });

    [Fact]
    public void Any_text_as_documentation_stays_one_comment_on_one_line() =>
        HostileText.Sample(text =>
        {
            var tree = TestCompilation.Parse($"/// <summary>{CSharpText.Documentation(text)}</summary>\nclass C {{ }}\n");
            var root = tree.GetCompilationUnitRoot(TestContext.Current.CancellationToken);
            return root.Members is [ClassDeclarationSyntax] && !tree.GetDiagnostics(TestContext.Current.CancellationToken).Any();
        });

    [Fact]
    public void Bidirectional_controls_and_halves_of_surrogate_pairs_are_shown_by_their_code()
    {
        Assert.Equal("\"a\\u202Eb\\uD800\"", CSharpText.Literal("a\u202Eb\uD800"));
        Assert.Equal("a\\u202Eb\\uD800 &lt;/summary&gt; x", CSharpText.Documentation("a\u202Eb\uD800 </summary>\nx"));
    }

    [Fact]
    public void Letters_of_other_scripts_stand_as_they_are() =>
        Assert.Equal("\"é漢😀\"", CSharpText.Literal("é漢😀"));
}
