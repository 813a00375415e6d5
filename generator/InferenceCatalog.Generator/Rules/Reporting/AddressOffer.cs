using System.Collections.Immutable;

namespace InferenceCatalog.Generator.Rules.Reporting;

/// <summary>An address that a code fix writes in place of another.</summary>
/// <remarks>The rule puts it into the diagnostic's properties, the fix takes it out. The text stands at the additional location.</remarks>
/// <param name="Replaced">The text that goes: the whole address, or its beginning up to what only the run time knows.</param>
/// <param name="Successor">What comes in its place.</param>
internal sealed record AddressOffer(string Replaced, string Successor)
{
    /// <summary>The property with the text that goes.</summary>
    public const string ReplacedKey = "Replaced";

    /// <summary>The property with the text that comes.</summary>
    public const string SuccessorKey = "Successor";

    public ImmutableDictionary<string, string?> Write() =>
        ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [new KeyValuePair<string, string?>(ReplacedKey, Replaced), new KeyValuePair<string, string?>(SuccessorKey, Successor)]);

    /// <summary>The offer of a diagnostic; null when it has none.</summary>
    public static AddressOffer? Read(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(ReplacedKey, out var replaced)
        && properties.TryGetValue(SuccessorKey, out var successor)
        && replaced is not null
        && successor is not null
            ? new AddressOffer(replaced, successor)
            : null;
}
