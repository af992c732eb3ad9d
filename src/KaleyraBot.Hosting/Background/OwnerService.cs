using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Hosting.Background;

/// <summary>Keeps the owners of keys for the life of the process, and lets calls under way end when it is asked to stop.</summary>
internal sealed class OwnerService(Owners owners) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => owners.RunAsync(stoppingToken);
}
