using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// Who looks at the database as it was. Rows that were deleted are taken along, even where a table is written anew, as long as anybody
/// may still look at them (PostgreSQL, "Routine Vacuuming").
/// </summary>
internal static class PostgreSqlSnapshots
{
    /// <summary>Tenths of a second. The server's own looks, to gather statistics, end by then.</summary>
    private const int Patience = 100;

    /// <summary>Later than all that was stored so far.</summary>
    private const string Now = "SELECT pg_current_xact_id()::xid::text";

    private const string Earlier = """
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND (age(backend_xmin) > age($1::text::xid) OR age(backend_xid) > age($1::text::xid)) LIMIT 1
        """;

    /// <summary>Of other users, the server itself among them, nothing more is shown than that they are there.</summary>
    private const string Hidden = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND backend_type IS NULL LIMIT 1";

    private const string Pause = "SELECT pg_sleep(0.1)";

    /// <summary>
    /// Waits until nobody looks at what was stored before now. False: somebody still does. Whoever is hidden is waited for as long, and is
    /// then taken for a connection that rests.
    /// </summary>
    public static bool TryOutlive(Statements sql)
    {
        var now = sql.First(Now, line => line.GetString(0));
        for (var i = 0; i < Patience && (sql.Any(Earlier, now) || sql.Any(Hidden)); i++)
        {
            sql.Any(Pause);
        }
        return !sql.Any(Earlier, now);
    }
}
