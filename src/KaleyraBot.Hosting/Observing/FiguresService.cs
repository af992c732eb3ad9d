using System.Diagnostics.Metrics;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Hosting.Settings;
using OpenTelemetry.Metrics;

namespace KaleyraBot.Hosting.Observing;

/// <summary>
/// Reads the figures of the ledger every few seconds, so that a scrape costs the database nothing and shows at once when that does not
/// answer.
/// </summary>
internal sealed class FiguresService : BackgroundService
{
    private readonly Meter _meter = new(Telemetry.Name);
    private readonly IFigures _ledger;
    private readonly FiguresPace _pace;
    private readonly TimeProvider _time;
    private readonly ILogger<FiguresService> _log;
    private volatile Figures? _latest;

    /// <param name="meters">There before anything is shown.</param>
    /// <param name="ledger">What is shown.</param>
    /// <param name="owners">Whether they work.</param>
    /// <param name="hosting">Whether they should.</param>
    /// <param name="pace">How often.</param>
    /// <param name="time">The clock.</param>
    /// <param name="log">Says what cannot be read.</param>
    public FiguresService(
        MeterProvider meters, IFigures ledger, Owners owners, HostingSettings hosting, FiguresPace pace, TimeProvider time,
        ILogger<FiguresService> log)
    {
        _ = meters;
        Core.Diagnostics.Telemetry.ShowNone(StepWitness.Outcomes);
        (_ledger, _pace, _time, _log) = (ledger, pace, time, log);
        Telemetry.Observe(_meter, () => _latest, () => hosting.Workers && owners.IsHealthy, time);
    }

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pace.Pause, _time);
        do
        {
            try
            {
                _latest = await _ledger.ReadAsync(_time.GetUtcNow(), stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                _latest = null;
                Log.NoFigures(_log, _pace.Pause, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
