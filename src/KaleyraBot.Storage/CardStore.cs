using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage;

/// <summary>The table of messages, asked whose they are.</summary>
internal sealed class CardStore(IDatabase database) : ICards
{
    public async Task<OwnedCard?> FindAsync(string cardKey, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        var row = await db.Messages.AsNoTracking().FirstOrDefaultAsync(m => m.CardKey == cardKey, cancellationToken);
        return row is { Owner: { } owner, Place: { } place } ? new(owner, new Place(place), row.Version > 0) : null;
    }

    public async Task<bool> IsRememberedAsync(MessageRef message, CancellationToken cancellationToken)
    {
        await using var db = database.Open();
        return await db.Messages.Where(m => m.Message == message.Value).Select(m => m.CardKey).FirstOrDefaultAsync(cancellationToken) is not null;
    }
}
