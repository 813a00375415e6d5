using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A request that has been read, and the bare connection to answer on.</summary>
internal sealed class FaultExchange(FaultRequest request, Socket socket, Uri server, CancellationToken stopped)
{
    /// <summary>Stands in an answer for the credentials of the call: some servers send back what they were sent.</summary>
    public const string Secret = "%secret%";

    public FaultRequest Request { get; } = request;

    /// <summary>The server that was asked.</summary>
    public Uri Server { get; } = server;

    /// <summary>The credentials of the call, which may have come with an earlier request of it.</summary>
    public required string Credentials { get; init; }

    /// <summary>Another host, which no credentials may reach.</summary>
    public required Uri Elsewhere { get; init; }

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(Reveal(text)));

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await socket.SendAsync(bytes, stopped)..];
    }

    /// <summary>Writes the head of an answer.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="mediaType">The media type; null for none.</param>
    /// <param name="length">The length that is said; null for an answer that ends with the connection.</param>
    /// <param name="headers">Further headers, each with its line end.</param>
    public Task WriteHeadAsync(int status, string? mediaType, long? length, string headers = "")
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Some Words\r\nConnection: close\r\nx-inference-provider: {FormatSample.ServedBy}\r\nx-request-id: {FormatSample.RequestId}\r\n");
        if (mediaType is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Type: {mediaType}\r\n");

        if (length is not null)
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n");

        return WriteAsync(head.Append(headers).Append("\r\n").ToString());
    }

    public async Task AnswerAsync(int status, string mediaType, string body, string headers = "")
    {
        var bytes = Encoding.UTF8.GetBytes(Reveal(body));
        await WriteHeadAsync(status, mediaType, bytes.Length, headers);
        await WriteAsync(bytes);
    }

    public async Task AnswerAsync(GoodAnswer answer)
    {
        await WriteHeadAsync(200, answer.MediaType, answer.Body.Length);
        await WriteAsync(answer.Body);
    }

    /// <summary>Writes byte after byte, with a wait after each.</summary>
    public async Task DripAsync(ReadOnlyMemory<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            await WriteAsync(bytes.Slice(i, 1));
            await Task.Delay(20, stopped);
        }

        await StaySilentAsync();
    }

    public Task StaySilentAsync() => Task.Delay(Timeout.Infinite, stopped);

    /// <summary>Ends the connection as a machine does that lost its power or its patience: by RST in place of FIN.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    private string Reveal(string text) => text.Replace(Secret, Credentials, StringComparison.Ordinal);
}
