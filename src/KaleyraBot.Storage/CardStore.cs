using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage;

/// <summary>The table of messages, asked whose they are.</summary>
internal sealed class CardStore(Readers readers) : ICards
{
    private const string ByKey = """SELECT "Owner", "Place" FROM "Messages" WHERE "CardKey" = $1""";

    private const string ByMessage = """SELECT 1 FROM "Messages" WHERE "Message" = $1 LIMIT 1""";

    public Task<OwnedCard?> FindAsync(string cardKey, CancellationToken cancellationToken) => readers.ReadAsync(sql => sql.First(
        ByKey,
        line => line.Text(0) is { } owner && line.Text(1) is { } place ? new OwnedCard(owner, new Place(place)) : null,
        cardKey));

    public Task<bool> IsRememberedAsync(MessageRef message, CancellationToken cancellationToken) =>
        readers.ReadAsync(sql => sql.Any(ByMessage, message.Value));
}
