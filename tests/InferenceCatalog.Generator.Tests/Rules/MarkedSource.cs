using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace InferenceCatalog.Generator.Tests.Rules;

/// <summary>A source in which <c>[|</c> and <c>|]</c> stand around the places that a rule is to point at.</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<int>();
        var spans = new List<TextSpan>();
        for (var index = 0; index < marked.Length; index++)
        {
            if (string.CompareOrdinal(marked, index, "[|", 0, 2) == 0)
            {
                open.Push(text.Length);
                index++;
            }
            else if (string.CompareOrdinal(marked, index, "|]", 0, 2) == 0 && open.Count > 0)
            {
                spans.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                index++;
            }
            else
            {
                text.Append(marked[index]);
            }
        }

        return new MarkedSource(text.ToString(), [.. spans.OrderBy(span => span.Start)]);
    }

    /// <summary>Statements in a method that a test can do without writing out.</summary>
    public static string InMethod(string statements) => $$"""
        using System;
        using System.ClientModel;
        using InferenceCatalog;
        using OpenAI;
        using OpenAI.Audio;
        using OpenAI.Embeddings;
        using OpenAI.Images;

        public static class Test
        {
            public static object? Run(bool flag, int number, string text, Provider someProvider, ApiKeyCredential credential)
            {
                {{statements}}
                return null;
            }
        }
        """;
}
