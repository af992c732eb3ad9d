using KaleyraBot.Storage.Sql;

namespace KaleyraBot.Storage.Backup;

/// <summary>What a restore that came to nothing has made.</summary>
internal static class PostgreSqlSchema
{
    private const string Made = """
        SELECT format('DROP TABLE IF EXISTS %I.%I CASCADE', schemaname, tablename) FROM pg_tables WHERE schemaname = $1
        UNION ALL SELECT format('DROP FUNCTION IF EXISTS %s CASCADE', p.oid::regprocedure)
        FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace WHERE n.nspname = $1 AND p.prorettype = 'trigger'::regtype
        """;

    public static void Empty(Statements sql, string schema)
    {
        foreach (var drop in sql.All(Made, line => line.GetString(0), schema))
        {
            sql.Run(drop);
        }
    }
}
