namespace InferenceCatalog.Snapshots;

/// <summary>One object of a catalog file while its members are read.</summary>
/// <remarks>A fault does not stop the reading: the rest must be passed over anyway, and only the first fault is told.</remarks>
internal struct EntryState(string kind, int start)
{
    /// <summary>What it is called in messages, such as <c>route</c>.</summary>
    public readonly string Kind = kind;

    /// <summary>Where the object begins.</summary>
    public readonly int Start = start;

    /// <summary>One bit for each known member that has stood here.</summary>
    public uint Seen;

    /// <summary>The member that was found last: in a canonical file the next one comes after it.</summary>
    public int LastMember = -1;

    /// <summary>The first fault, as the end of a sentence; null as long as there is none.</summary>
    public string? Fault;

    public int FaultStart;

    public int FaultLength;

    public readonly bool IsSound => Fault is null;

    /// <summary>Notes a fault, unless an earlier one is known.</summary>
    public void Refuse(string fault, int start, int length)
    {
        if (Fault is not null)
            return;

        Fault = fault;
        FaultStart = start;
        FaultLength = length;
    }

    /// <summary>Notes a fault of the entry as a whole: it is shown at its opening brace.</summary>
    public void Refuse(string fault) => Refuse(fault, Start, 1);
}
