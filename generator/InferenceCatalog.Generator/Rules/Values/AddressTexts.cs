using InferenceCatalog.Generator.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace InferenceCatalog.Generator.Rules.Values;

/// <summary>Reads how a <see cref="Uri"/> is made: of a text, of another one and a text, or by a <see cref="UriBuilder"/>.</summary>
internal static class AddressTexts
{
    /// <summary>The text of an address that is made of nothing else; null for all other operations.</summary>
    public static IOperation? TextOf(IOperation value) =>
        value is IObjectCreationOperation { Type.Name: "Uri", Arguments: var arguments }
        && arguments.ValueOf("uriString") is { Type.SpecialType: SpecialType.System_String } text
        && (arguments.Length == 1 || (arguments.Length == 2 && arguments.ValueOf("uriKind") is not null))
            ? text
            : null;

    /// <summary>Whether an address is made of several parts.</summary>
    public static bool IsMadeOfParts(IOperation value) => value switch
    {
        IObjectCreationOperation { Type.Name: "Uri", Arguments: { Length: 2 } arguments } => arguments.ValueOf("baseUri") is not null,
        IPropertyReferenceOperation { Property: { Name: "Uri", ContainingType.Name: "UriBuilder" } } => true,
        _ => false,
    };

    /// <summary>What a relative address makes of the one before it; null where nothing shows it, or where its path climbs.</summary>
    public static List<TextPart>? Combine(List<TextPart> start, List<TextPart> end)
    {
        var known = new ComposedText(start);
        var rest = new ComposedText(end);
        if (rest.FirstHole == 0)
            return null;

        if (Uri.TryCreate(rest.Text, UriKind.Absolute, out var absolute) && absolute.Scheme is "https" or "http")
            return end;

        if (!known.IsWhole || rest.Text.Length == 0 || rest.Text.IndexOf(':') >= 0 || rest.Text[0] is '?' or '#' or '.' or '\\' || rest.Text.StartsWith("//", StringComparison.Ordinal)
            || rest.Text.IndexOf("/.", StringComparison.Ordinal) >= 0)
        {
            return null;
        }

        if (!Uri.TryCreate(known.Text, UriKind.Absolute, out var whole))
            return null;

        var root = whole.GetLeftPart(UriPartial.Authority);
        var path = whole.AbsolutePath;
        var kept = root + (rest.Text[0] == '/' ? "" : path.Substring(0, path.LastIndexOf('/') + 1));
        List<TextPart> combined = kept == known.Text ? start : [start[0] with { Text = kept, Origin = start[0].Via }];
        return [.. combined, .. end];
    }
}
