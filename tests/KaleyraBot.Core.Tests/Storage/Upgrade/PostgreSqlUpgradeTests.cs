using KaleyraBot.Tests.House;
using Npgsql;

namespace KaleyraBot.Tests.Storage.Upgrade;

[Needs(Needs.Postgres)]
public sealed class PostgreSqlUpgradeTests : UpgradeContract
{
    private protected override string Ending => "sql";

    private protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase { IsCopied = false };

    private protected override async Task FillAsync(ITestDatabase database, string path)
    {
        // The script sets what the connection that it runs on sees.
        var settings = new NpgsqlConnectionStringBuilder(((PostgreSqlTestDatabase)database).ConnectionString) { Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync();
        await using var script = connection.CreateCommand();
#pragma warning disable CA2100 // A file of the tests.
        script.CommandText = await File.ReadAllTextAsync(path);
#pragma warning restore CA2100
        await script.ExecuteNonQueryAsync();
    }

    private protected override async Task KeepAsync(ITestDatabase database, string path) =>
        await File.WriteAllTextAsync(path, await ((PostgreSqlTestDatabase)database).DumpAsync());
}
