using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace InferenceCatalog.Build.Tests.Harness;

/// <summary>Answers each connection with bytes that no sound server would send, and then closes or resets it.</summary>
internal sealed class RawService : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task serving;
    private readonly ConcurrentQueue<string> requests = new();

    public RawService()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public EndPoint EndPoint => listener.LocalEndpoint;

    /// <summary>The first line of each request.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public string Address => $"http://{listener.LocalEndpoint}/models?all";

    /// <summary>What comes, head and body.</summary>
    public byte[] Bytes { get; set; } = [];

    /// <summary>Whether the connection is reset instead of closed.</summary>
    public bool Resets { get; set; }

    public static byte[] Answer(string head, string body) => Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{head}\r\n\r\n{body}");

    public void Dispose()
    {
        listener.Stop();
        Assert.True(serving.Wait(TimeSpan.FromSeconds(30)));
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                using var socket = await listener.AcceptSocketAsync();
                await AnswerAsync(socket);
            }
            catch (SocketException)
            {
                if (!listener.Server.IsBound)
                    return;
            }
            catch (ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(Socket socket)
    {
        var request = new byte[8192];
        var length = await socket.ReceiveAsync(request);
        requests.Enqueue(Encoding.UTF8.GetString(request, 0, length).Split("\r\n")[0]);
        if (Bytes.Length > 0)
            await socket.SendAsync(Bytes);

        if (Resets)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        else
            socket.Shutdown(SocketShutdown.Send);
    }
}
