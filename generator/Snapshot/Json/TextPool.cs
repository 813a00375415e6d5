using System.Runtime.CompilerServices;

namespace InferenceCatalog.Snapshots;

/// <summary>Gives one string for all places of a text that say the same: providers, tasks and licences repeat ten thousand times.</summary>
internal sealed class TextPool
{
    private const int Slots = 512;

    /// <summary>Longer texts seldom repeat.</summary>
    private const int MaxLength = 64;

    private readonly string?[] slots = new string?[Slots];

    [MethodImpl(HotPath.Optimized)]
    public string Get(string text, int start, int length)
    {
        if (length > MaxLength)
            return text.Substring(start, length);

        var hash = length;
        for (var at = start; at < start + length; at++)
            hash = unchecked((hash * 31) + text[at]);

        // A newcomer takes the slot: a table that never grows cannot be made to grow.
        ref var slot = ref slots[(hash ^ (hash >> 9)) & (Slots - 1)];
        if (slot is null || slot.Length != length || string.CompareOrdinal(slot, 0, text, start, length) != 0)
            slot = text.Substring(start, length);

        return slot;
    }
}
