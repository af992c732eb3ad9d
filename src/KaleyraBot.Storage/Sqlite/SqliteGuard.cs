using KaleyraBot.Core.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// The triggers that make the audit append-only, compared with those that the migrations make in an empty database: their text stands in
/// one place.
/// All triggers of the file count, because the bot makes no others, and one on any table could reach the audit.
/// </summary>
internal static class SqliteGuard
{
    public static async Task<IReadOnlyList<AuditBreach>> BreachesAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        var (made, found) = (await MadeAsync(cancellationToken), await FoundAsync(db, cancellationToken));
        return
        [
            .. made.Where(trigger => found.GetValueOrDefault(trigger.Key) != trigger.Value).Select(trigger => new AuditBreach(
                trigger.Key, found.ContainsKey(trigger.Key) ? $"the trigger {trigger.Key} was changed"
                    : $"the trigger {trigger.Key} is missing")),
            .. found.Keys.Except(made.Keys).Select(name => new AuditBreach(name, $"there is a trigger {name}, which the bot did not make")),
        ];
    }

    /// <summary>Inside a transaction that somebody else commits.</summary>
    public static async Task RepairAsync(LedgerContext db, IReadOnlyList<AuditBreach> breaches, CancellationToken cancellationToken)
    {
        var made = await MadeAsync(cancellationToken);
        foreach (var name in breaches.Select(breach => breach.Guard))
        {
            await RunAsync(db, $"DROP TRIGGER IF EXISTS \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", cancellationToken);
            if (made.TryGetValue(name, out var sql))
            {
                await RunAsync(db, sql, cancellationToken);
            }
        }
    }

    private static async Task<SortedDictionary<string, string>> MadeAsync(CancellationToken cancellationToken)
    {
        await using var empty = new SqliteConnection("Data Source=:memory:");
        await empty.OpenAsync(cancellationToken);
        await using var create = empty.CreateCommand();
#pragma warning disable CA2100 // The migrations' script.
        create.CommandText = SqliteMigrator.Script.Text;
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync(cancellationToken);
        return await TriggersAsync(empty, transaction: null, cancellationToken);
    }

    private static async Task<SortedDictionary<string, string>> FoundAsync(LedgerContext db, CancellationToken cancellationToken) =>
        await TriggersAsync(
            (SqliteConnection)db.Database
                .GetDbConnection(), db.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction, cancellationToken);

    private static async Task<SortedDictionary<string, string>> TriggersAsync(
        SqliteConnection connection, SqliteTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'";
        await using var lines = await command.ExecuteReaderAsync(cancellationToken);
        var triggers = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (await lines.ReadAsync(cancellationToken))
        {
            // A build made on another system may have other line ends in its texts.
            triggers[lines.GetString(0)] = lines.GetString(1).ReplaceLineEndings("\n");
        }
        return triggers;
    }

    private static async Task RunAsync(LedgerContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
#pragma warning disable CA2100 // A quoted name, or the text of a migration.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
