namespace InferenceCatalog.Snapshots;

/// <summary>The objects and arrays that are open where a reader stands: no more than 64.</summary>
internal struct OpenContainers
{
    /// <summary>One bit for each, the innermost lowest: set for an object.</summary>
    private ulong objects;

    /// <summary>How many there are.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether the innermost one is an object.</summary>
    public readonly bool IsObject => (objects & 1) != 0;

    /// <summary>What closes the innermost one.</summary>
    public readonly char End => IsObject ? '}' : ']';

    public void OpenObject()
    {
        objects = (objects << 1) | 1;
        Depth++;
    }

    public void OpenArray()
    {
        objects <<= 1;
        Depth++;
    }

    public void Close()
    {
        objects >>= 1;
        Depth--;
    }
}
