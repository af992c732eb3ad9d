using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting.Background;

/// <summary>
/// Looks at the files of secrets again and again. It asks, because what Kubernetes and systemd do with such files (a link that is put
/// elsewhere, a folder mounted anew) no watcher of a file hears of.
/// </summary>
internal sealed class SecretWatch(IReadOnlyList<SecretFileProvider> files, TimeProvider time, ILogger<SecretWatch> log) : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var told = "";
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var _ in files.Where(file => file.Look()))
            {
                Log.SecretsChanged(log);
            }
            var problems = string.Join(' ', files.SelectMany(file => file.Problems));
            if (problems != told && problems.Length > 0)
            {
                Log.SecretsUnreadable(log, problems);
            }
            told = problems;
        }
    }
}
