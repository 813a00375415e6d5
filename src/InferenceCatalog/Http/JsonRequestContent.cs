using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InferenceCatalog;

/// <summary>A JSON body in rented memory.</summary>
internal sealed class JsonRequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    // Nothing here goes into HTML, so that text in other scripts need not be six bytes a letter.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static Utf8JsonWriter? cachedWriter;

    private readonly PooledBuffer buffer;
    private int readers;
    private bool isDisposed;

    private JsonRequestContent(PooledBuffer buffer)
    {
        this.buffer = buffer;
        Headers.ContentType = Json;
    }

    /// <summary>Writes a body.</summary>
    public static JsonRequestContent Create<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new PooledBuffer(1024);
        var writer = cachedWriter ?? new Utf8JsonWriter(buffer, Options);
        cachedWriter = null;
        try
        {
            writer.Reset(buffer);
            write(writer, state);
            writer.Flush();
            cachedWriter = writer;
            return new JsonRequestContent(buffer);
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>A name that stands twice in the body or in one of its objects: of two members the second would win in silence. Null when there is none.</summary>
    public string? FindTwice()
    {
        var ofBody = new HashSet<string?>(StringComparer.Ordinal);
        var ofObject = new HashSet<string?>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(buffer.Written.Span);
        while (reader.Read())
        {
            var depth = reader.CurrentDepth;
            if (reader.TokenType is JsonTokenType.EndObject && depth == 1)
                ofObject.Clear();
            else if (reader.TokenType is JsonTokenType.PropertyName && depth <= 2 && !(depth == 1 ? ofBody : ofObject).Add(LenientValues.ReadString(ref reader)))
                return LenientValues.ReadString(ref reader);
        }

        return null;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        lock (buffer)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            readers++;
        }

        try
        {
            await stream.WriteAsync(buffer.Written, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bool isLast;
            lock (buffer)
                isLast = --readers == 0 && isDisposed;

            if (isLast)
                buffer.Dispose();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = buffer.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        // Over HTTP/2 a server may answer while the body is still on its way: rented memory goes back only when nobody reads it.
        bool isUnread;
        lock (buffer)
        {
            isUnread = readers == 0 && !isDisposed;
            isDisposed = true;
        }

        if (isUnread)
            buffer.Dispose();

        base.Dispose(disposing);
    }
}
