using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

/// <summary>The files of the database; what the server's log of writes holds is recycled by the server in its time.</summary>
[Needs(Needs.Postgres)]
public sealed class PostgreSqlAuditEraseTests : AuditEraseContract
{
    protected override ITestDatabase CreateDatabase() => new PostgreSqlTestDatabase();

    protected override async Task<bool> IsOnDiskAsync(ITestDatabase database)
    {
        var server = await PostgresServer.SharedAsync();
        // What stands in its memory only is written, and files that were replaced are deleted.
        await server.RunAsync("CHECKPOINT");
        return Directory.GetFiles(await server.FolderOfAsync(((PostgreSqlTestDatabase)database).Name)).Any(Holds);
    }

    /// <summary>Its statistics quote values.</summary>
    protected override async Task AgeAsync(TestStore store) => await store.ExecuteAsync("ANALYZE");
}
