using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KaleyraBot.Start;

/// <summary>Where the bot is to listen: can that be read, and is it free? The server itself would look after the database.</summary>
internal static class Listening
{
    private const string Urls = "urls";
    private const string Metrics = "Metrics:Urls";
    private const string Endpoints = "Kestrel:Endpoints";
    private static readonly char[] Between = [';', ','];

    /// <summary>A list with commas is one with semicolons, as everywhere; the server knows the latter alone.</summary>
    public static void ReadCommas(ConfigurationManager configuration)
    {
        if (configuration[Urls] is { } urls && urls.Contains(',', StringComparison.Ordinal))
        {
            configuration[Urls] = string.Join(';', Split(urls));
        }
    }

    /// <summary>What cannot be read, or lacks its certificate.</summary>
    public static IReadOnlyList<string> Malformed(IConfiguration configuration) =>
        [.. Named(configuration).Select(one => Wrong(one.Key, one.Url, configuration)).OfType<string>()];

    /// <summary>Where somebody else listens, or nobody may; the addresses are held for a moment to see that.</summary>
    public static IReadOnlyList<string> Taken(IConfiguration configuration)
    {
        var held = new List<Socket>();
        try
        {
            return
            [
                .. Named(configuration).Where(one => Wrong(one.Key, one.Url, configuration) is null)
                    .SelectMany(one => Taken(one.Key, one.Url, held)),
            ];
        }
        finally
        {
            // Held until here, so that one port for two things is found, too.
            held.ForEach(socket => socket.Dispose());
        }
    }

    /// <summary>Where a bot with these settings can be called from this machine.</summary>
    public static IEnumerable<Uri> Callable(IConfiguration configuration) =>
        Named(configuration)
            .Where(one => one.Key != Metrics && Wrong(one.Key, one.Url, configuration) is null).Select(one => Parsed(one.Url)!)
            .Where(address => address.Port > 0 && !address.IsUnixPipe && !address.IsNamedPipe)
            .Select(address => new UriBuilder(address.Scheme, IsEverywhere(Places(address.Host)[0]) ? "localhost" : address.Host, address.Port).Uri);

    private static bool IsEverywhere(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static string? Wrong(string key, string url, IConfiguration configuration) =>
        Malformed(key, url) ?? ServerCertificate.Missing(key, url, configuration);

    /// <summary>What is wrong with an address as it is written; null when it can be read.</summary>
    public static string? Malformed(string key, string url)
    {
        var good = Parsed(url) is { Scheme: "http" or "https", PathBase: "", Port: >= 0 and <= IPEndPoint.MaxPort } address
            && (address.IsUnixPipe || address.IsNamedPipe || IsHost(address.Host));
        return good ? null : $"{key} is \"{url}\", which is no address to listen at. Write one like http://localhost:3978, without a path; several with semicolons{(key == Urls ? " (--urls or ASPNETCORE_URLS)" : "")}.";
    }

    /// <summary>Endpoints of the server's own section go before the addresses.</summary>
    private static IEnumerable<(string Key, string Url)> Named(IConfiguration configuration) =>
        (configuration.GetSection(Endpoints).GetChildren().Any() ? []
            : Split(configuration[Urls]) is { Length: > 0 } urls ? urls.Select(url => (Urls, url))
            : Ports(configuration, "http").Concat(Ports(configuration, "https")).DefaultIfEmpty((Urls, "http://localhost:5000")))
            .Concat(Split(configuration[Metrics]).Where(url => Malformed(Metrics, url) is null).Select(url => (Metrics, url)));

    private static IEnumerable<(string Key, string Url)> Ports(IConfiguration configuration, string scheme) =>
        Split(configuration[$"{scheme}_ports"]).Select(port => ($"{scheme}_ports", int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? $"{scheme}://*:{port}" : port));

    private static IEnumerable<string> Taken(string key, string url, List<Socket> held)
    {
        var address = Parsed(url)!;
        if (address.Port == 0 || address.IsUnixPipe || address.IsNamedPipe)
        {
            yield break;
        }
        foreach (var at in Places(address.Host))
        {
            var socket = new Socket(at.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            held.Add(socket);
            if (Refusal(socket, new(at, address.Port)) is { } refusal)
            {
                yield return $"{key}: {url} cannot be listened at: {refusal}";
                yield break;
            }
        }
    }

    private static string? Refusal(Socket socket, IPEndPoint place)
    {
        try
        {
            if (place.Address.Equals(IPAddress.IPv6Any))
            {
                socket.DualMode = true;
            }
            socket.Bind(place);
            socket.Listen();
            return null;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse =>
                    "address already in use. Stop the other program, or choose another port with --urls http://localhost:<port>.",
                SocketError.AccessDenied =>
                    "the bot's user may not listen there (ports below 1024 are for the administrator). Choose a port above, and put a proxy before it.",
                // The other family of localhost, for example, is no need.
                SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported when IPAddress.IsLoopback(place.Address) => null,
                SocketError.AddressNotAvailable => "this machine has no such address. Write one of its own, or http://*:<port> for all of them.",
                _ => null,
            };
        }
    }

    private static IPAddress[] Places(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? [IPAddress.Loopback, IPAddress.IPv6Loopback]
        : IPAddress.TryParse(host, out var address) ? [address]
        : Socket.OSSupportsIPv6 ? [IPAddress.IPv6Any] : [IPAddress.Any];

    private static bool IsHost(string host) => host.Length > 0
        && (!host.Contains(':', StringComparison.Ordinal) || IPAddress.TryParse(host, out _))
        && !host.Any(char.IsWhiteSpace);

    private static BindingAddress? Parsed(string url)
    {
        try
        {
            return BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static string[] Split(string? urls) =>
        urls?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
