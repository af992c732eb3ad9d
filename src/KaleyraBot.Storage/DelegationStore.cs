using System.Data.Common;
using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Inbox;
using KaleyraBot.Storage.Chain;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage;

/// <summary>Delegations in the ledger's database.</summary>
internal sealed class DelegationStore(Writer writer, Readers readers, DeliveryTurns turns, SealKeyStore keys, TimeProvider time)
    : IDelegations
{
    private const string Put = """
        INSERT INTO "Delegations" ("To", "From", "Until") VALUES ($1, $2, $3)
        ON CONFLICT ("To", "From") DO UPDATE SET "Until" = excluded."Until"
        """;

    public Task SaveAsync(Delegation delegation, AuditEntry entry, CancellationToken cancellationToken)
    {
        var handling = Handling.Current;
        return writer.WriteAsync(
            write =>
            {
                write.Decide(handling, waNumber: null, time.GetUtcNow(), turns);
                var row = DelegationRow.Of(delegation);
                write.Sql.Later(Put, row.To, row.From, IsoTime.Write(row.Until));
                write.Append(entry, request: null, waNumber: null);
                return true;
            },
            cancellationToken);
    }

    /// <summary>A row is quickly written; that this person has said so, only a sealed entry proves.</summary>
    public Task<IReadOnlyList<Delegation>> ToAsync(IReadOnlyList<string> identities, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        readers.SnapshotAsync<IReadOnlyList<Delegation>>(sql =>
        [
            .. sql.All(Current(identities.Count), Read, [IsoTime.Write(now), .. identities.Select(DelegationRow.Plain)])
                .Where(row => SealedEntries.OfDelegator(sql, keys.Keys, row.From) is { } told && DelegationEntries.Say(told, row))
                .Select(row => new Delegation(row.From, row.To, row.Until)),
        ]);

    private static string Current(int identities) =>
        $"""SELECT "To", "From", "Until" FROM "Delegations" WHERE "To" IN ({Statements.List(2, identities)}) AND "Until" > $1""";

    private static DelegationRow Read(DbDataReader line) =>
        new() { To = line.GetString(0), From = line.GetString(1), Until = line.Time(2) };
}
