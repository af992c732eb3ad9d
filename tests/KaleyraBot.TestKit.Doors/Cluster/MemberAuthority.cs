using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KaleyraBot.Cluster.Settings;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Signs certificates of members, into a folder of its own, which is deleted in the end.</summary>
internal sealed class MemberAuthority : IDisposable
{
    private const string ForServers = "1.3.6.1.5.5.7.3.1";
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    private readonly string _folder = Directory.CreateTempSubdirectory("members-").FullName;
    private X509Certificate2 _authority;

    public MemberAuthority()
    {
        _authority = New();
        Sign();
    }

    /// <summary>Where the latest that was signed lies.</summary>
    public MemberFiles Files => new(PathOf("tls.crt"), PathOf("tls.key"), PathOf("ca.crt"));

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Cluster:Tls:Certificate"] = Files.Certificate,
        ["Cluster:Tls:Key"] = Files.Key,
        ["Cluster:Tls:Authority"] = Files.Authority,
    };

    /// <summary>Signs one more, which takes the place of the last one.</summary>
    /// <param name="days">Until it is valid no more; from a day before.</param>
    /// <param name="usages">For what; both where none is named.</param>
    public void Sign(int days = 30, params string[] usages)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            [.. (usages.Length > 0 ? usages : [ForServers, ForClients]).Select(usage => new Oid(usage))], critical: false));
        var until = TimeProvider.System.GetUtcNow().AddDays(days);
        var serial = RandomNumberGenerator.GetBytes(8);
        using var signed = request.Create(_authority, until.AddDays(-60), until, serial);
        Write(Files.Certificate, signed.ExportCertificatePem());
        Write(Files.Key, key.ExportPkcs8PrivateKeyPem());
        if (!File.Exists(Files.Authority))
        {
            Write(Files.Authority, _authority.ExportCertificatePem());
        }
    }

    /// <summary>Another authority signs from now on, and the former is known for a while, too.</summary>
    public void Replace()
    {
        var former = _authority;
        _authority = New();
        Write(Files.Authority, former.ExportCertificatePem() + "\n" + _authority.ExportCertificatePem());
        former.Dispose();
        Sign();
    }

    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose()
    {
        _authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static X509Certificate2 New()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=Members {Guid.CreateVersion7():N}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0,
            critical: true));
        return request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddYears(-1), TimeProvider.System.GetUtcNow().AddYears(1));
    }

    /// <summary>In one step, as whoever renews them does it: nobody reads half a file.</summary>
    private static void Write(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }
}
