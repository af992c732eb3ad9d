using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// Creates the tables in a new file, or brings those of an older version up to date, in one transaction that holds SQLite's writer lock. EF
/// Core's own <c>Migrate</c> keeps its lock as a row instead: a process killed while migrating would leave that row behind, and every later
/// start would wait for it for ever. No start needs EF Core's model.
/// </summary>
internal static class SqliteMigrator
{
    /// <summary>"KaBo", written into the header of our files, so that nobody else's database is ever touched.</summary>
    public const int ApplicationId = 0x4B61426F;

    public static readonly MigrationScript Script = new("Sqlite.sql");

    private const string AnyTable = "SELECT 1 FROM sqlite_master LIMIT 1";
    private const string History = "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'";

    /// <summary>The number of migrations applied.</summary>
    /// <param name="sql">On a connection of its own.</param>
    /// <param name="file">For the sentences.</param>
    /// <param name="keys">Seals the beginning of a new audit.</param>
    public static int Migrate(Statements sql, SqliteFile file, SealKeys keys)
    {
        if (sql.Any(AnyTable))
        {
            RefuseStrangers(sql, file);
        }
        if (sql.First("PRAGMA journal_mode=WAL", line => line.GetString(0)) != "wal")
        {
            throw file.Unavailable("but its file system cannot keep a write-ahead log (network shares cannot). Name a file on a local disk.");
        }
        sql.Run("BEGIN IMMEDIATE");
        var isNew = !sql.Any(AnyTable);
        var applied = isNew || sql.Any(History) ? Script.Run(sql, !isNew) : 0;
        if (isNew)
        {
            SealStart.SealNew(sql, keys);
        }
        sql.Run("COMMIT");
        RefuseOthers(sql, file);
        return applied;
    }

    /// <summary>How many migrations the next start would apply.</summary>
    public static int Waiting(Statements sql) => Script.Waiting(sql, sql.Any(History));

    /// <summary>For those who only read: the file must be ours, and of this version.</summary>
    public static void Check(Statements sql, SqliteFile file)
    {
        RefuseStrangers(sql, file);
        RefuseOthers(sql, file);
    }

    private static void RefuseStrangers(Statements sql, SqliteFile file)
    {
        if (sql.First("PRAGMA application_id", line => line.GetInt64(0)) != ApplicationId)
        {
            throw file.Unavailable("but that is the database of another program. Name another file; the bot creates a missing one when it starts.");
        }
    }

    /// <summary>Files whose tables are not those of this version stay as they are.</summary>
    private static void RefuseOthers(Statements sql, SqliteFile file)
    {
        if (Script.Problem(sql, sql.Any(History)) is { } problem)
        {
            throw file.Unavailable(problem);
        }
    }
}
