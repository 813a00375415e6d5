using System.Buffers;

namespace InferenceCatalog;

/// <summary>Bytes that grow in rented memory.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>No answer and no request may be longer, in bytes.</summary>
    public const int MaxLength = 1 << 30;

    private byte[] memory;
    private int length;

    public PooledBuffer(int capacity) => memory = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length => length;

    public ReadOnlyMemory<byte> Written => memory.AsMemory(0, length);

    public void Advance(int count) => length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return memory.AsMemory(length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return memory.AsSpan(length);
    }

    public void Dispose()
    {
        var returned = memory;
        memory = [];
        length = 0;
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
    }

    private void Reserve(int sizeHint)
    {
        var needed = Math.Max(sizeHint, 1);
        if (memory.Length - length >= needed)
            return;

        if (length > MaxLength - needed)
            throw new InvalidOperationException($"More than {MaxLength} bytes cannot be sent or received at once.");

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(MaxLength, Math.Max((long)memory.Length * 2, length + (long)needed)));
        memory.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(memory);
        memory = larger;
    }
}
