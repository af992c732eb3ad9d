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

    private const string NotOver = """SELECT "To", "From", "Until" FROM "Delegations" WHERE "Until" > $1""";

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
                .Where(row => IsProven(sql, keys.Keys, row))
                .Select(row => new Delegation(row.From, row.To, row.Until)),
        ]);

    /// <summary>
    /// Ends all that are not over, each by an entry as its approver would have made it, so that the row of before proves nothing any more.
    /// One that nobody has made stays as it is: it counts for nothing, and the check of the audit names it.
    /// </summary>
    /// <param name="write">The transaction.</param>
    /// <param name="by">Who ends them.</param>
    /// <param name="now">When.</param>
    /// <returns>How many were ended.</returns>
    public static int EndAll(Write write, string by, DateTimeOffset now)
    {
        var rows = write.Sql.All(NotOver, Read, IsoTime.Write(now)).Where(row => IsProven(write.Sql, write.Keys, row)).ToList();
        foreach (var row in rows)
        {
            write.Sql.Run(Put, row.To, row.From, IsoTime.Write(now));
            var entry = new Delegation(row.From, row.To, now).ToEntry(by, now) with { Surface = by };
            write.Append(entry, request: null, waNumber: null);
        }
        return rows.Count;
    }

    private static string Current(int identities) => $"""{NotOver} AND "To" IN ({Statements.List(2, identities)})""";

    private static bool IsProven(Statements sql, SealKeys keys, DelegationRow row) =>
        SealedEntries.OfDelegator(sql, keys, row.From) is { } told && DelegationEntries.Say(told, row);

    private static DelegationRow Read(DbDataReader line) =>
        new() { To = line.GetString(0), From = line.GetString(1), Until = line.Time(2) };
}
