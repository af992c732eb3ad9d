using KaleyraBot.Cluster.Settings;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace KaleyraBot.Cluster.Membership;

/// <summary>Makes the tables of the cluster's membership before the silo starts; several processes may start together.</summary>
internal sealed class MembershipTables(ClusterSettings settings) : IHostedLifecycleService
{
    /// <summary>Any number that nothing else on the database locks by.</summary>
    private const long Lock = 0x4B_42_43_4C;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(settings.Database);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var lockIt = new NpgsqlCommand($"SELECT pg_advisory_xact_lock({Lock})", connection, transaction))
        {
            await lockIt.ExecuteNonQueryAsync(cancellationToken);
        }
        // The statements' own parameters stand inside of texts: this is no statement with parameters.
        await using (var make = new NpgsqlCommand(await TextAsync(cancellationToken), connection, transaction))
        {
            await make.ExecuteNonQueryAsync(cancellationToken);
        }
        await transaction.CommitAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<string> TextAsync(CancellationToken cancellationToken)
    {
        using var text = new StreamReader(typeof(MembershipTables).Assembly.GetManifestResourceStream("Membership.sql")!);
        return await text.ReadToEndAsync(cancellationToken);
    }
}
