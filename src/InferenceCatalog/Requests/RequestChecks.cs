using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>What the accessors of generated requests check. A value that passes comes back; a list comes back as a copy that nobody else can change.</summary>
/// <remarks>Null passes everywhere but in <see cref="Required{T}"/>: it leaves a parameter to the provider.</remarks>
internal static class RequestChecks
{
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public static T Required<T>([NotNull] T? value, [CallerMemberName] string name = "")
        where T : class =>
        value ?? throw new ArgumentNullException(name);

    /// <exception cref="ArgumentException"><paramref name="value"/> is shorter or longer than allowed.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Text(string? value, int? minimum = null, int? maximum = null, [CallerMemberName] string name = "") =>
        value?.Length < minimum || value?.Length > maximum
            ? throw new ArgumentException($"It has {value.Length} characters, where {Bounds(minimum, maximum)} are needed.", name)
            : value;

    /// <exception cref="ArgumentException"><paramref name="value"/> is not one of the words.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static string? Word(string? value, ReadOnlySpan<string> words, [CallerMemberName] string name = "") =>
        value is null || words.Contains(value)
            ? value
            : throw new ArgumentException($"'{value}' is none of: {string.Join(", ", words)}.", name);

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is out of its range, or is not a finite number, which JSON cannot say.</exception>
    public static T? Within<T>(T? value, T? minimum = null, T? maximum = null, [CallerMemberName] string name = "")
        where T : struct, INumber<T> =>
        value is { } number && (!T.IsFinite(number) || (minimum is { } least && number < least) || (maximum is { } most && number > most))
            ? throw new ArgumentOutOfRangeException(name, value, $"It must be {Bounds(minimum, maximum)}.")
            : value;

    /// <exception cref="ArgumentException"><paramref name="value"/> has too few or too many items, or one that is null.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static IReadOnlyList<string>? Texts(
        IReadOnlyList<string>? value,
        int? minimum = null,
        int? maximum = null,
        [CallerMemberName] string name = "")
    {
        var items = Items(value, minimum, maximum, name);
        return items is not null && items.Contains(null!) ? throw new ArgumentException("One of its items is null.", name) : items;
    }

    /// <exception cref="ArgumentException"><paramref name="value"/> has too few or too many items.</exception>
    /// <exception cref="ArgumentOutOfRangeException">One of its items is not a finite number.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static IReadOnlyList<double>? Numbers(
        IReadOnlyList<double>? value,
        int? minimum = null,
        int? maximum = null,
        [CallerMemberName] string name = "")
    {
        var items = Items(value, minimum, maximum, name);
        foreach (var item in items ?? [])
            Within<double>(item, name: name);

        return items;
    }

    /// <exception cref="ArgumentException"><paramref name="value"/> has too few columns or columns of different lengths.</exception>
    [return: NotNullIfNotNull(nameof(value))]
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? Table(
        IReadOnlyDictionary<string, IReadOnlyList<string>>? value,
        int? minimum = null,
        int? maximum = null,
        [CallerMemberName] string name = "")
    {
        if (value is null)
            return null;

        // The models read the columns in the order in which they were given.
        var table = new OrderedDictionary<string, IReadOnlyList<string>>(value.Count);
        foreach (var (column, cells) in value)
            table.Add(column, Texts(cells, name: name) ?? throw new ArgumentException($"Its column '{column}' is null.", name));

        if (table.Count < minimum || table.Count > maximum)
            throw new ArgumentException($"It has {table.Count} columns, where {Bounds(minimum, maximum)} are needed.", name);

        return table.Values.Any(cells => cells.Count != table.GetAt(0).Value.Count)
            ? throw new ArgumentException("Its columns differ in length.", name)
            : table;
    }

    /// <exception cref="ArgumentException"><paramref name="value"/> is <c>default</c>: it holds no JSON.</exception>
    public static JsonElement? Json(JsonElement? value, [CallerMemberName] string name = "") =>
        value is { ValueKind: JsonValueKind.Undefined }
            ? throw new ArgumentException("It holds no JSON (it is default).", name)
            : value?.Clone();

    /// <summary>The items as they are now. By hand: LINQ's way takes every kind of sequence, and a trimmed program with it.</summary>
    public static T[] Copy<T>(IReadOnlyList<T> items)
    {
        var copy = new T[items.Count];
        for (var index = 0; index < copy.Length; index++)
            copy[index] = items[index];

        return copy;
    }

    private static T[]? Items<T>(IReadOnlyList<T>? value, int? minimum, int? maximum, string name) =>
        value?.Count < minimum || value?.Count > maximum
            ? throw new ArgumentException($"It has {value.Count} items, where {Bounds(minimum, maximum)} are needed.", name)
            : value is null ? null : Copy(value);

    private static string Bounds<T>(T? minimum, T? maximum)
        where T : struct, INumber<T> =>
        (minimum, maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"from {least} to {most}"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
            (null, { } most) => string.Create(CultureInfo.InvariantCulture, $"at most {most}"),
            _ => "a finite number",
        };
}
