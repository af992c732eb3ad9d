using KaleyraBot.Cluster.Members;
using KaleyraBot.Cluster.Settings;

namespace KaleyraBot.Doctor;

/// <summary>
/// Where several processes share the work: how long the others will take this one's certificate, and who can read its key.
/// </summary>
internal sealed class ClusterCheck : ICheck
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(21);

    public string Name => "cluster";

    public Task<IReadOnlyList<Finding>> LookAsync(Patient patient, CancellationToken cancellationToken) => Task.FromResult(Look(patient));

    private IReadOnlyList<Finding> Look(Patient patient) =>
        patient.Services.GetService<ClusterSettings>() is not { } cluster ? []
        : cluster.Tls is not { } files ? [Finding.Green(Name, $"It speaks to the others at {cluster.Address}, without TLS.")]
        : [Certificate(cluster, files, patient.Time.GetUtcNow()), .. Key(files)];

    private Finding Certificate(ClusterSettings cluster, MemberFiles files, DateTimeOffset now)
    {
        using var own = MemberCertificate.Read(files).Own;
        var until = new DateTimeOffset(own.NotAfter);
        return until - now < Soon
            ? Finding.Yellow(Name, $"The certificate of {files.Certificate} is valid until {until:yyyy-MM-dd} only; then the others do not speak to this process any more. Renew it; no restart is needed.")
            : Finding.Green(Name, $"It speaks to the others at {cluster.Address} by TLS; its certificate is valid until {until:yyyy-MM-dd}.");
    }

    private IEnumerable<Finding> Key(MemberFiles files) => !FileRights.CanBeReadByAll(files.Key) ? []
        : [Finding.Red(Name, $"Everybody on this machine can read {files.Key}, and with it speak as a member. Run chmod 640 {files.Key}, with the group of the bot's user.")];
}
