using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KaleyraBot.Cluster.Settings;

namespace KaleyraBot.Cluster.Members;

/// <summary>
/// A member's certificate, and whose it takes: any that the authority signed, by TLS in both directions (RFC 8446, section 4.3.2). Names
/// are not compared, for members come and go, and the authority signs for nobody else.
/// </summary>
public sealed class MemberCertificate(X509Certificate2 own, X509Certificate2Collection authority)
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    /// <summary>With its private key.</summary>
    public X509Certificate2 Own => own;

    /// <summary>Reads the files, and looks whether others would take this certificate now.</summary>
    /// <exception cref="MemberCertificateException">They cannot be read, do not belong together, or nobody would take it.</exception>
    public static MemberCertificate Read(MemberFiles files)
    {
        var authority = ReadAuthority(files.Authority);
        var member = new MemberCertificate(ReadOwn(files), authority);
        return member.Fault(member.Own) is not { } fault ? member
            : throw new MemberCertificateException(MemberFile.Certificate,
                $"The others would not take this certificate: {fault}. Let the authority of {files.Authority} sign one for client and server that is valid today.");
    }

    /// <summary>Whether it is a member's.</summary>
    public bool Takes(X509Certificate2 other) => Fault(other) is null;

    private static X509Certificate2Collection ReadAuthority(string file)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw Unreadable(MemberFile.Authority, failure);
        }
        return found.Count > 0 ? found : throw NoPem(MemberFile.Authority, "certificate");
    }

    private static X509Certificate2 ReadOwn(MemberFiles files)
    {
        var (certificate, key) = (Text(MemberFile.Certificate, files.Certificate), Text(MemberFile.Key, files.Key));
        try
        {
            using var known = X509Certificate2.CreateFromPem(certificate);
        }
        catch (CryptographicException)
        {
            throw NoPem(MemberFile.Certificate, "certificate");
        }
        try
        {
            var read = X509Certificate2.CreateFromPem(certificate, key);
            // Windows takes no key for TLS that was never stored.
            return OperatingSystem.IsWindows() ? Stored(read) : read;
        }
        catch (Exception failure) when (failure is CryptographicException or ArgumentException)
        {
            throw new MemberCertificateException(MemberFile.Key,
                $"There is no unencrypted private key in it that belongs to the certificate of {files.Certificate}. Write the file of that one, in PEM.");
        }
    }

    private static X509Certificate2 Stored(X509Certificate2 read)
    {
        using (read)
        {
            return X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), password: null);
        }
    }

    private static string Text(MemberFile which, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw Unreadable(which, failure);
        }
    }

    private static bool IsOfFile(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException;

    private static MemberCertificateException Unreadable(MemberFile which, Exception failure) => new(which,
        $"It cannot be read: {failure.Message.TrimEnd('.')}. Write the path of a file that the bot's user may read.");

    private static MemberCertificateException NoPem(MemberFile which, string what) =>
        new(which, $"There is no {what} in PEM in it (-----BEGIN {what.ToUpperInvariant()}-----).");

    /// <summary>Null where members take it.</summary>
    private string? Fault(X509Certificate2 certificate)
    {
        using var chain = new X509Chain
        {
            ChainPolicy =
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                // A private authority tells no server what it has taken back; it is replaced.
                RevocationMode = X509RevocationMode.NoCheck,
                // No user's address is fetched.
                DisableCertificateDownloads = true,
                ApplicationPolicy = { new Oid(ForServers), new Oid(ForClients) },
            },
        };
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        return chain.Build(certificate) ? null
            : string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation.Trim().TrimEnd('.')).Distinct());
    }
}
