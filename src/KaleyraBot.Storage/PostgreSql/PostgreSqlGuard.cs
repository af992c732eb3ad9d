using KaleyraBot.Core.Audit;
using KaleyraBot.Storage.Chain;
using Microsoft.EntityFrameworkCore;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// The triggers that make the audit append-only, compared with what the catalogue of the server says about those that are there. All
/// triggers and rules of our tables count, because the bot makes no others, and one on any of them could reach the audit.
/// </summary>
internal static class PostgreSqlGuard
{
    private const string Found = """
        SELECT t.tgname::text, concat_ws(' ', c.relname, t.tgtype::text, t.tgenabled::text, p.prosrc,
            (t.tgqual IS NULL AND t.tgattr::text = '')::text), c.relname::text, 'trigger'
        FROM pg_trigger AS t JOIN pg_class AS c ON c.oid = t.tgrelid JOIN pg_proc AS p ON p.oid = t.tgfoid
        WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
        UNION ALL
        SELECT r.rulename::text, '', r.tablename::text, 'rule' FROM pg_rules AS r WHERE r.schemaname = current_schema()
        UNION ALL
        SELECT c.relname::text, '', c.relname::text, 'row security of the table' FROM pg_class AS c
        WHERE (c.relrowsecurity OR c.relforcerowsecurity) AND c.relnamespace = current_schema()::regnamespace
        """;

    public static async Task<IReadOnlyList<AuditBreach>> BreachesAsync(LedgerContext db, CancellationToken cancellationToken)
    {
        var found = await FoundAsync(db, cancellationToken);
        var triggers = found.Where(one => one.Kind == PostgreSqlTrigger.Kind).ToDictionary(one => one.Name, one => one.Text);
        return
        [
            .. PostgreSqlTrigger.All.Where(made => triggers.GetValueOrDefault(made.Name) != made.Stored).Select(made => new AuditBreach(
                made.Name, triggers.ContainsKey(made.Name) ? $"the trigger {made.Name} was changed" : $"the trigger {made.Name} is missing")),
            .. found.Where(one => one.Kind != PostgreSqlTrigger.Kind || !PostgreSqlTrigger.All.Any(made => made.Name == one.Name))
                .Select(one => new AuditBreach(one.Name, $"there is a {one.Kind} {one.Name}, which the bot did not make")),
        ];
    }

    /// <summary>Inside a transaction that somebody else commits.</summary>
    public static async Task RepairAsync(LedgerContext db, IReadOnlyList<AuditBreach> breaches, CancellationToken cancellationToken)
    {
        var guards = breaches.Select(breach => breach.Guard).ToHashSet();
        foreach (var (name, _, table, kind) in (await FoundAsync(db, cancellationToken)).Where(one => guards.Contains(one.Name)))
        {
            await RunAsync(db, kind switch
            {
                PostgreSqlTrigger.Kind => $"DROP TRIGGER {Quoted(name)} ON {Quoted(table)}",
                "rule" => $"DROP RULE {Quoted(name)} ON {Quoted(table)}",
                _ => $"ALTER TABLE {Quoted(table)} DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY",
            }, cancellationToken);
        }
        foreach (var made in PostgreSqlTrigger.All.Where(made => guards.Contains(made.Name)))
        {
            await RunAsync(db, made.Function, cancellationToken);
            await RunAsync(db, made.Create, cancellationToken);
        }
    }

    /// <summary>Of our tables: others may share the schema.</summary>
    private static async Task<List<(string Name, string Text, string Table, string Kind)>> FoundAsync(
        LedgerContext db, CancellationToken cancellationToken)
    {
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).ToHashSet();
        var found = new List<(string Name, string Text, string Table, string Kind)>();
        await foreach (var line in db.LinesAsync(Found, which: null, cancellationToken))
        {
            found.Add((line.GetString(0), line.GetString(1).ReplaceLineEndings("\n"), line.GetString(2), line.GetString(3)));
        }
        return found.FindAll(one => tables.Contains(one.Table));
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task RunAsync(LedgerContext db, string sql, CancellationToken cancellationToken)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Quoted names, or constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
