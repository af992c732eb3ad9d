using System.Security.Cryptography.X509Certificates;
using KaleyraBot.Cluster.Settings;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Connections.Security;

namespace KaleyraBot.Cluster.Members;

/// <summary>
/// TLS between the members, each of whom shows a certificate of the authority. The files are read again for each connection, so a renewed
/// certificate needs no restart; one that does not work changes nothing.
/// </summary>
internal sealed class MemberTls(MemberFiles files, ILogger<MemberTls> log)
{
    /// <summary>What a client calls the server, which has no name that anybody compares.</summary>
    private const string Anybody = "member";

    private MemberCertificate _last = MemberCertificate.Read(files);

    /// <summary>Whoever is refused tries again and again; it is told once.</summary>
    private string? _stranger;

    public void Protect(SiloConnectionOptions connections)
    {
        var options = new TlsOptions
        {
            LocalCertificate = _last.Own,
            LocalServerCertificateSelector = (_, _) => Now().Own,
            LocalClientCertificateSelector = (_, _, _, _, _) => Now().Own,
            RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
            ClientCertificateMode = RemoteCertificateMode.RequireCertificate,
            RemoteCertificateValidation = (other, _, _) => Takes(other),
            OnAuthenticateAsClient = (_, client) => client.TargetHost = Anybody,
        };
        connections.ConfigureSiloInboundConnection(connection => connection.UseServerTls(options));
        connections.ConfigureSiloOutboundConnection(connection => connection.UseClientTls(options));
    }

    private bool Takes(X509Certificate2 other)
    {
        if (Now().Takes(other))
        {
            return true;
        }
        if (Interlocked.Exchange(ref _stranger, other.Thumbprint) != other.Thumbprint)
        {
            Log.Stranger(log, other.Thumbprint);
        }
        return false;
    }

    private MemberCertificate Now()
    {
        try
        {
            return _last = MemberCertificate.Read(files);
        }
        catch (MemberCertificateException failure)
        {
            Log.OldCertificate(log, failure.Message);
            return _last;
        }
    }
}
