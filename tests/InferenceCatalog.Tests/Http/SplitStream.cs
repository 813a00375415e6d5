namespace InferenceCatalog.Tests.Http;

/// <summary>A stream that gives its bytes in two reads.</summary>
internal sealed class SplitStream(byte[] bytes, int split) : MemoryStream(bytes)
{
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        var room = Position < split ? Math.Min(buffer.Length, split - (int)Position) : buffer.Length;
        return await base.ReadAsync(buffer[..room], cancellationToken);
    }
}
