using System.Text.Json.Nodes;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Sql;
using KaleyraBot.Storage.Tables;

namespace KaleyraBot.Storage.Backup;

/// <summary>
/// Makes an old state safe to go on with, in one transaction. The world went on after the backup, so nothing that was open in it may happen
/// by itself: a request may have been sent since, and would be sent again over newer changes. It ends as unknown, which its card says, and
/// a person decides. What people will ask for waits behind a hold of all numbers, since the holds of after the backup are not in it; and
/// nobody stands in for anybody, since who was told to stop is not in it either.
/// </summary>
internal sealed class Restoring(TimeProvider time, WorkSignal work, StepWitness witness)
{
    /// <summary>More than anybody asked for after the backup, so that no request gets the id of one that people remember.</summary>
    private const int Gap = 1000;

    private const string Actor = "console";

    /// <summary>Acknowledged deliveries, effects and forms of that time: whatever became of them, it became so after the backup.</summary>
    private static readonly string[] OnTheWay = ["""DELETE FROM "Inbox" """, """DELETE FROM "Outbox" """, """DELETE FROM "Drafts" """];

    private const string Newest = """SELECT COALESCE(MAX("Number"), 0) FROM "Requests" """;

    private const string PutHold = """
        INSERT INTO "Holds" ("Number", "ById", "ByName", "ByLanguage", "At", "Why") VALUES ($1, $2, '', 'en', $3, $4)
        ON CONFLICT ("Number") DO NOTHING
        """;

    private static readonly string Open = RequestSql.Select("""
        WHERE r."State" IN ('AwaitingApproval', 'Scheduled', 'Queued', 'Running') ORDER BY r."Number"
        """);

    /// <summary>The requests and how many stand-ins ended, and the number that the next request gets.</summary>
    /// <param name="write">The transaction, on the ledger as it stands in the backup.</param>
    /// <param name="backup">The end of its audit.</param>
    /// <param name="hold">Whether to hold everything.</param>
    /// <param name="count">Lets the requests be counted on from the number that it is given.</param>
    public (IReadOnlyList<int> Ended, int StandIns, int Next) Run(
        Write write, AuditVerdict backup, bool hold, Action<Statements, int> count)
    {
        var now = time.GetUtcNow();
        foreach (var delete in OnTheWay)
        {
            write.Sql.Run(delete);
        }
        var open = write.Sql.All(Open, RequestSql.Read);
        var next = LastRequest(write.Sql) + Gap + 1;
        write.Append(Entry(now, backup, open.Count, next), request: null, waNumber: null);
        foreach (var request in open)
        {
            _ = write.TryStore(RestoreStep.Restored(request, now), now, work, witness, origin: default);
        }
        var standIns = DelegationStore.EndAll(write, Actor, now);
        if (hold)
        {
            Hold(write, now);
        }
        count(write.Sql, next - 1);
        return ([.. open.Select(request => request.Number)], standIns, next);
    }

    public static int LastRequest(Statements sql) => sql.First(Newest, line => line.GetInt32(0));

    private static void Hold(Write write, DateTimeOffset now)
    {
        const string why = "The database was restored from a backup. Look at what was asked for since, then type wa resume all.";
        if (write.Sql.Run(PutHold, HoldRow.All, Actor, IsoTime.Write(now), why) == 1)
        {
            var all = new JsonObject { ["number"] = Core.Requests.Hold.All };
            write.Append(new(now, Actor, AuditActions.Held, all.ToJsonString()) { Reason = why }, request: null, waNumber: null);
        }
    }

    private static AuditEntry Entry(DateTimeOffset now, AuditVerdict backup, int open, int next) => new(
        now, Actor, AuditActions.Restored,
        new JsonObject { ["from"] = $"{backup.Entries}:{backup.Head}", ["open"] = open, ["next"] = next }.ToJsonString());
}
