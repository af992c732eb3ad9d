using KaleyraBot.Cluster.Settings;
using Npgsql;

namespace KaleyraBot.Cluster.Membership;

/// <summary>
/// Lets processes that start together join one after another. Each writes its row with the version of the whole table; whoever finds that
/// another one wrote meanwhile has to do it again, and Orleans waits two seconds before that, each time.
/// </summary>
internal sealed class JoinTurn(ClusterSettings settings) : ILifecycleParticipant<ISiloLifecycle>, IAsyncDisposable
{
    /// <summary>Any number that nothing else on the database locks by.</summary>
    private const long Lock = 0x4B_42_43_4A;

    /// <summary>Longer than it takes to join. The turn is a courtesy: who waited in vain for it joins all the same.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    // Not from a pool: the server ends the turn with the connection, however this process ends.
    private readonly NpgsqlConnection _turn =
        new(new NpgsqlConnectionStringBuilder(settings.Database) { Pooling = false }.ConnectionString);

    public void Participate(ISiloLifecycle observer)
    {
        // The last stage before the row is written, and the first one after it says that this process is in.
        observer.Subscribe(nameof(JoinTurn), ServiceLifecycleStage.RuntimeGrainServices, TakeAsync);
        observer.Subscribe(nameof(JoinTurn), ServiceLifecycleStage.Active, _ => _turn.CloseAsync());
    }

    public ValueTask DisposeAsync() => _turn.DisposeAsync();

    private async Task TakeAsync(CancellationToken cancellationToken)
    {
        await _turn.OpenAsync(cancellationToken);
        await using var take = new NpgsqlCommand(
            $"SET lock_timeout = {Longest.TotalMilliseconds}; SELECT pg_advisory_lock({Lock})", _turn)
        {
            // Whatever the connection string says: by less, a turn that does not come would stop the start.
            CommandTimeout = 2 * (int)Longest.TotalSeconds,
        };
        try
        {
            await take.ExecuteNonQueryAsync(cancellationToken);
        }
        catch (PostgresException late) when (late.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
        }
    }
}
