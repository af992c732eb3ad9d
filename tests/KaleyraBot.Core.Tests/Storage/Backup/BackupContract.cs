using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Storage;
using KaleyraBot.Storage.Backup;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.House;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage.Backup;

/// <summary>What every database promises about copies of it: one moment of a running bot, put back so that nothing happens twice.</summary>
public abstract class BackupContract : IAsyncLifetime
{
    private protected static readonly CancellationToken None = CancellationToken.None;
    private static readonly RestoreWish Plainly = new(Replace: false, Hold: true);

    private readonly List<IDisposable> _databases = [];

    private protected string Folder { get; } = Directory.CreateTempSubdirectory("kaleyrabot-").FullName;
    private protected FakeTimeProvider Time { get; } = new(Sample.Start);
    private protected string Copy => Path.Combine(Folder, "copy");

    /// <param name="isEmpty">Without tables.</param>
    private protected abstract ITestDatabase CreateDatabase(bool isEmpty);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _databases.ForEach(database => database.Dispose());
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Backup_WhileTheBotWrites_IsOneWholeMoment()
    {
        var from = await NewAsync();
        MadeBackup made;
        await using (var bot = await from.OpenAsync(Time))
        {
            using var stop = new CancellationTokenSource();
            var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await bot.Ledger.SubmitAsync(Sample.Request($"{writer}-{i}"));
                }
            })).ToList();
            await Eventually.HoldsAsync(async () => await bot.Ledger.FindAsync(200, None) is not null, () => "There are less than 200 requests.");
            await using (var tool = await from.OpenBesideAsync(Time))
            {
                made = await tool.Backups.MakeAsync(Copy, None);
            }
            // They wrote all along; on a busy machine none of them may have had its turn since the moment of the copy.
            await Eventually.HoldsAsync(async () => await bot.CountAsync("Requests") > made.LastRequest, () => "Nobody wrote meanwhile.");
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }
        Assert.Equal((null, true, 0), (made.Verdict.Fault, made.LastRequest >= 200, made.Breaches.Count));
        Assert.Equal((made.LastRequest, new FileInfo(Copy).Length), ((int)made.Verdict.Entries, made.Bytes));

        await using var restored = await RestoreAsync(Plainly);
        var verdict = await restored.Audit.VerifyAsync(None);
        // Each request has ended by an entry of its own; one more says that it was restored, and one that all is held.
        Assert.Equal((null, (2 * made.LastRequest) + 2), (verdict.Fault, (int)verdict.Entries));
        Assert.Equal([], await restored.Audit.CompareAsync(None));
        Assert.Equal(made.LastRequest, await restored.CountAsync("Requests"));
    }

    [SkippableFact]
    public async Task Restore_WhatWasOpen_EndsAsUnknownAndIsNotSentAgain()
    {
        var from = await NewAsync();
        await using (var bot = await from.OpenAsync(Time))
        {
            await OpenOnesAsync(bot);
            await bot.Backups.MakeAsync(Copy, None);
        }
        await using var restored = await RestoreAsync(Plainly);
        var states = (await restored.Ledger.ListAsync(null, null, 10, None)).OrderBy(request => request.Number).Select(request =>
            request.State);
        Assert.Equal([RequestState.Unknown, RequestState.Unknown, RequestState.Unknown, RequestState.Succeeded], states);
        var waiting = (await restored.Ledger.FindAsync(2, None))!;
        Assert.Equal(new UpdateResult.Unknown("answers.unknownRestored"), waiting.Result);
        Assert.Equal((false, true), (RequestActions.MayRetry(waiting), RequestActions.OffersAgain(waiting)));
        Assert.Equal([], await restored.Audit.CompareAsync(None));
        Assert.Empty(await restored.Inbox.KeptAsync(None));

        var effects = new List<Effect>();
        while (await restored.Outbox.NextAsync(Time) is { } job)
        {
            effects.Add(job.Effect);
            await restored.Outbox.CompleteAsync(job, null, null, None);
        }
        Assert.All(effects, effect => Assert.True(effect is Effect.View or Effect.TellRequester, $"{effect}"));
        Assert.Equal([1, 2, 3], effects.OfType<Effect.TellRequester>().Select(told => told.Request).Order());
        Assert.Equal((Hold.All, "console"), (await restored.Holds.ListAsync(None)) is [var hold] ? (hold.WaNumber ?? Hold.All, hold.By.Id) : default);
        Assert.Equal(1005, (await restored.Ledger.SubmitAsync(Sample.Request("next"))).Number);
    }

    [SkippableFact]
    public async Task Restore_StandInThatWasEndedAfterTheBackup_DoesNotStandInAgain()
    {
        var until = Sample.Start.AddDays(30);
        await MakeAsync(async bot =>
        {
            var told = $$"""{"to":"web:ben","until":"{{until:O}}"}""";
            await bot.Delegations.SaveAsync(new("web:asha", "web:ben", until), new(Sample.Start, "web:asha", AuditActions.Delegated, told), None);
            Assert.Single(await bot.Delegations.ToAsync(["web:ben"], Sample.Start, None));
        });
        // Meanwhile, which nobody can tell from the backup: wa delegate @ben until now.
        await using var restored = await RestoreAsync(Plainly with { Hold = false });
        Assert.Empty(await restored.Delegations.ToAsync(["web:ben"], Sample.Start, None));
        Assert.Equal([], await restored.Audit.CompareAsync(None));
        var entry = await restored.Audit.LastAsync(AuditActions.DelegationEnded, None);
        Assert.Equal(("web:asha", "console"), (entry!.Actor, entry.Surface));

        // Nor by the row of before, which the backup proves.
        await restored.ExecuteAsync($"UPDATE \"Delegations\" SET \"Until\" = '{until.UtcDateTime:O}'");
        Assert.Empty(await restored.Delegations.ToAsync(["web:ben"], Sample.Start, None));
    }

    [SkippableFact]
    public async Task Restore_WithoutAHold_HoldsNothing()
    {
        await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        await using var restored = await RestoreAsync(Plainly with { Hold = false });
        Assert.Empty(await restored.Holds.ListAsync(None));
        var entry = await restored.Audit.LastAsync(AuditActions.Restored, None);
        Assert.Equal(("console", "console"), (entry!.Actor, entry.Surface));
        Assert.Contains("\"open\":1,\"next\":1002", entry.Detail, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Restore_ABrokenChain_IsRefusedAndLeavesNothing()
    {
        var made = await MakeAsync(async bot =>
        {
            await bot.Ledger.SubmitAsync(Sample.Request("a"));
            await bot.OpenGuardAsync();
            await bot.ExecuteAsync("UPDATE \"AuditValues\" SET \"Value\" = 'Open till 10' WHERE \"Value\" = 'Open till 9'");
        });
        Assert.NotNull(made.Verdict.Fault);
        Assert.NotEmpty(made.Breaches);
        Assert.StartsWith($"The audit in {Copy} is broken at entry 1 (content)", await RefusalAsync(Plainly), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Restore_WithAnotherKey_IsRefusedAndNamesTheKey()
    {
        var made = await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        var refusal = await RefusalAsync(Plainly, ("Audit:Key", "YW5vdGhlciBrZXkgb2YgdGhlIHRlc3RzLCBmb3Igbm90aGluZw=="));
        Assert.Contains($"sealed with the key {made.Key}, which is neither in Audit:Key nor in Audit:FormerKeys", refusal, StringComparison.Ordinal);
        await using var restored = await RestoreAsync(
            Plainly, ("Audit:Key", "YW5vdGhlciBrZXkgb2YgdGhlIHRlc3RzLCBmb3Igbm90aGluZw=="), ("Audit:FormerKeys", Sample.Key));
        Assert.Null((await restored.Audit.VerifyAsync(None)).Fault);
    }

    [SkippableFact]
    public async Task Restore_UnderARunningBotOrOverALedger_IsRefused()
    {
        await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        var taken = await NewAsync();
        await using (await taken.OpenAsync(Time))
        {
            await using var beside = taken.Build(Time, ("Storage:Lease", "1s"));
            var running = await Assert.ThrowsAsync<LedgerUnavailableException>(() =>
                beside.Backups.RestoreAsync(Copy, Plainly with { Replace = true }, None));
            Assert.Contains("another bot is running on it", running.Message, StringComparison.Ordinal);
        }
        await using var tool = taken.Build(Time);
        var there = await Assert.ThrowsAnyAsync<Exception>(() => tool.Backups.RestoreAsync(Copy, Plainly, None));
        Assert.Contains(there is BackupException ? "--replace" : "Create an empty database", there.Message, StringComparison.Ordinal);
        Assert.Equal(0, await tool.CountAsync("Requests"));
    }

    [SkippableFact]
    public async Task Backup_WhereAFileIs_LeavesItAlone()
    {
        await File.WriteAllTextAsync(Copy, "mine");
        var refused = await Assert.ThrowsAsync<BackupException>(() => MakeAsync(_ => Task.CompletedTask));
        Assert.Contains("is there already", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(Copy));
        Assert.Equal([Copy], Directory.GetFiles(Folder, "*", new EnumerationOptions { AttributesToSkip = 0 }));
    }

    [SkippableFact]
    public async Task Backup_IsForItsOwnerAloneAndOneFile()
    {
        await MakeAsync(bot => bot.Ledger.SubmitAsync(Sample.Request("a")));
        Assert.Equal([Copy], Directory.GetFiles(Folder, "*", new EnumerationOptions { AttributesToSkip = 0 }));
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Copy) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [SkippableTheory]
    [InlineData("not at all a backup, though long enough to have a header of a hundred bytes, which is what is looked at first of all.")]
    [InlineData("")]
    public async Task Restore_OfSomethingElse_IsRefused(string content)
    {
        await File.WriteAllTextAsync(Copy, content);
        Assert.Contains("kaleyrabot backup", await RefusalAsync(Plainly), StringComparison.Ordinal);
    }

    private protected async Task<MadeBackup> MakeAsync(Func<TestStore, Task> fill)
    {
        var from = await NewAsync();
        await using var bot = await from.OpenAsync(Time);
        await fill(bot);
        return await bot.Backups.MakeAsync(Copy, None);
    }

    /// <summary>Into an empty database, on which a bot is then started.</summary>
    private protected async Task<TestStore> RestoreAsync(RestoreWish wish, params (string Key, string Value)[] settings)
    {
        var to = await NewAsync(isEmpty: true);
        await using (var tool = to.Build(Time, settings))
        {
            await tool.Backups.RestoreAsync(Copy, wish, None);
        }
        var bot = to.Build(Time, settings);
        await bot.PrepareAsync();
        return bot;
    }

    /// <summary>Why it is not restored into an empty database, which is empty afterwards, too.</summary>
    private protected async Task<string> RefusalAsync(RestoreWish wish, params (string Key, string Value)[] settings)
    {
        var to = await NewAsync(isEmpty: true);
        string why;
        await using (var tool = to.Build(Time, settings))
        {
            why = (await Assert.ThrowsAsync<BackupException>(() => tool.Backups.RestoreAsync(Copy, wish, None))).Message;
            await Assert.ThrowsAsync<LedgerUnavailableException>(tool.CheckAsync);
        }
        await using var bot = to.Build(Time);
        await bot.PrepareAsync();
        Assert.Equal(0, await bot.CountAsync("Audit"));
        return why;
    }

    private protected async Task<ITestDatabase> NewAsync(bool isEmpty = false)
    {
        var database = CreateDatabase(isEmpty);
        _databases.Add(database);
        await database.CreateAsync();
        return database;
    }

    /// <summary>
    /// One in line, one that waits for approvals, one under way, one that is done; and a delivery that nobody has handled.
    /// </summary>
    private static async Task OpenOnesAsync(TestStore bot)
    {
        await bot.Ledger.SubmitAsync(Sample.Request("queued"));
        var asked = Waiting.Request("waiting") with { Version = 0 };
        await bot.Ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored =>
            [new Effect.Remind(stored.Number, Sample.Start)], None);
        var running = await bot.Ledger.SubmitAsync(Sample.Request("running"));
        Assert.True(await bot.Ledger.TakeAsync(RequestSteps.Start(running, new Dictionary<string, KaleyraBot.Core.Profile.KnownValue>(),
            Sample.Start), None));
        var done = await bot.Ledger.SubmitAsync(Sample.Request("done"));
        var started = RequestSteps.Start(done, new Dictionary<string, KaleyraBot.Core.Profile.KnownValue>(), Sample.Start);
        Assert.True(await bot.Ledger.TakeAsync(started, None));
        Assert.True(await bot.Ledger.TakeAsync(RequestSteps.Finish(started.After, new UpdateResult.Succeeded(), Sample.Start), None));
        await bot.Inbox.KeepAsync(new("kept", "teams", "{}"), None);
    }
}
