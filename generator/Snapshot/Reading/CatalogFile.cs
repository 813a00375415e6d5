using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>A catalog file while it is read: typed values out of a <see cref="JsonTextReader"/>, and the problems on the way.</summary>
/// <remarks>
/// Unknown members are passed over, so that an older release reads a newer file. A known member is taken at its word: the wrong
/// type, a malformed value, <c>null</c> (unknown is absent) or a second occurrence makes its entry unsound.
/// </remarks>
internal sealed class CatalogFile
{
    private readonly JsonTextReader json;
    private readonly TextPool pool = new();
    private readonly ProblemList problems;

    public CatalogFile(in Utf8Text text, CatalogLimits limits, CancellationToken cancellation)
    {
        Limits = limits;
        json = new JsonTextReader(text, limits.Json, cancellation);
        problems = new ProblemList(text);
    }

    public CatalogLimits Limits { get; }

    /// <summary>What the reader stands on.</summary>
    public JsonToken Token => json.Token;

    /// <summary>Where the token begins, in bytes.</summary>
    public int Start => json.Start;

    /// <summary>How many bytes the token has.</summary>
    public int Length => json.Length;

    /// <summary>Reads a whole file; whatever makes that impossible becomes its one problem.</summary>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static CatalogReading<T> Read<T>(
        Utf8Text text, CatalogLimits limits, Func<CatalogFile, T> readRoot, CancellationToken cancellation)
        where T : class, IEquatable<T>
    {
        try
        {
            var file = new CatalogFile(text, limits, cancellation);
            var value = readRoot(file);
            return new CatalogReading<T>(value, file.problems.ToArray());
        }
        catch (JsonFormatException unreadable)
        {
            var problem = new ProblemList(text);
            problem.Add(SnapshotProblemSeverity.FileUnreadable, unreadable.Message, unreadable.Start, unreadable.Length);
            return new CatalogReading<T>(null, problem.ToArray());
        }
    }

    /// <summary>Enters the object that is the whole file.</summary>
    public EntryState EnterRoot(string kind)
    {
        json.Read();
        return json.Token == JsonToken.ObjectStart
            ? new EntryState(kind, json.Start)
            : throw new JsonFormatException($"The file holds no {kind}: an object is expected.", json.Start, ShownLength);
    }

    /// <summary>Makes sure that the file ends after its root.</summary>
    public void LeaveRoot(in EntryState root)
    {
        json.Read();
        if (root.Fault is { } fault)
            throw new JsonFormatException($"The {root.Kind} cannot be used: {fault}.", root.FaultStart, root.FaultLength);
    }

    /// <summary>Moves to the value of the next known member.</summary>
    /// <returns>The member's index in <paramref name="members"/>; -1 at the end of the object.</returns>
    [MethodImpl(HotPath.Optimized)]
    public int ReadMember(string[] members, ref EntryState entry)
    {
        while (true)
        {
            json.Read();
            if (json.Token == JsonToken.ObjectEnd)
                return -1;

            var member = FindMember(members, entry.LastMember + 1);
            if (member < 0)
            {
                json.Read();
                json.Skip();
                continue;
            }

            if ((entry.Seen & (1u << member)) != 0)
                Refuse(ref entry, $"'{members[member]}' stands in it twice");

            entry.Seen |= 1u << member;
            entry.LastMember = member;
            json.Read();
            return member;
        }
    }

    /// <summary>Moves to the next item of an array.</summary>
    public bool ReadItem()
    {
        json.Read();
        return json.Token != JsonToken.ArrayEnd;
    }

    /// <summary>Enters an array that is a member's value; where it is none, that is the entry's fault.</summary>
    public bool EnterArray(ref EntryState entry, string name)
    {
        if (json.Token == JsonToken.ArrayStart)
            return true;

        RefuseValue(ref entry, name, "an array");
        return false;
    }

    /// <summary>Enters an object that is a member's value; where it is none, that is the entry's fault.</summary>
    public bool EnterObject(ref EntryState entry, string name)
    {
        if (json.Token == JsonToken.ObjectStart)
            return true;

        RefuseValue(ref entry, name, "an object");
        return false;
    }

    /// <summary>Begins an entry of an array; where the item is no object, that is its fault and it has been passed over.</summary>
    public bool EnterEntry(string kind, out EntryState entry)
    {
        entry = new EntryState(kind, json.Start);
        if (json.Token == JsonToken.ObjectStart)
            return true;

        Refuse(ref entry, "an object is expected");
        json.Skip();
        return false;
    }

    /// <summary>Reads a string of a form.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string? ReadText(ref EntryState entry, string name, Func<string, bool> isWellFormed, string expected)
    {
        if (json.Token == JsonToken.Text)
        {
            var value = json.GetText();
            if (isWellFormed(value))
                return value;
        }

        RefuseValue(ref entry, name, expected);
        return null;
    }

    /// <summary>Reads a string of a form that has at most 64 characters and will come again: such strings are shared.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string? ReadWord(ref EntryState entry, string name, Func<string, bool> isWellFormed, string expected)
    {
        if (json.Token != JsonToken.Text || json.HasEscapes)
            return ReadText(ref entry, name, isWellFormed, expected);

        var value = pool.Get(json.Source, json.Start + 1, json.Length - 2, isWellFormed);
        if (value is null)
            RefuseValue(ref entry, name, expected);

        return value;
    }

    /// <summary>Reads the id of a provider, or another word of that form.</summary>
    public string? ReadId(ref EntryState entry, string name) =>
        ReadWord(ref entry, name, ProviderIdForm.IsWellFormed, ProviderIdForm.Description);

    /// <summary>Whether the string that the reader stands on says <paramref name="expected"/>.</summary>
    public bool TextIs(string expected) => json.TextIs(expected);

    /// <summary>Reads a whole number from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public long? ReadCount(ref EntryState entry, string name, long minimum, long maximum)
    {
        if (json.Token == JsonToken.Number && json.TryGetInt64(out var value) && value >= minimum && value <= maximum)
            return value;

        RefuseValue(ref entry, name, $"a whole number from {ShownText.Number(minimum)} to {ShownText.Number(maximum)}");
        return null;
    }

    /// <summary>Reads a number that is not negative.</summary>
    public decimal? ReadAmount(ref EntryState entry, string name)
    {
        if (json.Token == JsonToken.Number && json.TryGetDecimal(out var value) && value >= 0)
            return value;

        RefuseValue(ref entry, name, "a number that is not negative");
        return null;
    }

    /// <summary>Reads a number.</summary>
    public decimal? ReadNumber(ref EntryState entry, string name)
    {
        if (json.Token == JsonToken.Number && json.TryGetDecimal(out var value))
            return value;

        RefuseValue(ref entry, name, "a number");
        return null;
    }

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public bool? ReadFlag(ref EntryState entry, string name)
    {
        if (json.Token is JsonToken.True or JsonToken.False)
            return json.Token == JsonToken.True;

        RefuseValue(ref entry, name, "true or false");
        return null;
    }

    /// <summary>Reads the version of the file's format, which says whether this code can read the rest.</summary>
    /// <exception cref="JsonFormatException">It is malformed, or from the future.</exception>
    public int ReadSchemaVersion(string kind)
    {
        if (json.Token != JsonToken.Number || !json.TryGetInt64(out var version) || version is < 1 or > int.MaxValue)
            throw new JsonFormatException($"The {kind}'s 'schemaVersion' is no whole number from 1.", json.Start, ShownLength);

        return version <= SnapshotHeader.CurrentSchemaVersion
            ? (int)version
            : throw new JsonFormatException(
                $"The {kind} has schema version {ShownText.Number(version)}, and this release reads only up to "
                    + $"{ShownText.Number(SnapshotHeader.CurrentSchemaVersion)}: update InferenceCatalog.",
                json.Start,
                json.Length);
    }

    /// <summary>Counts an entry, and refuses the file where there are too many.</summary>
    public void Count(int entries, int maximum, string kind)
    {
        if (entries > maximum)
        {
            var message = $"Too many entries: at most {ShownText.Number(maximum)} of kind '{kind}' are allowed.";
            throw new JsonFormatException(message, json.Start, ShownLength);
        }
    }

    /// <summary>Notes a fault at the token that the reader stands on.</summary>
    public void Refuse(ref EntryState entry, string fault) => entry.Refuse(fault, json.Start, ShownLength);

    /// <summary>Tells of an entry that is not sound.</summary>
    public void LeaveOut(in EntryState entry) =>
        LeaveOut($"A {entry.Kind} was left out: {entry.Fault}.", entry.FaultStart, entry.FaultLength);

    /// <summary>Tells of something that was left out.</summary>
    public void LeaveOut(string message, int start, int length) =>
        problems.Add(SnapshotProblemSeverity.EntryLeftOut, message, start, length);

    /// <summary>What a root that lacks a member is refused with.</summary>
    public static JsonFormatException Missing(in EntryState root, string name) =>
        new($"The {root.Kind} has no '{name}'.", root.Start, 1);

    private int ShownLength => json.Token is JsonToken.ObjectStart or JsonToken.ArrayStart ? 1 : json.Length;

    private void RefuseValue(ref EntryState entry, string name, string expected)
    {
        if (entry.IsSound)
            Refuse(ref entry, $"its '{name}' is {Describe()}, where {expected} is expected");

        json.Skip();
    }

    private string Describe() => json.Token switch
    {
        JsonToken.Text => ShownText.Quote(json.GetText()),
        JsonToken.Number => ShownText.Quote(json.Source.Slice(json.Start, json.Length)),
        JsonToken.ObjectStart => "an object",
        JsonToken.ArrayStart => "an array",
        JsonToken.Null => "null",
        JsonToken.True => "true",
        _ => "false",
    };

    [MethodImpl(HotPath.Optimized)]
    private int FindMember(string[] members, int likely)
    {
        for (var index = likely; index < members.Length; index++)
        {
            if (json.TextIs(members[index]))
                return index;
        }

        for (var index = 0; index < likely; index++)
        {
            if (json.TextIs(members[index]))
                return index;
        }

        return -1;
    }
}
