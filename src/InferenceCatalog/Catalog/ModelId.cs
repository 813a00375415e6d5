using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace InferenceCatalog;

/// <summary>A model id that is known only at run time, with its form checked: <c>organisation/name</c>, <c>organisation/name:provider</c>
/// or <c>organisation/name:policy</c>.</summary>
/// <remarks>No rule can check such an id against the snapshot: prefer a constant of <c>HFModels</c> where you know the model.</remarks>
public sealed record ModelId : IParsable<ModelId>
{
    private const int MaxLength = 200;

    private static readonly SearchValues<char> Characters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private ModelId(string model, string? suffix)
    {
        Model = model;
        Suffix = suffix;
    }

    /// <summary>The Hub id, without provider or policy.</summary>
    public string Model { get; }

    /// <summary>The provider's id or policy after the colon; null when there is none.</summary>
    public string? Suffix { get; }

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form <c>organisation/name</c> or <c>organisation/name:provider</c>.</exception>
    public static ModelId Parse(string text) =>
        TryParse(text, out var id)
            ? id
            : throw new FormatException($"'{Shorten(text)}' is not a model id: 'organisation/name' or 'organisation/name:provider' is expected.");

    /// <summary>Reads an id, without an exception where it is malformed.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ModelId? id)
    {
        id = null;
        if (text is null)
            return false;

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var model = colon < 0 ? text : text[..colon];
        var suffix = colon < 0 ? null : text[(colon + 1)..];
        if (!IsModelWellFormed(model) || (suffix is not null && !Provider.IsWellFormed(suffix)))
            return false;

        id = new ModelId(model, suffix);
        return true;
    }

    static ModelId IParsable<ModelId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ModelId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ModelId result) =>
        TryParse(s, out result);

    /// <summary>The id as it was read.</summary>
    public override string ToString() => Suffix is null ? Model : $"{Model}:{Suffix}";

    /// <summary>The Hub's own rule: two parts of letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; and no part that would climb in a path.</summary>
    private static bool IsModelWellFormed(ReadOnlySpan<char> model)
    {
        var slash = model.IndexOf('/');
        return model.Length <= MaxLength && slash > 0 && IsPartWellFormed(model[..slash]) && IsPartWellFormed(model[(slash + 1)..]);
    }

    private static bool IsPartWellFormed(ReadOnlySpan<char> part) =>
        part.Length > 0 && part[0] is not '.' && !part.ContainsAnyExcept(Characters);

    private static string Shorten(string text) => text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, MaxLength), "…");
}
