using System.Globalization;
using CsCheck;

namespace InferenceCatalog.Snapshots.Tests;

/// <summary>Generates JSON documents with all that the format allows, and breaks them.</summary>
internal static class JsonGen
{
    private static readonly Gen<string> WhiteSpace =
        Gen.Frequency((8, Gen.Const("")), (2, Gen.OneOf(" ", "\n", "\r\n", "\t", "  \n ")));

    private static readonly Gen<string> Character = Gen.Frequency(
        (10, Gen.Char['a', 'z'].Select(character => character.ToString())),
        (2, Gen.Char['\u0020', '\u0021'].Select(character => character.ToString())),
        (2, Gen.Char['\u00a0', '\u2fff'].Select(character => character.ToString())),
        (1, Gen.OneOf("\ud83d\ude00", "\u2028", "\u202e", "\u007f", "/", "'", "{", "]", ",", ":")),
        (2, Gen.OneOf("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t")),
        (2, Gen.UShort.Select(code => "\\u" + code.ToString("x4", CultureInfo.InvariantCulture))),
        (1, Gen.OneOf("\\ud83d\\ude00", "\\uD800", "\\uDC00x", "\\u00E9")));

    private static readonly Gen<string> Text = Character.Array[0, 12].Select(characters => $"\"{string.Concat(characters)}\"");

    private static readonly Gen<string> Digits = Gen.Char['0', '9'].Array[1, 20].Select(digits => new string(digits));

    private static readonly Gen<string> Number = Gen.Select(
        Gen.OneOf("", "", "-"),
        Gen.Frequency((1, Gen.Const("0")), (4, Gen.Select(Gen.Char['1', '9'], Digits, (first, rest) => first + rest[..^1]))),
        Gen.Frequency((2, Gen.Const("")), (1, Digits.Select(digits => "." + digits))),
        Gen.Frequency((4, Gen.Const("")), (1, Gen.Select(Gen.OneOf("e", "E"), Gen.OneOf("", "+", "-"), Gen.Int[0, 40], (e, sign, power) => e + sign + power.ToString(CultureInfo.InvariantCulture)))),
        (sign, whole, fraction, exponent) => sign + whole + fraction + exponent);

    private static readonly Gen<string> Scalar =
        Gen.Frequency((4, Text), (3, Number), (2, Gen.OneOf("true", "false", "null")));

    /// <summary>Documents that every JSON reader accepts.</summary>
    public static Gen<string> Document { get; } = Gen.Select(WhiteSpace, Value(4), WhiteSpace, (before, value, after) => before + value + after);

    /// <summary>Documents with one to three edits: most are broken, some are not.</summary>
    public static Gen<string> MutatedDocument { get; } = Gen.Select(Document, Edit.Array[1, 3], (document, edits) =>
    {
        foreach (var (kind, place, text) in edits)
        {
            var at = document.Length == 0 ? 0 : place % document.Length;
            document = kind switch
            {
                0 => document.Insert(at, text),
                1 when at < document.Length => document.Remove(at, 1),
                2 when at < document.Length => document.Remove(at, 1).Insert(at, text),
                3 => document[..at],
                _ => document + text,
            };
        }

        return document;
    });

    private static Gen<(int Kind, int Place, string Text)> Edit => Gen.Select(
        Gen.Int[0, 4],
        Gen.Int[0, 100_000],
        Gen.OneOf(
            "\"", "\\", ",", ":", "{", "}", "[", "]", "0", "1", "-", "+", ".", "e", "E", "u", "t", "nul", "null", "true", "NaN",
            "\n", "\0", "\u0001", "\u001f", "\u007f", "\u00a0", "\ufeff", "//", "/**/", "'", "x", " ", "\\u12", "\\x", "{}", "[]", "\"\""));

    private static Gen<string> Value(int depth) => depth == 0
        ? Scalar
        : Gen.Frequency((3, Scalar), (2, Object(depth)), (2, Array(depth)));

    private static Gen<string> Object(int depth) => Gen
        .Select(WhiteSpace, Text, WhiteSpace, WhiteSpace, Value(depth - 1), (a, name, b, c, value) => $"{a}{name}{b}:{c}{value}")
        .Array[0, 4]
        .Select(WhiteSpace, (members, space) => $"{{{string.Join(space + ",", members)}{space}}}");

    private static Gen<string> Array(int depth) => Gen
        .Select(WhiteSpace, Value(depth - 1), (space, value) => space + value)
        .Array[0, 4]
        .Select(WhiteSpace, (items, space) => $"[{string.Join(space + ",", items)}{space}]");
}
