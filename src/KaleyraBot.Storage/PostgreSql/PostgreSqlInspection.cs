using System.Globalization;
using KaleyraBot.Storage.Seals;
using KaleyraBot.Storage.Sql;
using Npgsql;

namespace KaleyraBot.Storage.PostgreSql;

/// <summary>Looks at the server, the schema and the key.</summary>
internal sealed class PostgreSqlInspection(PostgreSqlServer server, SealKeyStore keys) : ILedgerInspection
{
    private static readonly string[] Durable = ["fsync", "full_page_writes"];

    private const int Oldest = 130000;

    /// <summary>What one process keeps, and what others need to look with.</summary>
    private const int Connections = 40;

    public async Task<IReadOnlyList<LedgerFinding>> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await server.Connections.OpenConnectionAsync(cancellationToken);
            using var sql = new Statements(connection, named: false);
            sql.Run("SET default_transaction_read_only = on");
            try
            {
                return [.. Server(sql), .. Schema(sql)];
            }
            finally
            {
                // The connection goes back to its pool.
                sql.Run("RESET default_transaction_read_only");
            }
        }
        catch (NpgsqlException exception)
        {
            return [new("server", LedgerMark.Bad, server.Unavailable(exception).Message), .. KeyLook.WithoutDatabase(keys)];
        }
    }

    private IEnumerable<LedgerFinding> Server(Statements sql)
    {
        var version = Show(sql, "server_version");
        yield return int.Parse(Show(sql, "server_version_num"), CultureInfo.InvariantCulture) < Oldest
            ? new("server", LedgerMark.Bad, $"{server.Name} is PostgreSQL {version}. The bot needs 13 or newer: update the server.")
            : new("server", LedgerMark.Good, $"{server.Name} is PostgreSQL {version}.");
        string[] lost = [.. Durable.Where(setting => Show(sql, setting) != "on")];
        yield return lost.Length > 0
            ? new("durability", LedgerMark.Bad, $"The server has {string.Join(" and ", lost.Select(setting => $"{setting}=off"))}: a power cut loses what was acknowledged. Switch it on in postgresql.conf.")
            : new("durability", LedgerMark.Good, $"Each commit waits for the server's disk (fsync on, synchronous_commit {Show(sql, "synchronous_commit")}).");
        if (sql.First("SELECT pg_is_in_recovery()", line => line.GetBoolean(0)))
        {
            yield return new("server", LedgerMark.Bad, $"{server.Name} is a standby, which takes no writes. Name the primary in Storage:ConnectionString.");
        }
        if (int.Parse(Show(sql, "max_connections"), CultureInfo.InvariantCulture) is var most and < Connections)
        {
            yield return new("server", LedgerMark.Doubtful, $"The server takes {most} connections, and one process of the bot keeps up to 32. Set its max_connections higher, or Maximum Pool Size lower.");
        }
    }

    private IEnumerable<LedgerFinding> Schema(Statements sql)
    {
        try
        {
            PostgreSqlMigrator.CheckSchema(sql, server);
            if (PostgreSqlMigrator.IsEmpty(sql))
            {
                return [new("tables", LedgerMark.Good, $"{server.Name} has no tables yet; the bot makes them when it starts."), .. KeyLook.WithoutDatabase(keys)];
            }
            var waiting = PostgreSqlMigrator.Waiting(sql);
            if (waiting == 0)
            {
                PostgreSqlMigrator.Check(sql, server);
            }
            return [LedgerLook.Version("tables", server.Name, waiting), .. KeyLook.Of(keys, sql)];
        }
        catch (LedgerUnavailableException problem)
        {
            return [new("tables", LedgerMark.Bad, problem.Message)];
        }
    }

    private static string Show(Statements sql, string setting) => sql.First($"SHOW {setting}", line => line.GetString(0))!;
}
