using System.Text.Json.Nodes;
using KaleyraBot.Tests.House;
using KaleyraBot.Tests.Scenarios;
using KaleyraBot.Tests.Storage;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Backup;

/// <summary>The commands as an operator runs them: beside a bot that runs, and after it was stopped.</summary>
[Needs(Needs.Process)]
public class BackupToolTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private ITestDatabase _database = null!;
    private ITestDatabase _empty = null!;

    private protected virtual ITestDatabase CreateDatabase(bool isEmpty) => new SqliteTestDatabase { IsCopied = !isEmpty };

    private protected virtual string Taken => "holds a ledger already. Add --replace to put it aside";

    public async Task InitializeAsync()
    {
        (_database, _empty) = (CreateDatabase(isEmpty: false), CreateDatabase(isEmpty: true));
        await _database.CreateAsync();
        await _empty.CreateAsync();
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        _empty.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Backup_OfARunningBot_IsRestoredWhereNoneRuns()
    {
        var copy = Path.Combine(_folder, "copy");
        await using (var bot = await _database.OpenAsync(new FakeTimeProvider(Sample.Start)))
        {
            await bot.Ledger.SubmitAsync(Sample.Request("a"));
            var head = (await bot.Audit.VerifyAsync(default)).Head;
            var (code, said, errors) = await RunAsync(_database, "backup", copy, "--json");
            Assert.Equal((0, ""), (code, errors));
            var made = JsonNode.Parse(said)!;
            Assert.Equal(
                (copy, 1, $"1:{head}", "WA-1", true, true),
                ((string)made["file"]!, (int)made["entries"]!, (string)made["head"]!, (string)made["lastRequest"]!, (bool)made["whole"]!, (bool)made["sealsChecked"]!));

            (code, said, errors) = await RunAsync(_database, "backup", copy);
            Assert.Equal((1, "", $"{copy} is there already, and a backup replaces nothing. Name another file, such as one with the date in its name.\n"), (code, said, errors));
            (code, _, errors) = await RunAsync(_database, "restore", copy, "--replace", "--Storage:Lease=1s");
            Assert.Equal(1, code);
            Assert.Contains("another bot is running on it", errors, StringComparison.Ordinal);
        }
        var refused = await RunAsync(_database, "restore", copy);
        Assert.Equal(1, refused.Code);
        Assert.Contains(Taken, refused.Errors, StringComparison.Ordinal);

        var restored = await RunAsync(_empty, "restore", copy);
        Assert.Equal((0, ""), (restored.Code, restored.Errors));
        Assert.StartsWith("The ledger is restored: 1 entry of the audit, each as it was written. The next request is WA-1002, so that no id is used twice.\n"
            + "Ended as unknown, because they were open in the backup and may have been sent since: WA-1. Look at each number on a phone, and ask for what is missing anew.\n"
            + "Everything is held. Start the bot, look, and let an admin type wa resume all.\n", restored.Said, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(_empty, "audit", "verify")).Code);
    }

    private static Task<(int Code, string Said, string Errors)> RunAsync(ITestDatabase database, params string[] words) => ToolRun.RunAsync(
        words,
        [.. database.Settings.Append(("Audit:Key", Sample.Key)).Select(setting => (setting.Item1.Replace(":", "__", StringComparison.Ordinal), setting.Item2))]);
}

/// <summary>The same on PostgreSQL.</summary>
[Needs(Needs.Process), Needs(Needs.Postgres)]
public sealed class BackupToolOnPostgreSqlTests : BackupToolTests
{
    private protected override ITestDatabase CreateDatabase(bool isEmpty) => new PostgreSqlTestDatabase { IsCopied = !isEmpty };

    private protected override string Taken => "Create an empty database with createdb";
}
