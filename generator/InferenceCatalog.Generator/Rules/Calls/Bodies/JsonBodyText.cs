using System.Globalization;
using InferenceCatalog.Generator.Rules.Endpoints;
using InferenceCatalog.Generator.Rules.Values;
using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls.Bodies;

/// <summary>Reads JSON that a source holds as a text, with holes in it; what comes after a mistake is left out.</summary>
internal sealed class JsonBodyText
{
    private const int MaxDepth = 16;

    private readonly ComposedText source;
    private readonly IOperation whole;
    private readonly string text;
    private int at;

    private JsonBodyText(ComposedText source, IOperation whole)
    {
        this.source = source;
        this.whole = whole;
        text = source.Text;
    }

    /// <param name="source">The text.</param>
    /// <param name="whole">The expression that it comes from.</param>
    public static BodyNode Read(ComposedText source, IOperation whole) => new JsonBodyText(source, whole).ReadValue(depth: 0) ?? BodyNode.Unknown;

    /// <returns>Null where no value stands.</returns>
    private BodyNode? ReadValue(int depth)
    {
        SkipSpace();
        if (at >= text.Length || depth > MaxDepth)
            return null;

        var start = at;
        switch (text[at])
        {
            case '{':
                return ReadObject(start, depth);
            case '[':
                return ReadArray(start, depth);
            case '"':
                return ReadString() is var (from, value) ? Node(value.IndexOf(RequestPath.Hole) < 0 ? value : null, from, at - 1 - from) : null;
            default:
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '+' or '.' or RequestPath.Hole))
                    at++;

                return at == start ? null : ReadWord(text.Substring(start, at - start), start);
        }
    }

    private BodyNode ReadObject(int start, int depth)
    {
        var members = new List<(string, BodyNode)>();
        var node = Node(null, start, 1, members);
        at++;
        while (Skip() is '"' && ReadString() is var (_, name))
        {
            if (Skip() != ':')
                break;

            at++;
            if (ReadValue(depth + 1) is not { } value)
                break;

            members.Add((name, value));
            if (Skip() != ',')
                break;

            at++;
        }

        if (Skip() == '}')
            at++;

        return node;
    }

    private BodyNode ReadArray(int start, int depth)
    {
        var items = new List<BodyNode>();
        var node = Node(null, start, 1, items: items);
        at++;
        while (Skip() is not ']' && ReadValue(depth + 1) is { } item)
        {
            items.Add(item);
            if (Skip() != ',')
                break;

            at++;
        }

        if (Skip() == ']')
            at++;

        return node;
    }

    private BodyNode ReadWord(string word, int start)
    {
        object? scalar = word switch
        {
            "true" => true,
            "false" => false,
            _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        };
        return Node(scalar, start, word.Length, mayBeNull: word == "null");
    }

    /// <summary>Where a string's text begins, and what it says as far as it needs no escapes.</summary>
    private (int Start, string Value)? ReadString()
    {
        var start = ++at;
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;

        if (at >= text.Length)
            return null;

        var value = text.Substring(start, at - start);
        at++;
        return (start, value);
    }

    private BodyNode Node(
        object? scalar,
        int start,
        int length,
        List<(string, BodyNode)>? members = null,
        List<BodyNode>? items = null,
        bool mayBeNull = false) => new()
        {
            Scalar = scalar,
            Members = members,
            Items = items,
            MayBeNull = mayBeNull,
            Origin = source.Locate(start, length, whole).Origin,
        };

    private char Skip()
    {
        SkipSpace();
        return at < text.Length ? text[at] : '\0';
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
