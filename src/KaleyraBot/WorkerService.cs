using KaleyraBot.Core.Ledger;

namespace KaleyraBot;

/// <summary>Runs the outbox worker for the life of the process, and lets calls under way end when it is asked to stop.</summary>
internal sealed class WorkerService(Worker worker) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
