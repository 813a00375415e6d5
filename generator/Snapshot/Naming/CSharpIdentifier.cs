namespace InferenceCatalog.Snapshots;

/// <summary>What may stand as a name in emitted C#: plain ASCII identifiers that are no keyword.</summary>
internal static class CSharpIdentifier
{
    /// <summary>What the form is, to stand after "expected".</summary>
    public const string Description = "a C# identifier of letters, digits and '_' that is no keyword";

    /// <summary>Far above what any id gives, far below what the compiler refuses.</summary>
    private const int MaxLength = 256;

    /// <summary>The reserved words, and those whose use as a type's name the compiler refuses or warns of.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
        "dynamic", "extension", "field", "file", "nint", "notnull", "nuint", "partial", "record", "required", "scoped", "unmanaged",
        "__arglist", "__makeref", "__reftype", "__refvalue", "value", "var", "where", "yield", "await", "async", "nameof", "when", "with",
    };

    public static bool IsKeyword(string name) => Keywords.Contains(name);

    public static bool IsWellFormed(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] is >= '0' and <= '9')
            return false;

        foreach (var character in name)
        {
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_'))
                return false;
        }

        return !IsKeyword(name);
    }
}
