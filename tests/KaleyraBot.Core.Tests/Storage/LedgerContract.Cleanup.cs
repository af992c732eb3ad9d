using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Requests;

namespace KaleyraBot.Tests.Storage;

/// <summary>What grows by use is forgotten when nobody needs it any more, and nothing else is.</summary>
public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task Clean_WhichMessagesShowWhatEndedLongAgo_IsForgotten_AndNotThoseOfWhatIsOpen()
    {
        var (ended, open) = (Form(1), Form(2));
        foreach (var form in new[] { ended, open })
        {
            var request = await Ledger.SubmitAsync(Sample.Request(form) with { State = RequestState.AwaitingApproval });
            await DrainAsync();
            await RememberAsync(request.CardKey, $"approval:{form}", $"glass:{form}", $"reminder-1:{form}", $"reminder-12:{form}", $"reminder-123:{form}");
        }
        await RememberAsync("form-that-is-no-key-of-ours", Form(3));
        var first = (await Ledger.FindAsync(1, None))!;
        Assert.True(await Ledger.TakeAsync(Sample.Step(first, RequestState.Declined), None));

        await CleanAfterAsync(179);
        Assert.Equal(14, await RememberedAsync());
        await CleanAfterAsync(2);
        Assert.Equal(7, await RememberedAsync());
        Assert.NotNull(await Outbox.MessageAsync($"card-{open}", None));
        Assert.NotNull(await Outbox.MessageAsync($"reminder-123:{open}", None));
        Assert.Null(await Outbox.MessageAsync($"card-{ended}", None));
    }

    [SkippableFact]
    public async Task Clean_ManyOldRows_GoInSmallPieces()
    {
        for (var i = 0; i < 450; i++)
        {
            await Ledger.AcceptAsync($"d{i}", [], None);
            await RememberAsync(Guid.CreateVersion7(Time.GetUtcNow()).ToString("N"));
        }
        await Ledger.AcceptAsync("young", [], None);
        await CleanAfterAsync(200);
        Assert.Equal(0, await RememberedAsync());
        Assert.True(await Ledger.AcceptAsync("d0", [], None));
        Assert.True(await Ledger.AcceptAsync("d449", [], None));
    }

    [SkippableFact]
    public async Task CountOpen_OfAnAccount_LeavesOutWhatEnded_AndStopsCounting()
    {
        for (var i = 0; i < 5; i++)
        {
            await Ledger.SubmitAsync(Sample.Request($"f{i}") with { State = i == 0 ? RequestState.AwaitingApproval : RequestState.Queued });
        }
        await Ledger.SubmitAsync(Sample.Request("other") with { Account = "spare" });
        await Ledger.TakeAsync(Sample.Step((await Ledger.FindAsync(2, None))!, RequestState.Succeeded), None);

        Assert.Equal(4, await Ledger.CountOpenAsync("main", 100, None));
        Assert.Equal(2, await Ledger.CountOpenAsync("main", 2, None));
        Assert.Equal(1, await Ledger.CountOpenAsync("spare", 100, None));
        Assert.Equal(0, await Ledger.CountOpenAsync("none", 100, None));
    }

    private string Form(int i) => Guid.CreateVersion7(Time.GetUtcNow().AddSeconds(i)).ToString("N");

    private async Task RememberAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await AcceptAsync(Sample.Show(key));
            var job = await NextAsync();
            await Outbox.CompleteAsync(job, null, new RememberedMessage(key, new MessageRef($"web:{key}"), Version: 0), None);
        }
    }

    private Task<int> RememberedAsync() => Store.CountAsync("Messages");

    private Task CleanAfterAsync(int days)
    {
        Time.Advance(TimeSpan.FromDays(days));
        return Store.Cleanup.CleanAsync(Time.GetUtcNow(), None);
    }
}
