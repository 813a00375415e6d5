using InferenceCatalog.Snapshots;

namespace InferenceCatalog.Build.Report;

/// <summary>Writes JSON without a space in it, for a place within HTML: no text can end the element that it stands in.</summary>
internal sealed class CompactJson
{
    private readonly Utf8Writer target = new();
    private bool needsComma;

    public CompactJson Open(char bracket)
    {
        Separate().Append(bracket);
        needsComma = false;
        return this;
    }

    public CompactJson Close(char bracket)
    {
        target.Append(bracket);
        needsComma = true;
        return this;
    }

    /// <summary>The name of a member, whose value comes next.</summary>
    public CompactJson Name(string name)
    {
        Separate().Append('"').Append(name).Append("\":");
        needsComma = false;
        return this;
    }

    public CompactJson Text(string? value)
    {
        Separate();
        if (value is null)
            target.Append("null");
        else
            JsonText.Append(target, value);

        return Ended();
    }

    public CompactJson Number(decimal? value)
    {
        Separate().Append(value is { } known ? JsonText.Number(known) : "null");
        return Ended();
    }

    public CompactJson Index(int value)
    {
        Separate().Append(value);
        return Ended();
    }

    public CompactJson Flag(bool? value)
    {
        Separate().Append(value switch { true => "true", false => "false", null => "null" });
        return Ended();
    }

    public CompactJson Words(EquatableArray<string> words)
    {
        Open('[');
        foreach (var word in words)
            Text(word);

        return Close(']');
    }

    /// <summary>The whole. Outside of strings JSON has none of these characters, and inside an escape means the same.</summary>
    public override string ToString() => target.ToString()
        .Replace("<", "\\u003c")
        .Replace(">", "\\u003e")
        .Replace("&", "\\u0026")
        .Replace("\u2028", "\\u2028")
        .Replace("\u2029", "\\u2029");

    private Utf8Writer Separate() => needsComma ? target.Append(',') : target;

    private CompactJson Ended()
    {
        needsComma = true;
        return this;
    }
}
