using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>
/// Creates the tables in a schema that has none, or brings those of an older version up to date, in one transaction that nobody else
/// writes beside: replicas may start together, and one of the older version goes on beside the newer one, as tables only gain what it need
/// not know.
/// </summary>
internal static class PostgreSqlMigrator
{
    public static readonly MigrationScript Script = new("PostgreSql.sql");

    private const string IsNoted = """SELECT 1 WHERE to_regclass('"__EFMigrationsHistory"') IS NOT NULL""";
    private const string IsOurs = """SELECT 1 WHERE to_regclass('"AuditHead"') IS NOT NULL""";
    private const string AnyTable = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() LIMIT 1";
    private const string NoSchema = "SELECT 1 WHERE current_schema() IS NULL";

    /// <summary>Before anything else, for the locks are named by it.</summary>
    public static void CheckSchema(Statements sql, PostgreSqlServer server)
    {
        if (sql.Any(NoSchema))
        {
            throw server.Unavailable("but no schema of its Search Path is there for this user. "
                + "Create that schema, leave Search Path out, or make the user the owner of the database.");
        }
    }

    public static bool HasTables(Statements sql) => sql.Any(AnyTable);

    /// <summary>The number of migrations applied.</summary>
    public static int Migrate(Statements sql, PostgreSqlServer server, IReadOnlyList<string> beginWrite, SealKeys keys)
    {
        foreach (var statement in beginWrite)
        {
            sql.Run(statement);
        }
        var isNew = !sql.Any(AnyTable);
        var applied = isNew || sql.Any(IsNoted) ? Script.Run(sql, !isNew) : 0;
        if (isNew)
        {
            SealStart.SealNew(sql, keys);
        }
        sql.Run("COMMIT");
        Check(sql, server);
        return applied;
    }

    /// <summary>How many migrations the next start would apply.</summary>
    public static int Waiting(Statements sql) => Script.Waiting(sql, sql.Any(IsNoted));

    /// <summary>Nobody's, yet.</summary>
    public static bool IsEmpty(Statements sql) => !sql.Any(AnyTable);

    /// <summary>For those who only read: the tables must be ours, and of this version.</summary>
    public static void Check(Statements sql, PostgreSqlServer server)
    {
        if (!sql.Any(IsOurs))
        {
            throw server.Unavailable(sql.Any(AnyTable)
                ? "but another program has its tables there. Name an empty database, or an empty schema of this one as Search Path."
                : "but it is empty. Name the database of your bot, or start the bot once to make its tables.");
        }
        if (Script.Problem(sql, sql.Any(IsNoted)) is { } problem)
        {
            throw server.Unavailable(problem);
        }
    }
}
