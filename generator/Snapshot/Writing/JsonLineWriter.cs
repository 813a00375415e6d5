namespace InferenceCatalog.Snapshots;

/// <summary>Writes objects of one line each, in the catalog's canonical form: no space, no unknown member, no country's culture.</summary>
internal sealed class JsonLineWriter(Utf8Writer target)
{
    private bool needsComma;

    public void OpenObject()
    {
        Separate();
        target.Append('{');
        needsComma = false;
    }

    public void OpenObject(string name)
    {
        Name(name);
        target.Append('{');
        needsComma = false;
    }

    public void CloseObject()
    {
        target.Append('}');
        needsComma = true;
    }

    public void OpenArray(string name)
    {
        Name(name);
        target.Append('[');
        needsComma = false;
    }

    public void CloseArray()
    {
        target.Append(']');
        needsComma = true;
    }

    /// <summary>Ends the line; what comes next begins anew.</summary>
    public void EndLine(bool isLast)
    {
        target.Append(isLast ? "\n" : ",\n");
        needsComma = false;
    }

    public void Member(string name, string? value)
    {
        if (value is null)
            return;

        Name(name);
        JsonText.Append(target, value);
        needsComma = true;
    }

    public void Member(string name, bool? value)
    {
        if (value is null)
            return;

        Name(name);
        target.Append(value.Value ? "true" : "false");
        needsComma = true;
    }

    public void Member(string name, long? value)
    {
        if (value is null)
            return;

        Name(name);
        target.Append(value.Value);
        needsComma = true;
    }

    public void Member(string name, decimal? value)
    {
        if (value is null)
            return;

        Name(name);
        JsonText.Append(target, value.Value);
        needsComma = true;
    }

    /// <summary>A set of words: sorted, each once; nothing where it is empty.</summary>
    public void Member(string name, EquatableArray<string> words)
    {
        if (words.Count == 0)
            return;

        OpenArray(name);
        string? last = null;
        foreach (var word in CatalogOrder.Sort(words, string.CompareOrdinal))
        {
            if (word == last)
                continue;

            Separate();
            JsonText.Append(target, word);
            needsComma = true;
            last = word;
        }

        CloseArray();
    }

    private void Name(string name)
    {
        Separate();
        target.AppendName(name);
        needsComma = false;
    }

    private void Separate()
    {
        if (needsComma)
            target.Append(',');
    }
}
