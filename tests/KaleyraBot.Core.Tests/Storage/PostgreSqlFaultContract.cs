using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>On a server of its own for each test, which may be stopped.</summary>
[Needs(Needs.Postgres)]
[Needs(Needs.Time)]
public abstract class PostgreSqlFaultContract : FaultContract
{
    private protected const string Database = "ledger";

    private PostgresServer? _server;

    private protected PostgresServer Server => _server!;

    private protected override async Task<TestStore> OpenAsync(FakeTimeProvider time)
    {
        _server = await PostgresServer.StartAsync(isDurable: true);
        await Server.RunAsync($"CREATE DATABASE {Database} OWNER {PostgresServer.Role}");
        var store = Build(time, "");
        await store.PrepareAsync();
        return store;
    }

    protected override Task CloseAsync()
    {
        _server?.Dispose();
        return Task.CompletedTask;
    }

    private protected TestStore Build(TimeProvider time, string more) => TestStore.Build(
        time, ("Storage:Provider", "PostgreSql"), ("Storage:ConnectionString", $"{Server.ConnectionString(Database)};Command Timeout=3;Timeout=3{more}"));

    private protected async Task CutOffAsync(string sql)
    {
        await Server.RunAsync(sql);
        await Server.RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Database}'");
    }
}
