using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Gives one string for all places of a text that say the same: providers, tasks and licences repeat ten thousand times.</summary>
internal sealed class TextPool
{
    private const int Slots = 1024;

    /// <summary>Longer texts seldom repeat.</summary>
    private const int MaxLength = 64;

    private readonly Slot[] slots = new Slot[Slots];

    /// <summary>The text of a slice if its form is right, else null. A form is checked once for each text in the pool.</summary>
    [MethodImpl(HotPath.Optimized)]
    public string? Get(in Utf8Text source, int start, int length, Func<string, bool> isWellFormed)
    {
        if (length is 0 or > MaxLength)
            return null;

        // Length and four letters tell the catalog's words apart well enough. A newcomer takes the slot: a table that never grows
        // cannot be made to grow.
        var bytes = source.Bytes;
        var hash = (length * 31) + bytes[start] + (bytes[start + length - 1] * 131);
        hash += (bytes[start + (length >> 1)] * 7) + (bytes[start + (length >> 2)] * 17);
        ref var slot = ref slots[(hash ^ (hash >> 7)) & (Slots - 1)];
        if (slot.Text is not { } text || text.Length != length || !source.HasAt(start, text))
        {
            slot.Text = text = source.Slice(start, length);
            slot.AcceptedBy = null;
        }

        if (ReferenceEquals(slot.AcceptedBy, isWellFormed))
            return text;

        if (!isWellFormed(text))
            return null;

        slot.AcceptedBy = isWellFormed;
        return text;
    }

    private struct Slot
    {
        public string? Text;
        public Func<string, bool>? AcceptedBy;
    }
}
