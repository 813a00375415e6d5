using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Finds tokens by what they say.</summary>
/// <remarks>A walk over all nodes would make nodes of all code, most of which the compiler has let go of by then: that costs more than the rules.</remarks>
internal static class TokenSearch
{
    public static IEnumerable<SyntaxToken> Find(SyntaxTree tree, TextSpan within, string word, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        var root = tree.GetRoot(cancellation);
        var at = text.IndexOf(word, within.Start, within.Length, StringComparison.Ordinal);
        while (at >= 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var token = root.FindToken(at);
            if (token.ValueText == word && token.Span.Contains(at))
                yield return token;

            var next = at + word.Length;
            at = text.IndexOf(word, next, within.End - next, StringComparison.Ordinal);
        }
    }
}
