using System.Diagnostics.CodeAnalysis;

namespace InferenceCatalog.Emulator;

/// <summary>Keeps the newest entries and forgets the oldest, so that an emulator that runs for days does not grow.</summary>
internal sealed class BoundedStore<T>(int capacity)
    where T : class
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, T> entries = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public void Add(string key, T value)
    {
        lock (gate)
        {
            if (entries.TryAdd(key, value))
                order.Enqueue(key);
            else
                entries[key] = value;

            if (order.Count > capacity)
                entries.Remove(order.Dequeue());
        }
    }

    public bool TryGet(string key, [NotNullWhen(true)] out T? value)
    {
        lock (gate)
            return entries.TryGetValue(key, out value);
    }
}
