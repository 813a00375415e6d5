namespace InferenceCatalog.Build.Output;

/// <summary>Memory for one large file at a time: the snapshot that was read makes room for the one that is written.</summary>
internal sealed class FileMemory
{
    /// <summary>A new snapshot is seldom longer by more than this share.</summary>
    private const int RoomToGrow = 16;

    private byte[] bytes = [];

    /// <summary>At least so many bytes. What they were given out for before is over.</summary>
    public byte[] Take(int length)
    {
        if (bytes.Length < length)
            bytes = new byte[length + (length / RoomToGrow)];

        return bytes;
    }
}
