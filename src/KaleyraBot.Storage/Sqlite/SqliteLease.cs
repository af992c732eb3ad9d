using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// One bot holds the file, from its start to its end: what owns keys in memory must not exist twice. The operating system gives the lease
/// back however the process ends, so nobody waits for the dead. Tools that only look, or write a little, need none.
/// </summary>
internal sealed class SqliteLease(SqliteFile file, IOptions<StorageOptions> options) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private FileStream? _held;

    /// <summary>Takes it; waits as long as <c>Storage:Lease</c> says for the process before, which may be about to end.</summary>
    /// <exception cref="LedgerUnavailableException">Another bot has it.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!TryTake())
        {
            if (Stopwatch.GetElapsedTime(begun) > options.Value.Lease)
            {
                throw file.Unavailable("but another bot is running on it. Stop that one, or name another file: each bot needs its own.");
            }
            // The operating system tells nobody when another process lets go.
            await Task.Delay(Pause, cancellationToken);
        }
    }

    public void Dispose() => _held?.Dispose();

    private bool TryTake()
    {
        try
        {
            _held ??= SqliteFile.Open($"{file.Path}-lease", FileMode.OpenOrCreate, FileOptions.None, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
