using KaleyraBot.Core.Chat;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>The doors' references in the ledger's database.</summary>
internal sealed class ReferenceStore(IDatabase database) : IReferences
{
    public async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.References.Where(r => r.Key == key).Select(r => r.Value).FirstOrDefaultAsync(cancellationToken);
    }

    public async Task SaveAsync(string key, string value, CancellationToken cancellationToken)
    {
        // Doors save with each event; nearly always nothing has changed, and a read disturbs nobody.
        if (await FindAsync(key, cancellationToken) == value)
        {
            return;
        }
        await using var write = await database.BeginAsync(cancellationToken);
        await write.Db.PutReferenceAsync(key, value, cancellationToken);
        await write.CommitAsync(cancellationToken);
    }

    public async Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        await using var write = await database.BeginAsync(cancellationToken);
        await write.Db.References.Where(r => r.Key == key).ExecuteDeleteAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
    }
}
