using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KaleyraBot.Benchmarks;

/// <summary>
/// The other side of a call: takes any request on loopback, reads all of it and answers always the same. Small and without allocations, so
/// that a benchmark measures who calls.
/// </summary>
internal sealed class Loopback : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;

    public Loopback(string json)
    {
        _answer = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n{json}");
        _listener.Start();
        _ = AcceptAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";

    /// <summary>Connections opened so far.</summary>
    public int Connections { get; private set; }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                Connections++;
                _ = ServeAsync(socket);
            }
        }
        catch (Exception) when (!_listener.Server.IsBound)
        {
            // Disposed: nobody calls any more.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = socket;
        socket.NoDelay = true;
        var buffer = new byte[256 * 1024];
        for (var filled = 0; await socket.ReceiveAsync(buffer.AsMemory(filled)) is > 0 and var read;)
        {
            filled += read;
            if (Length(buffer.AsSpan(0, filled)) is { } length && filled >= length)
            {
                filled = 0;
                await socket.SendAsync(_answer);
            }
        }
    }

    /// <summary>Of the whole request, as soon as its head is there.</summary>
    private static int? Length(ReadOnlySpan<byte> request)
    {
        var head = request.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }
        var at = request[..head].IndexOf("Content-Length: "u8);
        var body = at < 0 ? 0 : int.Parse(request[(at + 16)..][..request[(at + 16)..].IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
        return head + 4 + body;
    }
}
