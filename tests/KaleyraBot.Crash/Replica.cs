using System.Net;
using KaleyraBot.Cluster;
using KaleyraBot.Cluster.Settings;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Storage;
using KaleyraBot.Tests.Core.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Crash;

/// <summary>
/// One of several processes on one PostgreSQL, with the real cluster and the real owners. Ends in order when it is asked to.
/// </summary>
internal static class Replica
{
    /// <summary>Prints <c>in</c> when it takes part, <c>asleep</c> before it stops itself, <c>over</c> at the end.</summary>
    /// <param name="database">Its connection string.</param>
    /// <param name="effects">What the files of the world outside begin with, one for each process.</param>
    /// <param name="sleep">Where it falls asleep in its first call, unless another one did: see <see cref="Sleep"/>.</param>
    public static async Task RunAsync(string database, string effects, string sleep)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:Provider", StorageOptions.PostgreSql), new("Storage:ConnectionString", database), new("Audit:Key", Tests.Storage.Sample.Key),
        ]).Build();
        var nap = new Sleep(sleep, effects);
        using var witness = new Witness($"{effects}.{Environment.ProcessId}") { Nap = nap };
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Warning).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddStorage(settings).ShareStorage().AddEngine(witness)
            .AddCluster(new ClusterSettings(database, IPAddress.Loopback, FreePort.At(IPAddress.Loopback)))
            .AddHostedService<Working>();
        var real = builder.Services.Last(service => service.ServiceType == typeof(IOutbox));
        builder.Services.AddSingleton<IOutbox>(provider =>
            new HookedOutbox((IOutbox)ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))
            {
                AfterIntent = () => nap.AtAsync("intent"),
            });
        using var host = builder.Build();
        await host.Services.PrepareLedgerAsync();
        await host.StartAsync();
        Console.WriteLine("in");
        await host.WaitForShutdownAsync();
        Console.WriteLine("over");
    }

    private sealed class Working(Owners owners) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => owners.RunAsync(stoppingToken);
    }
}
