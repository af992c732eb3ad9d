using KaleyraBot.Tests.House;
using Microsoft.Data.Sqlite;

namespace KaleyraBot.Tests.Storage;

[Needs(Needs.Time)]
public sealed class SqliteSizeTests : SizeContract
{
    protected override int Most => 3700;

    protected override ITestDatabase CreateDatabase() => new SqliteTestDatabase();

    protected override async Task<long> BytesAsync(ITestDatabase database)
    {
        await using var connection = new SqliteConnection($"Data Source={((SqliteTestDatabase)database).Path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
