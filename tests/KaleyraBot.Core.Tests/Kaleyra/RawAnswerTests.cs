using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Kaleyra;

/// <summary>Answers whose very bytes on the wire are wrong: no library on the other side would let a test send them.</summary>
public sealed class RawAnswerTests : IAsyncLifetime, IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ended = new();
    private byte[] _answer = [];
    private Task _serving = Task.CompletedTask;
    private KaleyraRoom _room = null!;

    public Task InitializeAsync()
    {
        _listener.Start();
        _serving = ServeAsync();
        _room = KaleyraRoom.At($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _ended.CancelAsync();
        _listener.Stop();
        await _serving;
        await _room.DisposeAsync();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _ended.Dispose();
    }

    [Theory]
    [InlineData("", "answers.unknownConnection")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n", "answers.unknownConnection")]
    [InlineData("HTTP/1.1 two hundred OK\r\n\r\n", "answers.unknownConnection")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"error\":{}}", "answers.unknownConnection")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: minus\r\n\r\n", "answers.unknownConnection|answers.unknownUnreadable")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}", "answers.unknownConnection")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n\u001f\u008b", "answers.unknownUnreadable")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "answers.unknownUnreadable")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", "answers.unknownUnreadable")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 0\r\n\r\n", "answers.unknownServer")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n", "answers.unknownServer|answers.unknownConnection")]
    public async Task Update_BrokenOnTheWire_IsUnknown(string answer, string why)
    {
        _answer = Encoding.Latin1.GetBytes(answer);
        Assert.Contains(Assert.IsType<UpdateResult.Unknown>(await _room.UpdateAsync(("about", "Hello"))).Why, why.Split('|'));
    }

    [Theory]
    [InlineData("application/json; charset=klingon")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("nonsense")]
    [InlineData("text/html; charset=\"utf-8")]
    public async Task Update_StrangeContentType_IsReadAsTheJsonItIs(string contentType)
    {
        _answer = Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: {contentType}\r\nContent-Length: 12\r\n\r\n{{\"error\":{{}}}}");
        Assert.Equal(new UpdateResult.Succeeded(), await _room.UpdateAsync(("about", "Hello")));
    }

    [Fact]
    public async Task Update_AnyStatusAndAnyBytes_IsAResult() =>
        await Gen.Select(OddAnswers.Statuses, OddAnswers.Bodies).SampleAsync(async (status, body) =>
    {
        _answer = [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} X\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];
        Assert.NotNull(await _room.UpdateAsync(("about", "Hello")));
    }, iter: 400, threads: 1);

    /// <summary>Reads a request to the end of its body, answers with the bytes as they are, and hangs up.</summary>
    private async Task ServeAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync(_ended.Token);
                var (stream, text, buffer) = (client.GetStream(), "", new byte[4096]);
                while (!text.EndsWith('}') && await stream.ReadAsync(buffer, _ended.Token) is > 0 and var length)
                {
                    text += Encoding.Latin1.GetString(buffer, 0, length);
                }
                await stream.WriteAsync(_answer, _ended.Token);
            }
            catch (Exception over) when (over is OperationCanceledException or IOException or SocketException)
            {
            }
        }
    }
}
