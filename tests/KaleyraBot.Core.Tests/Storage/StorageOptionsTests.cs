using KaleyraBot.Storage;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

public sealed class StorageOptionsTests
{
    private const string Example = "Write it as Host=localhost;Database=kaleyrabot;Username=kaleyrabot;Password=secret.";

    [Theory]
    [InlineData("Storage:Provider", "PostgreSql", $"Storage:ConnectionString names no server. {Example}")]
    [InlineData("Storage:Provider", "Oracle", "Storage:Provider is \"Oracle\", which is no database this bot knows. Set it to Sqlite or PostgreSql, or leave it out.")]
    [InlineData("Storage:ConnectionString", "kaleyrabot.db", "Storage:ConnectionString cannot be read. Write it as Data Source=kaleyrabot.db.")]
    [InlineData("Storage:ConnectionString", "Datei=kaleyrabot.db", "Storage:ConnectionString cannot be read. Write it as Data Source=kaleyrabot.db.")]
    [InlineData("Storage:ConnectionString", "Mode=ReadWrite", "Storage:ConnectionString names no file. Write it as Data Source=kaleyrabot.db.")]
    [InlineData("Storage:ConnectionString", "Data Source=:memory:", "Storage:ConnectionString names a database in memory, which would forget everything when the bot stops. Name a file, as in Data Source=kaleyrabot.db.")]
    [InlineData("Storage:ConnectionString", "Data Source=file:x.db", "Storage:ConnectionString names its file as a URI. Write the plain path, as in Data Source=kaleyrabot.db.")]
    [InlineData("Storage:Lease", "ten seconds", "Storage:Lease must be a time from 1 second to 10 minutes, written as 10s or 00:00:10.")]
    [InlineData("Storage:Lease", "10", "Storage:Lease must be a time from 1 second to 10 minutes, written as 10s or 00:00:10.")]
    [InlineData("Storage:Lease", "00:00:00.5", "Storage:Lease must be a time from 1 second to 10 minutes, written as 10s or 00:00:10.")]
    public async Task Settings_ThatCannotWork_AreRefusedWithASentence(string key, string value, string sentence)
    {
        await using var store = TestStore.Build(new FakeTimeProvider(), (key, value));
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(store.PrepareAsync);
        Assert.Equal([sentence], refusal.Failures);
    }

    [Theory]
    [InlineData("Data Source=kaleyrabot.db", $"Storage:ConnectionString cannot be read. {Example}")]
    [InlineData("Host=localhost;Port=many", $"Storage:ConnectionString cannot be read. {Example}")]
    [InlineData("Username=bot;Password=secret", $"Storage:ConnectionString names no server. {Example}")]
    [InlineData("Host=localhost;Password=secret", $"Storage:ConnectionString names no database. {Example}")]
    [InlineData("Host=localhost;Database=k;Maximum Pool Size=7", "Storage:ConnectionString has Maximum Pool Size=7, and the bot needs 8 connections at least. Set it higher, or leave it out: then it takes up to 32.")]
    [InlineData("Host=localhost;Database=k;Multiplexing=true", "Storage:ConnectionString asks for Multiplexing, with which no lock belongs to anybody. Leave it out.")]
    public async Task ConnectionString_OfPostgreSql_ThatCannotWork_IsRefusedWithASentence(string connectionString, string sentence)
    {
        await using var store = TestStore.Build(new FakeTimeProvider(), ("Storage:Provider", "postgresql"), ("Storage:ConnectionString", connectionString));
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(store.PrepareAsync);
        Assert.Equal([sentence], refusal.Failures);
    }

    [Fact]
    public async Task Lease_WhileAnotherBotHoldsTheFile_IsWaitedForThatLong_AndFreeWhenThatEnds()
    {
        using var database = new SqliteTestDatabase();
        var time = new FakeTimeProvider(Sample.Start);
        await using var second = TestStore.Build(
            time, ("Storage:ConnectionString", $"Data Source={database.Path}"), ("Storage:Lease", "00:00:01"), ("Storage:Provider", "sqlite"));
        await using (var first = await database.OpenAsync(time))
        {
            var refusal = await Assert.ThrowsAsync<LedgerUnavailableException>(second.PrepareAsync);
            Assert.EndsWith("but another bot is running on it. Stop that one, or name another file: each bot needs its own.", refusal.Message, StringComparison.Ordinal);
            // Tools beside it need no lease.
            await second.CheckAsync();
        }
        await second.PrepareAsync();
    }
}
