using KaleyraBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// What is generated so that a start need not build it: the script of the tables and EF Core's model. Neither may be older than its source.
/// </summary>
public sealed class SqliteGeneratedTests : IDisposable
{
    private const string Script = "dotnet ef migrations script --no-transactions --context SqliteLedgerContext -p src/KaleyraBot.Storage -o src/KaleyraBot.Storage/Sqlite/Migrations/Tables.sql";
    private const string Model = "dotnet ef dbcontext optimize --context SqliteLedgerContext -p src/KaleyraBot.Storage -o Sqlite/Compiled -n KaleyraBot.Storage.Sqlite.Compiled";

    private readonly SqliteTestDatabase _database = new() { IsCopied = false };
    private readonly FakeTimeProvider _time = new(Sample.Start);

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Script_OfTheTables_IsWhatTheMigrationsMake()
    {
        await using var store = _database.Build(_time);
        await using var db = store.Open();
        var made = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions);
        Assert.True(SqliteMigrator.Script.Text.ReplaceLineEndings() == made.ReplaceLineEndings(), $"The migrations have changed: run {Script}");
        Assert.Equal(db.Database.GetMigrations(), SqliteMigrator.Script.Migrations);
    }

    [Fact]
    public async Task Model_Compiled_IsTheOneOfTheCode()
    {
        await using var store = _database.Build(_time);
        await using var db = store.Open();
        Assert.Equal("SqliteLedgerContextModel", db.Model.GetType().Name);
        var stale = Lines(db.GetService<IDesignTimeModel>().Model).Except(Lines(db.Model))
            .Concat(Lines(db.Model).Except(Lines(db.GetService<IDesignTimeModel>().Model))).ToList();
        Assert.True(stale.Count == 0, $"The tables have changed: run {Model}\n{string.Join('\n', stale)}");
    }

    [Fact]
    public async Task Prepare_ANewFileAndAnotherStart_NeedNoEntityFramework()
    {
        await using (var store = await _database.OpenAsync(_time))
        {
            Assert.False(store.HasOpenedContexts);
        }
        await using var again = await _database.OpenAsync(_time);
        await again.CheckAsync();
        Assert.False(again.HasOpenedContexts);
    }

    [Fact]
    public async Task Prepare_ANewFile_MakesWhatTheMigrationsMake()
    {
        using var other = new SqliteTestDatabase { IsCopied = false };
        await File.WriteAllBytesAsync(other.Path, []);
        await using (var store = other.Build(_time))
        {
            await using var db = store.Open();
            await db.GetService<IMigrator>().MigrateAsync();
            // EF Core's own; the bot never makes it.
            await db.Database.ExecuteSqlRawAsync("DROP TABLE \"__EFMigrationsLock\"");
        }
        await using (await _database.OpenAsync(_time)) { }
        Assert.Equal(Content(other.Path), Content(_database.Path));
    }

    private static List<string> Content(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT type || ' ' || name || ' ' || IFNULL(sql, '') FROM sqlite_master
            UNION ALL SELECT 'migration ' || "MigrationId" FROM "__EFMigrationsHistory"
            UNION ALL SELECT 'head ' || "Id" || ' ' || "Seq" || ' ' || hex("Hash") FROM "AuditHead"
            UNION ALL SELECT 'id ' || application_id FROM pragma_application_id
            """;
        using var lines = command.ExecuteReader();
        var found = new List<string>();
        while (lines.Read())
        {
            found.Add(lines.GetString(0).ReplaceLineEndings("\n"));
        }
        found.Sort(StringComparer.Ordinal);
        Assert.True(found.Count > 30, "There are too few tables, indexes and triggers.");
        return found;
    }

    private static IEnumerable<string> Lines(IReadOnlyModel model) =>
        model.GetEntityTypes().SelectMany(entity => entity.GetProperties().Select(Line)
        .Concat(entity.GetKeys().Select(key => $"{entity.Name} key {Names(key.Properties)} {key.IsPrimaryKey()}"))
        .Concat(entity.GetIndexes().Select(index => $"{entity.Name} index {Names(index.Properties)} {index.IsUnique} {index.GetDatabaseName()}"))
        .Append($"{entity.Name} {entity.GetTableName()}"));

    private static string Line(IReadOnlyProperty property) =>
        $"{property.DeclaringType.Name}.{property.Name} {property.ClrType.Name} {property.GetColumnName()} {property.GetTypeMapping().Converter?.GetType().Name} "
        + $"{(property.GetTypeMapping() as Microsoft.EntityFrameworkCore.Storage.RelationalTypeMapping)?.StoreType} null={property.IsNullable} "
        + $"token={property.IsConcurrencyToken} {property.ValueGenerated}";

    private static string Names(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join(',', properties.Select(property => property.Name));
}
