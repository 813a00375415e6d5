using Microsoft.CodeAnalysis;

namespace InferenceCatalog.Generator.Rules.Calls.Http;

/// <summary>Where a request is made, and where to point within the code around it.</summary>
internal readonly struct HttpSite(IOperation call)
{
    /// <summary>A value at its place: what only a name brings in is shown where the name stands.</summary>
    public static CallValue Value(string text, SyntaxNode via, Location origin) =>
        new(text, Contains(via, origin) ? origin : via.GetLocation(), origin);

    /// <summary>A value of the body: where it is written if that is in the same member, else the name of what makes the request.</summary>
    public CallValue Near(string text, Location? origin)
    {
        var root = call;
        while (root.Parent is { } parent)
            root = parent;

        var name = new CallSite(call).Name;
        return new CallValue(text, origin is not null && Contains(root.Syntax, origin) ? origin : name, origin ?? name);
    }

    private static bool Contains(SyntaxNode node, Location location) =>
        node.SyntaxTree == location.SourceTree && node.Span.Contains(location.SourceSpan);
}
