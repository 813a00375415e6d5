using System.Text;
using InferenceCatalog.Generator.Rules.Endpoints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>A text that an expression can be, with the places that its parts are written at.</summary>
internal sealed class ComposedText
{
    private readonly IReadOnlyList<TextPart> parts;

    /// <param name="parts">The parts in their order.</param>
    public ComposedText(IReadOnlyList<TextPart> parts)
    {
        this.parts = parts;
        var text = new StringBuilder();
        FirstHole = -1;
        foreach (var part in parts)
        {
            if (part.Text is null && FirstHole < 0)
                FirstHole = text.Length;

            text.Append(part.Text ?? RequestPath.Hole.ToString());
        }

        Text = text.ToString();
    }

    /// <summary>The text, with <see cref="RequestPath.Hole"/> for each part that only the run time knows.</summary>
    public string Text { get; }

    /// <summary>Where the first such part stands; negative when all is known.</summary>
    public int FirstHole { get; }

    /// <summary>Whether all is known.</summary>
    public bool IsWhole => FirstHole < 0;

    /// <summary>Where a range of the text is written, and which part of the source brings it in.</summary>
    /// <param name="start">Where the range begins.</param>
    /// <param name="length">Its length.</param>
    /// <param name="whole">The expression, for a range that goes over several parts.</param>
    public (SyntaxNode Via, Location Origin) Locate(int start, int length, IOperation whole)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var end = at + (part.Text?.Length ?? 1);
            if (start >= at && start + length <= end && part.Text is { } text)
            {
                var written = part.Origin.Syntax;
                var origin = length < text.Length && written is (LiteralExpressionSyntax or InterpolatedStringTextSyntax)
                    ? LiteralSpan.Find(written, text, start - at, length)
                    : written.GetLocation();
                return (part.Via.Syntax, origin);
            }

            at = end;
        }

        return (whole.Syntax, whole.Syntax.GetLocation());
    }
}
