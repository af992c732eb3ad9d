using System.Globalization;
using KaleyraBot.Storage.Seals;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Storage.Sqlite;

/// <summary>
/// Creates the tables or brings them up to date, in one transaction that holds SQLite's writer lock. EF Core's own <c>Migrate</c> keeps its
/// lock as a row instead: a process killed while migrating would leave that row behind, and every later start would wait for it for ever.
/// An ordinary start and a new file take plain SQL; EF Core's model and migrations are built only for the file of an older version.
/// </summary>
internal static class SqliteMigrator
{
    /// <summary>"KaBo", written into the header of our files, so that nobody else's database is ever touched.</summary>
    public const int ApplicationId = 0x4B61426F;

    private const string CountTables = "SELECT COUNT(*) FROM sqlite_master";

    /// <summary>The number of migrations applied.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="file">For the sentences.</param>
    /// <param name="keys">Seals the beginning of a new audit.</param>
    /// <param name="upgrade">Brings the file of an older version up to date.</param>
    public static async Task<int> MigrateAsync(SqliteConnection connection, SqliteFile file, SealKeys keys, Func<Task<int>> upgrade)
    {
        if (Number(connection, CountTables) > 0)
        {
            RefuseStrangers(connection, file);
        }
        if (!"wal".Equals(Scalar(connection, "PRAGMA journal_mode=WAL") as string, StringComparison.Ordinal))
        {
            throw file.Unavailable("but its file system cannot keep a write-ahead log (network shares cannot). Name a file on a local disk.");
        }
        return Create(connection, file, keys) ?? await upgrade();
    }

    /// <summary>For those who only read: the file must be ours, and of this version.</summary>
    public static void Check(SqliteConnection connection, SqliteFile file)
    {
        RefuseStrangers(connection, file);
        if (Applied(connection, file).Count < SqliteScript.Migrations.Count)
        {
            throw file.Unavailable("but an older version of this bot has written it. Start this version once, which brings it up to date.");
        }
    }

    /// <summary>The migrations that the file has had; with the writer's lock where it is about to change.</summary>
    public static List<string> Applied(SqliteConnection connection, SqliteFile file)
    {
        var applied = new List<string>();
        if (Number(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsHistory'") > 0)
        {
            using var command = Command(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\"");
            using var lines = command.ExecuteReader();
            while (lines.Read())
            {
                applied.Add(lines.GetString(0));
            }
        }
        return applied.Except(SqliteScript.Migrations).Any()
            ? throw file.Unavailable("but a newer version of this bot has written it. Run that version, or restore a backup made before the update.")
            : applied;
    }

    /// <summary>The number of migrations applied; null where the file is an older version's.</summary>
    private static int? Create(SqliteConnection connection, SqliteFile file, SealKeys keys)
    {
        using var transaction = connection.BeginTransaction();
        if (Applied(connection, file).Count is var applied && (applied == SqliteScript.Migrations.Count || Number(connection, CountTables) > 0))
        {
            return applied == SqliteScript.Migrations.Count ? 0 : null;
        }
        Scalar(connection, SqliteScript.Text);
        // Room for the entries of a first version, which a new file does not have.
        Scalar(connection, "DROP TABLE \"AuditUnchained\"");
        SealStart.SealNew(connection, keys);
        transaction.Commit();
        return SqliteScript.Migrations.Count;
    }

    private static void RefuseStrangers(SqliteConnection connection, SqliteFile file)
    {
        if (Number(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw file.Unavailable("but that is the database of another program. Name another file; the bot creates a missing one when it starts.");
        }
    }

    private static long Number(SqliteConnection connection, string sql) => Convert.ToInt64(Scalar(connection, sql), CultureInfo.InvariantCulture);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own constants and the migrations' script.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
