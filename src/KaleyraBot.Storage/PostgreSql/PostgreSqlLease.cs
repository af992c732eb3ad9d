using System.Diagnostics;
using KaleyraBot.Storage.Sql;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// Who runs on the database, from its start to its end: one bot alone, or replicas that know of each other. The server gives the lease back
/// when the connection ends. It only tells a second bot that it is not wanted; that nobody does the work of others, fences see to.
/// </summary>
internal sealed class PostgreSqlLease(PostgreSqlServer server, IOptions<StorageOptions> options) : IDisposable
{
    private const string Alone = $"SELECT pg_try_advisory_lock({PostgreSqlLock.Lease})";
    private const string Shared = $"SELECT pg_try_advisory_lock_shared({PostgreSqlLock.Lease})";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private Statements? _held;

    /// <summary>Takes it; waits as long as <c>Storage:Lease</c> says for the process before, which may be about to end.</summary>
    /// <exception cref="LedgerUnavailableException">Another bot has it.</exception>
    public async Task TakeAsync(Func<Statements> connect, CancellationToken cancellationToken)
    {
        if (_held is not null)
        {
            return;
        }
        var (begun, held, shared) = (Stopwatch.GetTimestamp(), connect(), options.Value.Replicas);
        while (!held.First(shared ? Shared : Alone, line => line.GetBoolean(0)))
        {
            if (Stopwatch.GetElapsedTime(begun) > options.Value.Lease)
            {
                held.Dispose();
                throw server.Unavailable(shared
                    ? "but a bot is running on it that shares with nobody. Set Cluster:Enabled=true for that one, too, and start it again."
                    : "but another bot is running on it. Stop that one, name another database, or set Cluster:Enabled=true for both.");
            }
            await Task.Delay(Pause, cancellationToken);
        }
        _held = held;
    }

    public void Dispose() => _held?.Dispose();
}
