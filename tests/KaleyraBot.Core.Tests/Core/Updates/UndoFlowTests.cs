using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>
/// An undo from the button to its end, over the real ledger: what the card of the original says, and what stands in its way.
/// </summary>
public sealed class UndoFlowTests : IAsyncLifetime
{
    private Desk _desk = null!;

    /// <summary>WA-1 set the website, and WA-2 set it once more.</summary>
    public async Task InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _desk.Kaleyra.Answers([.. Enumerable.Repeat(new UpdateResult.Succeeded(), 9)]);
        await ChangeAsync("a", "https://old.example.com");
        await ChangeAsync("b", "https://new.example.com");
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Undo_FromAskedToDone_StandsOnTheCardOfTheOriginal()
    {
        Assert.Equal((true, "WA-2 Succeeded: Kaleyra changed Website of +919876543210."), await CardAsync(2));
        await UndoAsync(2);
        Assert.Equal((false, "WA-2 Succeeded: Kaleyra changed Website of +919876543210. WA-3 asks to take it back."), await CardAsync(2));

        await _desk.ApproveAsync(Waiting.Ben, 3);
        await _desk.RunDueAsync();
        Assert.Equal((false, "WA-2 Succeeded: Kaleyra changed Website of +919876543210. WA-3 took it back."), await CardAsync(2));
        Assert.Equal((true, "WA-3 Succeeded: Kaleyra changed Website of +919876543210."), await CardAsync(3));
        Assert.Equal((await _desk.FindAsync(2)).UpdatedAt, Sample.Start);
        Assert.Equal(["submitted", "undo asked", "approved", "started", "ended", "undone"], (await _desk.AuditedAsync()).TakeLast(6));
    }

    [Fact]
    public async Task Undo_ThatCameToNothing_GivesTheButtonBackForAnother()
    {
        await UndoAsync(2);
        await _desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 3, "no", default);
        await _desk.RunDueAsync();
        Assert.Equal((true, "WA-2 Succeeded: Kaleyra changed Website of +919876543210."), await CardAsync(2));

