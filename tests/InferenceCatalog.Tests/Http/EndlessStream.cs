namespace InferenceCatalog.Tests.Http;

/// <summary>A stream that never ends a line.</summary>
internal sealed class EndlessStream : MemoryStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer.Span.Fill((byte)'d');
        return new ValueTask<int>(buffer.Length);
    }
}
