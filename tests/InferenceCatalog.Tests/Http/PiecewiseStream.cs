namespace InferenceCatalog.Tests.Http;

/// <summary>A stream that gives a few bytes at a time.</summary>
internal sealed class PiecewiseStream(byte[] bytes, int pieceSize) : MemoryStream(bytes)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        base.ReadAsync(buffer[..Math.Min(buffer.Length, pieceSize)], cancellationToken);
}
