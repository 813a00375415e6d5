using System.Buffers;

namespace InferenceCatalog;

/// <summary>Reads server-sent events: the data of each, without an object or a copy for one.</summary>
/// <remarks>
/// The format is the HTML standard's, section 9.2: lines end with <c>\n</c>, <c>\r\n</c> or <c>\r</c>; a line that begins with a colon is a
/// comment; several <c>data</c> lines are one text with line feeds; an empty line ends an event. Names and ids of events are left out, since
/// no provider's chat has any that matter.
/// </remarks>
internal sealed class EventStream(Stream stream) : IDisposable
{
    /// <summary>No event may be longer, in bytes.</summary>
    private const int MaxEvent = 16 << 20;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(4096);

    // Within the buffer: where the current event begins, where its next line begins, how far that line is known to have no end, what is filled.
    private int eventStart;
    private int lineStart;
    private int scanned;
    private int filled;

    private int dataStart = -1;
    private int dataLength;
    private ArrayBufferWriter<byte>? joined;
    private bool skipsLineFeed;
    private bool isStarted;

    /// <summary>The data of the next event that has arrived as a whole; it is valid until the next call of any method.</summary>
    public bool TryRead(out ReadOnlySpan<byte> data)
    {
        while (TryReadLine(out var start, out var length))
        {
            if (length > 0)
            {
                ReadField(start, length);

                // What is no part of an event's data need not be kept: comments may go on for hours.
                if (dataStart < 0)
                    eventStart = lineStart;

                continue;
            }

            if (dataStart >= 0)
            {
                data = TakeData();

                // The standard drops an event without data: some providers keep a connection alive by one.
                if (!data.IsEmpty)
                    return true;
            }

            eventStart = lineStart;
        }

        data = default;
        return false;
    }

    /// <summary>What stands at the end of a stream that does not end with an empty line; false when there is nothing.</summary>
    public bool TryReadRest(out ReadOnlySpan<byte> data)
    {
        if (filled > lineStart)
        {
            ReadField(lineStart, filled - lineStart);
            lineStart = scanned = filled;
        }

        data = dataStart >= 0 ? TakeData() : default;
        return !data.IsEmpty;
    }

    /// <summary>Makes room and starts to read more; the caller says with <see cref="Filled"/> how much came.</summary>
    /// <exception cref="InvalidDataException">An event is longer than any is allowed to be.</exception>
    public ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
        return stream.ReadAsync(buffer.AsMemory(filled), cancellationToken);
    }

    public void Filled(int count) => filled += count;

    public void Dispose()
    {
        var returned = buffer;
        buffer = [];
        if (returned.Length > 0)
            ArrayPool<byte>.Shared.Return(returned);
    }

    private bool TryReadLine(out int start, out int length)
    {
        if (skipsLineFeed && lineStart < filled)
        {
            // The line before ended with \r: a \n that follows belongs to its end.
            skipsLineFeed = false;
            if (buffer[lineStart] == '\n')
                scanned = ++lineStart;
        }

        start = lineStart;
        length = buffer.AsSpan(scanned, filled - scanned).IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0)
        {
            scanned = filled;
            return false;
        }

        length += scanned - start;
        skipsLineFeed = buffer[start + length] == '\r';
        lineStart = scanned = start + length + 1;
        return true;
    }

    private void ReadField(int start, int length)
    {
        var line = buffer.AsSpan(start, length);
        if (!isStarted)
        {
            isStarted = true;
            if (line.StartsWith("\uFEFF"u8))
            {
                line = line[3..];
                start += 3;
            }
        }

        if (!line.StartsWith("data"u8))
            return;

        // "data: text", "data:text", or "data" for an empty text; "database: text" is another field.
        if (line.Length == 4)
            AddData(start + 4, 0);
        else if (line[4] == ':')
            AddData(start + (line.Length > 5 && line[5] == ' ' ? 6 : 5), line.Length - (line.Length > 5 && line[5] == ' ' ? 6 : 5));
    }

    private void AddData(int start, int length)
    {
        if (dataStart < 0)
        {
            (dataStart, dataLength) = (start, length);
            return;
        }

        if (joined is null || joined.WrittenCount == 0)
        {
            joined ??= new ArrayBufferWriter<byte>();
            joined.Write(buffer.AsSpan(dataStart, dataLength));
        }

        joined.Write("\n"u8);
        joined.Write(buffer.AsSpan(start, length));
    }

    private ReadOnlySpan<byte> TakeData()
    {
        var data = joined is { WrittenCount: > 0 } ? joined.WrittenSpan.ToArray() : buffer.AsSpan(dataStart, dataLength);
        joined?.ResetWrittenCount();
        dataStart = -1;
        eventStart = lineStart;
        return data;
    }

    private void MakeRoom()
    {
        if (eventStart == filled)
        {
            eventStart = lineStart = scanned = filled = 0;
            return;
        }

        // Room for half a buffer keeps reads large without moving the rest for each of them.
        if (buffer.Length - filled >= buffer.Length / 2)
            return;

        var kept = filled - eventStart;
        if (kept > MaxEvent)
            throw new InvalidDataException($"An event is longer than {MaxEvent} bytes.");

        var target = kept > buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(buffer.Length * 2) : buffer;
        buffer.AsSpan(eventStart, kept).CopyTo(target);
        if (target != buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = target;
        }

        lineStart -= eventStart;
        scanned -= eventStart;
        if (dataStart >= 0)
            dataStart -= eventStart;

        eventStart = 0;
        filled = kept;
    }
}
