using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Cluster;

/// <summary>Processes that start together join the cluster one after another.</summary>
[Needs(Needs.Time)]
[Needs(Needs.Process)]
[Needs(Needs.Postgres)]
public sealed class JoinTurnTests : FailoverWorld
{
    /// <summary>What stands for the turn, as in <c>JoinTurn</c>.</summary>
    private const long Turn = 0x4B_42_43_4A;

    private const string OfThisDatabase = "database = (SELECT oid FROM pg_database WHERE datname = current_database())";

    [SkippableFact]
    public async Task Join_WhileAnotherProcessJoins_WaitsForItsEnd()
    {
        await using var other = await JoiningAsync();
        var replica = Start();
        await Eventually.HoldsAsync(
            async () => await CountAsync($"SELECT count(*) FROM pg_locks WHERE {OfThisDatabase} AND objid = {Turn} AND NOT granted") > 0,
            () => "Nobody waits for its turn.");
        Assert.Equal(0, await CountAsync("""SELECT count(*) FROM "ClusterMembers" """));

        await other.CloseAsync();
        await replica.SaysAsync("in");
        Assert.Equal(1, await CountAsync("""SELECT count(*) FROM "ClusterMembers" """));
    }

    /// <summary>Both wait at the same time, one of them with a connection that gives up its commands sooner.</summary>
    [SkippableFact]
    public async Task Join_WhoseTurnDoesNotCome_IsDoneAllTheSame()
    {
        await using var other = await JoiningAsync();
        ReplicaProcess[] both = [Start(), Start(more: "Command Timeout=2")];
        await Task.WhenAll(both.Select(replica => replica.SaysAsync("in")));
    }

    /// <summary>Whoever has the turn; it ends with the connection.</summary>
    private async Task<NpgsqlConnection> JoiningAsync()
    {
        var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        await other.OpenAsync();
        await using var take = new NpgsqlCommand("SELECT pg_advisory_lock($1)", other);
        take.Parameters.Add(new() { Value = Turn });
        await take.ExecuteNonQueryAsync();
        return other;
    }

    private async Task<long> CountAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await using var question = connection.CreateCommand();
#pragma warning disable CA2100 // Those above.
        question.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await question.ExecuteScalarAsync())!;
    }
}
