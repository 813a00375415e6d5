using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Finds tokens by what they say.</summary>
/// <remarks>A walk over all nodes would make nodes of all code, most of which the compiler has let go of by then: that costs more than the rules.</remarks>
internal static class TokenSearch
{
    /// <summary>The tokens of a whole file, which is not parsed again where the word is not in it.</summary>
    public static IEnumerable<SyntaxToken> Find(SyntaxTree tree, string word, CancellationToken cancellation) =>
        Find(tree, new TextSpan(0, tree.GetText(cancellation).Length), word, cancellation);

    public static IEnumerable<SyntaxToken> Find(SyntaxTree tree, TextSpan within, string word, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var at = text.IndexOf(word, within.Start, within.Length, StringComparison.Ordinal);
        while (at >= 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = tree.GetRoot(cancellation).FindToken(at);
            if (token.ValueText == word && token.Span.Contains(at))
                yield return token;

            var next = at + word.Length;
            at = text.IndexOf(word, next, within.End - next, StringComparison.Ordinal);
        }
    }
}
