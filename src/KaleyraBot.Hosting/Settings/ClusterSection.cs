using System.Net;
using System.Net.Sockets;
using KaleyraBot.Cluster;
using KaleyraBot.Cluster.Members;
using KaleyraBot.Cluster.Settings;
using KaleyraBot.Storage;

namespace KaleyraBot.Hosting.Settings;

/// <summary>Section <c>Cluster</c>: whether several processes share the work, and where this one listens for the others.</summary>
internal static class ClusterSection
{
    private const string Provider = "Storage:Provider";
    private const string Port = "Cluster:Port";
    private const string Drain = "Cluster:Drain";

    private static readonly string[] TlsKeys = [KeyOf(MemberFile.Certificate), KeyOf(MemberFile.Key), KeyOf(MemberFile.Authority)];

    private static readonly TimeSpan UsualDrain = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromMinutes(2);

    public static IReadOnlyList<string> Keys { get; } = ["Cluster:Enabled", "Cluster:Address", Port, Drain, .. TlsKeys];

    public static bool IsOn(IConfiguration configuration) => Setting.Flag(configuration, "Cluster:Enabled") && (OnPostgres(configuration)
        ? true : throw Setting.Wrong("Cluster:Enabled", "true",
            $"That takes a database that several processes share: set {Provider} to PostgreSql, or leave Cluster:Enabled out."));

    public static bool OnPostgres(IConfiguration configuration) =>
        StorageOptions.PostgreSql.Equals(Setting.Text(configuration, Provider), StringComparison.OrdinalIgnoreCase);

    /// <summary>A method of its own: without a cluster nothing of that room is loaded.</summary>
    public static IServiceCollection AddCluster(IServiceCollection services, IConfiguration configuration)
    {
        var address = Setting.Text(configuration, "Cluster:Address") ?? IPAddress.Loopback.ToString();
        var tls = TlsOf(configuration);
        if (ClusterAddress.Refusal(address, tls is not null) is { } refusal)
        {
            throw new StartException(refusal);
        }
        var at = IPAddress.Parse(address);
        var database = Setting.Text(configuration, "Storage:ConnectionString") ?? "";
        return services.AddCluster(new ClusterSettings(database, at, PortAt(configuration, at), tls));
    }

    /// <summary>All three files or none.</summary>
    private static MemberFiles? TlsOf(IConfiguration configuration)
    {
        var files = Array.ConvertAll(TlsKeys, key => Setting.Text(configuration, key));
        if (Array.TrueForAll(files, file => file is null))
        {
            return null;
        }
        if (files is not [{ } certificate, { } key, { } authority])
        {
            throw new StartException(
                $"{TlsKeys[Array.FindIndex(files, file => file is null)]} is not set. Members that know each other by certificates need {string.Join(", ", TlsKeys)}, each the path of a PEM file; without all of them they speak without TLS.");
        }
        var tls = new MemberFiles(certificate, key, authority);
        try
        {
            _ = MemberCertificate.Read(tls);
            return tls;
        }
        catch (MemberCertificateException wrong)
        {
            throw Setting.Wrong(KeyOf(wrong.Which), Setting.Text(configuration, KeyOf(wrong.Which))!, wrong.Message);
        }
    }

    private static string KeyOf(MemberFile which) => $"Cluster:Tls:{which}";

    private static int PortAt(IConfiguration configuration, IPAddress address) => Setting.Text(configuration, Port) switch
    {
        null => Free(address),
        var text when int.TryParse(text, out var port) && port is >= 0 and <= IPEndPoint.MaxPort => port == 0 ? Free(address) : port,
        var text => throw Setting.Wrong(Port, text, "Write a number up to 65535, or leave it out: then a free port is taken."),
    };

    private static int Free(IPAddress address)
    {
        try
        {
            return FreePort.At(address);
        }
        catch (SocketException)
        {
            throw Setting.Wrong("Cluster:Address", $"{address}", "This machine has no such address: write its own private one, like 10.0.0.7.");
        }
    }

    /// <summary>How long a process that is asked to stop still takes calls; zero where it is alone.</summary>
    public static TimeSpan DrainOf(IConfiguration configuration) =>
        !IsOn(configuration) ? TimeSpan.Zero
        : Setting.Time(configuration, Drain, UsualDrain, TimeSpan.Zero, LongestDrain, "Write a time up to 2 minutes, like 5s or 00:00:05.");
}
