using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using InferenceCatalog.Tests.Http;

namespace InferenceCatalog.Tests.Faults;

/// <summary>A server on a bare socket, which can do what no HTTP server would: break off anywhere, and say anything.</summary>
internal sealed class FaultServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentBag<Task> connections = [];
    private readonly Func<FaultExchange, Task> answer;
    private readonly Task running;
    private readonly Uri? elsewhere;

    public FaultServer(Func<FaultExchange, Task> answer, Uri? elsewhere = null)
    {
        this.answer = answer;
        this.elsewhere = elsewhere;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        running = RunAsync();
    }

    public ConcurrentQueue<FaultRequest> Received { get; } = new();

    public Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await running;
        await Task.WhenAll(connections);
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
                connections.Add(ServeAsync(await listener.AcceptSocketAsync(stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The server has been stopped.
        }
    }

    /// <summary>One request a connection: each answer says that it is the last.</summary>
    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                socket.NoDelay = true;
                if (await ReadAsync(socket) is not { } request)
                    return;

                Received.Enqueue(request);
                await answer(new FaultExchange(request, socket, Address, stop.Token)
                {
                    Elsewhere = elsewhere ?? Address,
                    Credentials = Received.Any(other => other.Head.Contains(TestToken.Key, StringComparison.Ordinal)) ? TestToken.Key : TestToken.Value,
                });
                socket.Shutdown(SocketShutdown.Send);

                // The client closes first, so that nothing of the answer is lost.
                await socket.ReceiveAsync(new byte[1], stop.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // The client, or the fault itself, has ended the connection.
            }
        }
    }

    private async Task<FaultRequest?> ReadAsync(Socket socket)
    {
        var bytes = new byte[1 << 16];
        var length = 0;
        var end = -1;
        while (end < 0)
        {
            var read = await socket.ReceiveAsync(bytes.AsMemory(length), stop.Token);
            if (read == 0)
                return null;

            length += read;
            end = bytes.AsSpan(0, length).IndexOf("\r\n\r\n"u8);
        }

        var head = Encoding.ASCII.GetString(bytes, 0, end + 2);
        for (var missing = ReadLength(head) - (length - end - 4); missing > 0;)
        {
            var read = await socket.ReceiveAsync(bytes, stop.Token);
            if (read == 0)
                return null;

            missing -= read;
        }

        var line = head[..head.IndexOf("\r\n", StringComparison.Ordinal)];
        return new FaultRequest(line[..line.LastIndexOf(' ')], head);
    }

    private static int ReadLength(string head)
    {
        const string Name = "\r\nContent-Length:";
        var start = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : int.Parse(head.AsSpan(start + Name.Length, head.IndexOf("\r\n", start + 2, StringComparison.Ordinal) - start - Name.Length), provider: CultureInfo.InvariantCulture);
    }
}
