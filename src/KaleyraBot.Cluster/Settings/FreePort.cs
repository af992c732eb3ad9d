using System.Net;
using System.Net.Sockets;

namespace KaleyraBot.Cluster.Settings;

/// <summary>A port that nobody listens at. Orleans has to know it before it listens, so it is looked for and let go again.</summary>
public static class FreePort
{
    public static int At(IPAddress address)
    {
        using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(address, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
