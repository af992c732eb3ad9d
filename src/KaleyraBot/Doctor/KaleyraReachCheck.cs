using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace KaleyraBot.Doctor;

/// <summary>Whether the API of each account can be reached: its name, its port, its certificate. No key is sent.</summary>
internal sealed class KaleyraReachCheck : ICheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(21);

    public string Name => "kaleyra";

    public async Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var account in KaleyraAccount.All(patient))
        {
            findings.Add(await ReachAsync(account, patient.Time.GetUtcNow(), cancellationToken));
        }
        return findings;
    }

    private async Task<Finding> ReachAsync(KaleyraAccount account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (host, port) = (account.Address.Host, account.Address.Port);
        try
        {
            await Dns.GetHostAddressesAsync(host, cancellationToken);
        }
        catch (SocketException)
        {
            return Finding.Red(Name, $"{account.Name}: the name {host} is not known here. Look at the DNS of this machine, or at Kaleyra:Accounts:{account.Name}:BaseUrl.");
        }
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(host, port, cancellationToken);
            return account.Address.Scheme == Uri.UriSchemeHttp
                ? Finding.Green(Name, $"{account.Name}: {host} can be reached at port {port}, without TLS.")
                : await CertificateAsync(account, socket, now, cancellationToken);
        }
        catch (Exception closed) when (closed is SocketException or IOException)
        {
            return Finding.Red(Name, $"{account.Name}: {host} does not answer at port {port} ({closed.Message}). Let the bot call it through the firewall.");
        }
    }

    private async Task<Finding> CertificateAsync(
        KaleyraAccount account, TcpClient socket, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (problem, until) = (SslPolicyErrors.None, (DateTimeOffset?)null);
        await using var tls = new SslStream(socket.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, errors) =>
        {
            problem = errors;
            until = shown is X509Certificate2 certificate ? new DateTimeOffset(certificate.NotAfter.ToUniversalTime()) : null;
            return errors == SslPolicyErrors.None;
        });
        var why = "it showed no certificate";
        try
        {
            var host = account.Address.Host;
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellationToken);
        }
        catch (AuthenticationException refused)
        {
            why = refused.Message;
        }
        return until is { } end ? Judge(account, problem, end, now)
            : Finding.Red(Name, $"{account.Name}: {account.Address.Host} speaks no TLS that is known here ({why}). Correct Kaleyra:Accounts:{account.Name}:BaseUrl.");
    }

    private Finding Judge(KaleyraAccount account, SslPolicyErrors problem, DateTimeOffset until, DateTimeOffset now)
    {
        var day = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return until < now ? Finding.Red(Name, $"{account.Name}: the certificate of {account.Address.Host} has expired on {day}, so no call is made. Tell Kaleyra, or look at the clock of this machine.")
            : problem != SslPolicyErrors.None ? Finding.Red(Name, $"{account.Name}: the certificate of {account.Address.Host} is not trusted here ({problem}), so no call is made. Install the certificate of its issuer, or see who stands between.")
            : until - now < Soon ? Finding.Yellow(Name, $"{account.Name}: the certificate of {account.Address.Host} expires on {day}. See that it is renewed.")
            : Finding.Green(Name, $"{account.Name}: {account.Address.Host} can be reached; its certificate is good until {day}.");
    }
}
