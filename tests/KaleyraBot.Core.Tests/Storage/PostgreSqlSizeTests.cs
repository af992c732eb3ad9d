using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Time)]
[Needs(Needs.Postgres)]
public sealed class PostgreSqlSizeTests : SizeContract
{
    /// <summary>Each row has a head of 24 bytes here, and a text of its own length.</summary>
    protected override int Most => 5500;

    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    protected override async Task<long> BytesAsync(ITestDatabase database)
    {
        await using var connection = new NpgsqlConnection(((PostgreSqlTestDatabase)database).ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        // What is dead goes, as it does in time by itself.
        command.CommandText = "VACUUM FULL";
        await command.ExecuteNonQueryAsync();
        command.CommandText = "SELECT sum(pg_total_relation_size(oid))::bigint FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
