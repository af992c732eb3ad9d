using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage.Backup;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage.Upgrade;

/// <summary>
/// What every database promises about an update: the ledger of an earlier version, with real data in it, is taken along whole. Such ledgers
/// stand in <c>Past/</c>; <c>UPDATE_PAST_LEDGER=1</c> makes one with the version that is checked out.
/// </summary>
public abstract class UpgradeContract : IAsyncLifetime
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly FakeTimeProvider _time = new(Sample.Start);
    private readonly string _folder = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private ITestDatabase _database = null!;

    /// <summary>How its files in <c>Past/</c> end.</summary>
    private protected abstract string Ending { get; }

    private protected abstract ITestDatabase CreateDatabase();

    /// <summary>Puts a ledger of the past into a database that has no tables yet.</summary>
    private protected abstract Task FillAsync(ITestDatabase database, string path);

    /// <summary>The other way.</summary>
    private protected abstract Task KeepAsync(ITestDatabase database, string path);

    public static TheoryData<string> Days => [.. Directory.GetFiles(PastLedger.Folder, "*.json").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Order()];

    public async Task InitializeAsync()
    {
        _database = CreateDatabase();
        await _database.CreateAsync();
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [SkippableTheory]
    [MemberData(nameof(Days))]
    public async Task Ledger_OfAnEarlierVersion_IsTakenAlongWhole(string day)
    {
        await FillAsync(_database, PastLedger.File($"{day}.{Ending}"));
        var past = JsonNode.Parse(await File.ReadAllTextAsync(PastLedger.File($"{day}.{Ending}.json")))!;
        await using (var bot = await StartAsync())
        {
            Assert.Equal([], PastLedger.Lost(past, await PastLedger.DescribeAsync(bot)));
            Assert.Null((await bot.Audit.VerifyAsync(default)).Fault);
            Assert.Equal([], await bot.Audit.CompareAsync(default));
            Assert.Empty(await bot.Guard.BreachesAsync(default));
        }
        await using var again = await StartAsync();
        Assert.Equal([], PastLedger.Lost(past, await PastLedger.DescribeAsync(again)));
    }

    [SkippableTheory]
    [MemberData(nameof(Days))]
    public async Task Ledger_OfAnEarlierVersion_IsGoneOnWith(string day)
    {
        await FillAsync(_database, PastLedger.File($"{day}.{Ending}"));
        await using var bot = await StartAsync();
        var requests = await bot.Ledger.ListAsync(null, null, 1000, default);
        Assert.Equal(Enum.GetValues<RequestState>().Order(), requests.Select(request => request.State).Distinct().Order());
        var entries = (await bot.Audit.VerifyAsync(default)).Entries;

        var next = await bot.Ledger.SubmitAsync(Sample.Request("after the update"));
        Assert.Equal(requests[0].Number + 1, next.Number);
        var running = requests.First(request => request.State == RequestState.Running);
        Assert.True(await bot.Ledger.TakeAsync(RequestSteps.Finish(running, new UpdateResult.Succeeded(), _time.GetUtcNow()), default));
        Assert.NotNull(await bot.Outbox.NextAsync(_time));
        await bot.Eraser.EraseAsync(new KaleyraBot.Core.Audit.Erasure.OfNumber("+919876543212"), "console", default);
        Assert.Equal((entries + 3, null),
            (await bot.Audit.VerifyAsync(default)) is var verdict ? (verdict.Entries, verdict.Fault) : default);
        Assert.Equal([], await bot.Audit.CompareAsync(default));
    }

    [SkippableTheory]
    [MemberData(nameof(Days))]
    public async Task Ledger_OfAnEarlierVersion_CanBeBackedUpAndRestored(string day)
    {
        await FillAsync(_database, PastLedger.File($"{day}.{Ending}"));
        MadeBackup made;
        int open;
        await using (var bot = await StartAsync())
        {
            open = (await bot.Ledger.ListAsync(null, null, 1000, default)).Count(request => !request.HasEnded);
            made = await bot.Backups.MakeAsync(Path.Combine(_folder, "copy"), default);
        }
        using var other = CreateDatabase();
        await other.CreateAsync();
        await using var tool = other.Build(_time, PastLedger.Former);
        var restored = await tool.Backups.RestoreAsync(made.Path, new(Replace: false, Hold: true), default);
        Assert.Equal((null, made.Verdict.Head), (made.Verdict.Fault, restored.Verdict.Head));
        Assert.Equal(open, restored.Ended.Count);
        Assert.Equal([], await tool.Audit.CompareAsync(default));
    }

    [SkippableFact]
    public async Task Past_OfThisVersion_CanBeMade_AndIsKeptOnDemand()
    {
        var name = $"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}.{Ending}";
        var path = Environment.GetEnvironmentVariable("UPDATE_PAST_LEDGER") is null ? Path.Combine(_folder, name) : PastLedger.File(name);
        await using (var before = _database.Build(_time, ("Audit:Key", PastLedger.FormerKey)))
        {
            await before.PrepareAsync();
            await before.Ledger.SubmitAsync(Sample.Request("the first one"));
        }
        await using (var bot = await StartAsync())
        {
            await LiveAsync(bot);
            await File.WriteAllTextAsync($"{path}.json", (await PastLedger.DescribeAsync(bot)).ToJsonString(Readable));
        }
        await KeepAsync(_database, path);
        Assert.InRange(new FileInfo(path).Length, 10_000, 1_000_000);
    }

    /// <summary>Requests in all states, and everything else that a ledger holds.</summary>
    private protected Task LiveAsync(TestStore bot) => new PastLife(bot, _time).LiveAsync();

    private protected async Task<TestStore> StartAsync()
    {
        var bot = _database.Build(_time, PastLedger.Former);
        await bot.PrepareAsync();
        return bot;
    }
}
