using Npgsql;

namespace KaleyraBot.Tests.Storage;

/// <summary>Locked for a minute, for each call gives up by itself: a class of its own, so that others do not wait for that.</summary>
public sealed class PostgreSqlLockedTests : PostgreSqlFaultContract
{
    [SkippableTheory]
    [InlineData("LOCK TABLE \"Requests\" IN EXCLUSIVE MODE")]
    [InlineData("SELECT pg_advisory_xact_lock(hashtext('kaleyrabot/' || current_schema()), 2)")]
    public async Task Locked_ByAnotherSession_IsSurvived(string sql)
    {
        await using var other = new NpgsqlConnection(Server.ConnectionString(Database) + ";Pooling=false");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        await using var command = other.CreateCommand();
#pragma warning disable CA2100 // Constants of this test.
        command.CommandText = sql;
#pragma warning restore CA2100
        await SurvivesAsync(() => command.ExecuteNonQueryAsync(), () => transaction.RollbackAsync());
    }
}
