using Microsoft.EntityFrameworkCore.Storage;

namespace KaleyraBot.Storage;

/// <summary>One write transaction. Disposed without a commit, it leaves nothing behind.</summary>
internal sealed class WriteScope(LedgerContext db, IDbContextTransaction transaction, Action release) : IAsyncDisposable
{
    public LedgerContext Db => db;

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await db.DisposeAsync();
        }
        finally
        {
            release();
        }
    }
}
