using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using KaleyraBot.Cluster.Members;
using KaleyraBot.Cluster.Settings;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Kills;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Where members know each other by certificates, nobody else is spoken to, whatever they know of the cluster.</summary>
[Collection(Killings.One)]
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class StrangerTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly MemberAuthority _authority = new();
    private readonly MemberAuthority _other = new();
    private readonly int _port = FreePort.At(IPAddress.Loopback);

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
    }

    [SkippableFact]
    public async Task Caller_WithoutACertificateOfTheAuthority_IsTurnedAway()
    {
        await using var bots = await StartAsync(1, _ => _authority.Settings);
        Assert.True(await IsHeardAsync(MemberCertificate.Read(_authority.Files).Own));
        Assert.False(await IsHeardAsync(MemberCertificate.Read(_other.Files).Own));
        Assert.False(await IsHeardAsync(null));
        using var plain = new TcpClient();
        await plain.ConnectAsync(IPAddress.Loopback, _port);
        await plain.GetStream().WriteAsync(new byte[64]);
        await EndAsync(plain.GetStream());
    }

    [SkippableFact]
    public async Task Process_WithoutACertificateOfTheAuthority_DoesNotJoin()
    {
        IReadOnlyDictionary<string, string>[] lives = [_authority.Settings, _other.Settings, new Dictionary<string, string>()];
        await using var bots = await StartAsync(2, life => lives[life is 3 or 4 ? life - 2 : 0]);
        await bots.KillAsync(1);
        // Neither with a certificate of somebody else, nor with none.
        for (var i = 0; i < 2; i++)
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => bots.StartAsync(1));
            Assert.True(refused.Message.Contains("KaleyraBot was stopped before it was ready.", StringComparison.Ordinal), refused.Message);
        }
        // Nobody was put out for it, and who belongs to them is taken in.
        await bots.StartAsync(1);
        await UntilReadyAsync(await bots.UrlAsync(0));
        await UntilReadyAsync(await bots.UrlAsync(1));
    }

    private Task<ReplicaSet> StartAsync(int count, Func<int, IReadOnlyDictionary<string, string>> settings) =>
        ReplicaSet.StartAsync(count, new PostgreSqlTestDatabase(), life => new Dictionary<string, string>(settings(life))
        {
            ["Cluster:Enabled"] = "true",
            ["Cluster:Port"] = life == 1 ? $"{_port}" : "0",
            ["Kaleyra:Accounts:main:Region"] = "IN",
            ["Kaleyra:Accounts:main:Sid"] = "S",
            ["Kaleyra:Accounts:main:ApiKey"] = "k",
        });

    /// <summary>Whether the member goes on after the handshake, in which each shows a certificate.</summary>
    private async Task<bool> IsHeardAsync(X509Certificate2? certificate)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _port);
        await using var tls = new SslStream(socket.GetStream());
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = "member",
                RemoteCertificateValidationCallback = (_, other, _, _) =>
                    MemberCertificate.Read(_authority.Files).Takes((X509Certificate2)other!),
                LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate!,
            });
            // Who is let in is told at once what the member is.
            using var patience = new CancellationTokenSource(Patience);
            return await tls.ReadAsync(new byte[64], patience.Token) > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task UntilReadyAsync(Uri url)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = url };
        await Readyz.UntilReadyAsync(http);
    }

    /// <summary>Until the other side has closed it; what it says before is why it does not speak.</summary>
    private static async Task EndAsync(Stream stream)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await stream.ReadAsync(new byte[64], patience.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Closed without waiting for what was sent.
        }
    }
}
