using System.Diagnostics.Metrics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Hosting.Settings;

namespace KaleyraBot.Hosting.Observing;

/// <summary>
/// Reads the figures of the ledger every few seconds, so that a scrape costs the database nothing and shows at once when that does not
/// answer.
/// </summary>
internal sealed class FiguresService : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Meter _meter = new(Telemetry.Name);
    private readonly IFigures _ledger;
    private readonly TimeProvider _time;
    private readonly ILogger<FiguresService> _log;
    private volatile Figures? _latest;

    public FiguresService(IFigures ledger, Owners owners, HostingSettings hosting, TimeProvider time, ILogger<FiguresService> log)
    {
        (_ledger, _time, _log) = (ledger, time, log);
        Telemetry.Observe(_meter, () => _latest, () => hosting.Workers && owners.IsHealthy, time);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, _time);
        do
        {
            try
            {
                _latest = await _ledger.ReadAsync(_time.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _latest = null;
                Log.NoFigures(_log, Pause, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
