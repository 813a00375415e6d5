using System.Globalization;
using CsCheck;

namespace InferenceCatalog.Generator.Tests.Models;

/// <summary>Texts that try to leave the literal, the comment or the line in which they are written.</summary>
internal static class HostileText
{
    private static readonly string[] Attacks =
    [
        "\"", "\\", "\"; } } class Evil { } //", "\\\"; class Evil { }", "*/ class Evil { } /*",
        "</summary><evil/>", "<![CDATA[", "-->", "]]>", "&", "&lt;", "&#0;",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\0", "\t", "\v", "\u001B[31m", "\u007F",
        "\nclass Evil { }", "\r/// </summary>", "\n#if false", "\n#error evil",
        "\u202E", "\u2066", "\u200F", "\uFEFF", "\u00AD", "\uD800", "\uDC00", "\uD83D\uDE00", "\uFFFE", "\uFFFF",
        "class", "namespace", "string", "global::System.Console", "@class", "__arglist",
        "{0}", "{{", "$\"{Evil()}\"", "\"\"\"", "|", "||||", "|\n", ";",
        "HFModels", "Equals", "GetHashCode", "ToString", "a/b", "../..", "/", "//", ".", "-", "_", "*", "?", "!", ",",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.OneOf(Attacks),
        Gen.Select(Gen.OneOf(Attacks), Gen.OneOf(Attacks), Gen.String[0, 8], (first, second, third) => first + third + second),
        Gen.Char.Array[0, 30].Select(letters => new string(letters)),
        Gen.OneOf(new string('a', 10_000), new string('"', 10_000), string.Concat(Enumerable.Repeat("</summary>", 1_000))));

    /// <summary>A JSON string of the text, lone surrogates and all.</summary>
    public static string Json(string text) =>
        "\"" + string.Concat(text.Select(letter => letter is >= ' ' and <= '~' and not '"' and not '\\'
            ? letter.ToString()
            : "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture))) + "\"";
}
