using System.Data.Common;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// Creates the tables in a new file, in one transaction that holds SQLite's writer lock. EF Core's own <c>Migrate</c> keeps its lock as a
/// row instead: a process killed while migrating would leave that row behind, and every later start would wait for it for ever. No start
/// needs EF Core's model.
/// </summary>
internal static class SqliteMigrator
{
    /// <summary>"KaBo", written into the header of our files, so that nobody else's database is ever touched.</summary>
    public const int ApplicationId = 0x4B61426F;

    private const string AnyTable = "SELECT 1 FROM sqlite_master LIMIT 1";
    private const string History = "SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'";
    private const string Noted = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;

    /// <summary>The number of migrations applied.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="file">For the sentences.</param>
    /// <param name="keys">Seals the beginning of a new audit.</param>
    public static int Migrate(DbConnection connection, SqliteFile file, SealKeys keys)
    {
        using var sql = new Statements(connection);
        if (sql.Any(AnyTable))
        {
            RefuseStrangers(sql, file);
        }
        if (sql.First("PRAGMA journal_mode=WAL", line => line.GetString(0)) != "wal")
        {
            throw file.Unavailable("but its file system cannot keep a write-ahead log (network shares cannot). Name a file on a local disk.");
        }
        using var transaction = connection.BeginTransaction();
        // Its own statements, for those above belong to no transaction.
        using var inside = new Statements(connection);
        if (inside.Any(AnyTable))
        {
            RefuseOthers(inside, file);
            return 0;
        }
        inside.Run(SqliteScript.Text);
        SealStart.SealNew(inside, keys);
        transaction.Commit();
        return SqliteScript.Migrations.Count;
    }

    /// <summary>For those who only read: the file must be ours, and of this version.</summary>
    public static void Check(DbConnection connection, SqliteFile file)
    {
        using var sql = new Statements(connection);
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
        var noted = sql.Any(History) ? sql.All(Noted, line => line.GetString(0)) : [];
        if (noted.SequenceEqual(SqliteScript.Migrations))
        {
            return;
        }
        throw file.Unavailable(noted.Exists(IsLater)
            ? "but a newer version of this bot has written it. Run that version, or restore a backup made before the update."
            : "but a build from before the first release has written it, and this version does not read its tables. Nothing in it was changed. "
                + "Name another file, and the bot creates it when it starts; keep this one, which only that older build can read.");
    }

    private static bool IsLater(string migration) => string.CompareOrdinal(migration, SqliteScript.Migrations[^1]) > 0;
}
