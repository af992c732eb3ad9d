using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What was erased is in none of the files any more, while a bot has them open.</summary>
public abstract class AuditEraseContract : IAsyncLifetime
{
    protected const string Secret = "Marigold-Lane-7-at-the-back-door";

    private readonly FakeTimeProvider _time = new(Sample.Start);

    private protected ITestDatabase Database { get; set; } = null!;

    protected abstract ITestDatabase CreateDatabase();

    /// <summary>Whether the secret stands in a file of this database, in whatever the server would find there after a crash.</summary>
    protected abstract Task<bool> IsOnDiskAsync(ITestDatabase database);

    /// <summary>What the database does by itself after a while, and may remember values by.</summary>
    protected virtual Task AgeAsync(TestStore store) => Task.CompletedTask;

    public Task InitializeAsync()
    {
        Database = CreateDatabase();
        return Task.CompletedTask;
    }

    public Task DisposeAsync()
    {
        Database.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Erase_BesideARunningBot_LeavesNoTraceInTheFiles()
    {
        await using var bot = await Database.OpenAsync(_time);
        await FillAsync(bot, known: true);
        await AgeAsync(bot);
        await using var tool = Database.Build(_time);
        Assert.True(await IsOnDiskAsync(Database));

        await tool.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", CancellationToken.None);

        Assert.False(await IsOnDiskAsync(Database));
        Assert.Null((await bot.Audit.VerifyAsync(CancellationToken.None)).Fault);
        Assert.Equal(202, (await bot.Ledger.SubmitAsync(Sample.Request("later"))).Number);
    }

    [SkippableFact]
    public async Task Clean_ValuesThatAreTooOld_LeaveNoTraceInTheFiles()
    {
        await using var bot = await Database.OpenAsync(_time, ("Audit:KeepValuesFor", "365.00:00:00"));
        await FillAsync(bot, known: false);
        await AgeAsync(bot);
        await bot.Cleanup.CleanAsync(Sample.Start.AddDays(364), CancellationToken.None);
        Assert.True(await IsOnDiskAsync(Database));

        await bot.Cleanup.CleanAsync(Sample.Start.AddDays(366), CancellationToken.None);

        Assert.False(await IsOnDiskAsync(Database));
        Assert.Null((await bot.Audit.VerifyAsync(CancellationToken.None)).Fault);
    }

    [SkippableTheory]
    [InlineData("a year")]
    [InlineData("00:00:01")]
    [InlineData("-1.00:00:00")]
    [InlineData("365")]
    [InlineData("24:00:00")]
    public async Task Settings_ATimeThatCannotBeMeant_IsRefused(string keep)
    {
        await using var bot = await Database.OpenAsync(_time, ("Audit:KeepValuesFor", keep));
        var refusal = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => bot.Cleanup.CleanAsync(Sample.Start, CancellationToken.None));
        Assert.Equal(
            "Audit:KeepValuesFor must be a time from 1 day to 36500 days; 365 days are written 365d or 365.00:00:00. Leave it out to keep values for ever.", refusal.Message);
    }

    /// <summary>
    /// Enough for pages that overflow, split and are freed; the secret stands in requests, audit, drafts, known values and effects.
    /// </summary>
    private static async Task FillAsync(TestStore bot, bool known)
    {
        for (var i = 1; i <= 200; i++)
        {
            var asked = Sample.Request($"f{i}") with { State = RequestState.Cancelled, Changes = [new("address", $"{Secret} {new string('x', i * 5)}")] };
            var entry = Sample.Entry() with { Detail = AuditDetail.Of(asked), Values = AuditDetail.Values(asked), Reason = Secret };
            await bot.Ledger.SubmitAsync(asked, entry, _ => [], CancellationToken.None);
        }
        if (known)
        {
            await bot.Ledger.SaveDraftAsync(
                new("d", Sample.Asha, new Dictionary<string, string> { ["wa_number"] = Sample.Number, ["address"] = Secret }, Sample.Start), CancellationToken.None);
            var last = await bot.Ledger.SubmitAsync(Sample.Request("last"));
            var step = Sample.Step(last, RequestState.Succeeded) with { Known = [new("address", Secret)] };
            Assert.True(await bot.Ledger.TakeAsync(step, CancellationToken.None));
        }
    }

    protected static bool Holds(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(Secret)) >= 0;
    }
}
