using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// Who looks at the database as it was. Rows that were deleted are taken along, even where a table is written anew, as long as anybody
/// may still look at them (PostgreSQL, "Routine Vacuuming").
/// </summary>
internal static class PostgreSqlSnapshots
{
    /// <summary>Tenths of a second. What the server does by itself, and what others write, ends by then.</summary>
    private const int Patience = 300;

    /// <summary>Later than all that was stored so far.</summary>
    private const string Now = "SELECT pg_current_xact_id()::text";

    /// <summary>
    /// Whoever looks from now on sees nothing from before: nobody writes any more, in whichever database, who began before. As long as
    /// somebody does, each new look begins there.
    /// </summary>
    private const string IsOver = "SELECT 1 WHERE pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8";

    /// <summary>Who began to look before.</summary>
    private const string Earlier = """
        SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND age(backend_xmin) > age($1::text::xid8::xid) LIMIT 1
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
        for (var i = 0; i < Patience && (Looks(sql, now) || sql.Any(Hidden)); i++)
        {
            sql.Any(Pause);
        }
        return !Looks(sql, now);
    }

    /// <summary>In this order: after the first nobody begins to.</summary>
    private static bool Looks(Statements sql, string? now) => !sql.Any(IsOver, now) || sql.Any(Earlier, now);
}