        await UndoAsync(2);
        Assert.EndsWith("WA-4 asks to take it back.", (await CardAsync(2)).Story, StringComparison.Ordinal);
        await _desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 4, default);
        await _desk.RunDueAsync();
        Assert.True((await CardAsync(2)).HasUndo);

        await UndoAsync(2);
        _desk.Time.Advance(TimeSpan.FromDays(2));
        await _desk.RunDueAsync();
        Assert.Equal(RequestState.Expired, (await _desk.FindAsync(5)).State);
        Assert.True((await CardAsync(2)).HasUndo);
    }

    [Fact]
    public async Task Undo_StandsOnlyWhereItCanWork_ElseTheFieldCanBeChangedAgain()
    {
        Assert.Equal(["mayAgain"], await ButtonsAsync(1));
        Assert.Equal(["mayUndo"], await ButtonsAsync(2));

        await ChangeAsync("c", "https://later.example.com");
        Assert.Equal(["mayAgain"], await ButtonsAsync(2));
        Assert.Equal("Change again", English.Of((await ShownAsync(2)).Data["again"]!["title"]!));
        Assert.Equal(["mayUndo"], await ButtonsAsync(3));
        Assert.Equal((await _desk.FindAsync(2)).UpdatedAt, Sample.Start);

        await UndoAsync(3);
        await _desk.ApproveAsync(Waiting.Ben, 4);
        await _desk.RunDueAsync();
        Assert.Empty(await ButtonsAsync(3));
        Assert.Equal(["mayUndo"], await ButtonsAsync(4));
    }

    [Fact]
    public async Task Undo_OfChangesThatFollowedOneAnotherAtOnce_StandsOnTheLastOnly()
    {
        foreach (var form in new[] { "c", "d", "e" })
        {
            var request = await _desk.SubmitAsync(Waiting.Request(form, field: "website", value: $"https://{form}.example.com"));
            await _desk.ApproveAsync(Waiting.Ben, request.Number);
        }
        await _desk.RunDueAsync();

        Assert.Equal(["mayAgain", "mayAgain", "mayAgain", "mayUndo"], [.. await ButtonsAsync(2), .. await ButtonsAsync(3), .. await ButtonsAsync(4), .. await ButtonsAsync(5)]);
    }

    [Fact]
    public async Task Undo_OfWhatALaterTryMayHaveChanged_IsNotOffered()
    {
        for (var number = 3; number < 10; number++)
        {
            // What was scripted for all tests.
            await ChangeAsync($"before-{number}", $"https://{number}.example.com");
        }
        _desk.Kaleyra.Answers([.. Enumerable.Repeat(new UpdateResult.Unknown("answers.unknownTimeout"), 3)]);
        await ChangeAsync("c", "https://later.example.com");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            _desk.Time.Advance(TimeSpan.FromMinutes(5));
            await _desk.RunDueAsync();
        }

        Assert.Equal(RequestState.Unknown, (await _desk.FindAsync(10)).State);
        Assert.Equal(["mayAgain"], await ButtonsAsync(9));
    }

    private async Task<IReadOnlyList<string>> ButtonsAsync(int number)
    {
        return [.. (await ShownAsync(number)).Data.Where(entry => entry is { Key: "mayUndo" or "mayAgain" or "mayRetry" or "mayCancel", Value: not null } && (bool)entry.Value).Select(entry => entry.Key)];
    }

    private async Task<Card> ShownAsync(int number) =>
        _desk.Chat.Shown[(await _desk.MessageAsync((await _desk.FindAsync(number)).CardKey))!.Message.Value];

    [Fact]
    public async Task Undo_OfAnUndo_IsTheChangeItselfAndLeavesEachCardWithItsOwnStory()
    {
        await UndoAsync(2);
        await _desk.ApproveAsync(Waiting.Ben, 3);
        await _desk.RunDueAsync();
        await UndoAsync(3);
        await _desk.ApproveAsync(Waiting.Ben, 4);
        await _desk.RunDueAsync();

        Assert.Equal("https://new.example.com", (await _desk.Ledger.KnownAsync(Sample.Number, default))["website"].Value);
        Assert.EndsWith("WA-3 took it back.", (await CardAsync(2)).Story, StringComparison.Ordinal);
        Assert.EndsWith("WA-4 took it back.", (await CardAsync(3)).Story, StringComparison.Ordinal);
        Assert.True((await CardAsync(4)).HasUndo);
    }

    [Fact]
    public async Task Undo_ApprovedAfterALaterChange_IsHeldBack()
    {
        await UndoAsync(2);
        await ChangeAsync("c", "https://later.example.com");
        await _desk.ApproveAsync(Waiting.Ben, 3);
        await _desk.RunDueAsync();

        var undo = await _desk.FindAsync(3);
        Assert.Equal((RequestState.Rejected, 0), (undo.State, undo.Attempts));
        Assert.StartsWith(
            "WA-2 cannot be undone: Website was changed again by WA-4.", English.Of(RequestCard.Build(undo, 3).Data["answer"]!["plain"]!), StringComparison.Ordinal);
        Assert.Equal(3, _desk.Kaleyra.Bodies.Count);
        Assert.Equal("https://later.example.com", (await _desk.Ledger.KnownAsync(Sample.Number, default))["website"].Value);
    }

    [Fact]
    public async Task Undo_AFormOfAnotherHasItsId_IsAskedAllTheSame()
    {
        await _desk.SubmitAsync(Waiting.Request("undo:WA-2:1"));
        await UndoAsync(2);

        Assert.Equal((2, "https://old.example.com"), ((await _desk.FindAsync(4)).Undoes, (await _desk.FindAsync(4)).Changes[0].Value));
        Assert.Contains("WA-4 takes WA-2 back already", Desk.Said(await _desk.Undo.UndoAsync(Desk.Typed(Waiting.Ben), 2, default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_ByAGuest_IsRefusedAndAudited()
    {
        _desk.Roster.Standing = Standing.Guest;

        Assert.StartsWith("Guests cannot change numbers here.", Desk.Said(await _desk.Undo.UndoAsync(Desk.Typed(Sample.Asha), 2, default)), StringComparison.Ordinal);
        Assert.Equal("refused", (await _desk.AuditedAsync())[^1]);
    }

    [Fact]
    public async Task Undo_ByThePersonWhoAskedForIt_IsNotTheirsToApprove()
    {
        await _desk.Undo.UndoAsync(Desk.Typed(Waiting.Ben), 2, default);

        Assert.Contains("You asked for WA-3 yourself", Desk.Said(await _desk.ApproveAsync(Waiting.Ben, 3)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfAChangeThatWasUncertainBeforeItsRetry_KnowsWhatWasThereBefore()
    {
        await _desk.SubmitAsync(Waiting.Request("c", field: "website", value: "https://third.example.com"));
        await _desk.ApproveAsync(Waiting.Ben, 3);
        var request = await _desk.FindAsync(3);
        var started = RequestSteps.Start(request, await _desk.Ledger.KnownAsync(Sample.Number, default), Sample.Start);
        await _desk.Ledger.TakeAsync(started, default);
        await _desk.Ledger.TakeAsync(RequestSteps.Finish(started.After, new UpdateResult.Unknown("answers.unknownTimeout"), Sample.Start), default);
        await _desk.Requests.RetryAsync(Desk.Typed(Sample.Asha), 3, default);
        await _desk.RunDueAsync();

        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync(3)).State);
        await UndoAsync(3);
        Assert.Equal("https://new.example.com", (await _desk.FindAsync(4)).Changes[0].Value);
    }

    private async Task ChangeAsync(string form, string website)
    {
        var request = await _desk.SubmitAsync(Waiting.Request(form, field: "website", value: website));
        await _desk.ApproveAsync(Waiting.Ben, request.Number);
        await _desk.RunDueAsync();
    }

    private async Task UndoAsync(int number)
    {
        Assert.IsType<ChatReply.Nothing>(await _desk.Undo.UndoAsync(Desk.Typed(Sample.Asha), number, default));
        await _desk.RunDueAsync();
    }

    /// <summary>As it stands in the conversation, where every step replaces it.</summary>
    private async Task<(bool HasUndo, string Story)> CardAsync(int number)
    {
        var message = (await _desk.MessageAsync((await _desk.FindAsync(number)).CardKey))!;
        var card = _desk.Chat.Shown[message.Message.Value];
        return (card.Data["mayUndo"]!.GetValue<bool>(), English.Of(card.Summary));
    }
}
