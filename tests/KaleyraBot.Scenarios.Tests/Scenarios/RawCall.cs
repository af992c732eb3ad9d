using System.Net.Sockets;
using System.Text;

namespace KaleyraBot.Tests.Scenarios;

/// <summary>One request, byte by byte: HTTP clients tidy the very headers that some tests are about.</summary>
internal static class RawCall
{
    /// <param name="to">Where to; its path is not used.</param>
    /// <param name="method">And <paramref name="path"/> as they go onto the line.</param>
    /// <param name="path">With its query.</param>
    /// <param name="headers">As <c>Name: value</c>; without a Host among them, the address itself is it.</param>
    public static async Task<(int Status, string Head, string Body)> SendAsync(Uri to, string method, string path, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(to.Host, to.Port);
        var host = headers.Any(header => header.StartsWith("Host:", StringComparison.Ordinal)) ? [] : new[] { $"Host: {to.Authority}" };
        string[] lines = [$"{method} {path} HTTP/1.1", .. host, "Connection: close", "Content-Type: application/json", "Content-Length: 2", .. headers, "", "{}"];
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", lines)));
        using var reader = new StreamReader(stream);
        var answer = (await reader.ReadToEndAsync()).Split("\r\n\r\n", 2);
        return (int.Parse(answer[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer[0], answer[^1]);
    }
}
