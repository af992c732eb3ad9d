using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Core.Profile;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Text;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Storage;

/// <summary>What a bot may have lived through by the time of an update: requests in every state, by the steps that lead there.</summary>
internal sealed class PastLife(TestStore bot, FakeTimeProvider time)
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Dictionary<string, KnownValue> Nothing = [];

    private int _forms;
    private UpdateRequest? _last;

    public async Task LiveAsync()
    {
        await bot.Ledger.NoteAsync(null, new(time.GetUtcNow(), Person.Bot.Id, "policy changed", """{"settings":["Approvals:Required:website"]}"""), None);
        for (var round = 0; round < 6; round++)
        {
            await EndedAsync(round);
            time.Advance(TimeSpan.FromHours(7));
        }
        await OpenAsync();
        await AroundAsync();
    }

    private async Task EndedAsync(int round)
    {
        var number = $"+9198765432{10 + (round % 3)}";
        var first = await RunAsync(await AskAsync(number, [new("about", $"Open till {round} 🌷"), new("website", "http://www.example.com")]), new UpdateResult.Succeeded());
        var undo = await AskAsync(number, [new("about", $"Open till {round - 1}")], request => request with { Undoes = first.Number });
        await TakeAsync(RequestSteps.Reverse(first, undo, Now)!);
        await RunAsync(undo, new UpdateResult.Succeeded(Accepted: true));
        await RunAsync(await AskAsync(number, [new("contact_email", "ana@example.com")]), new UpdateResult.Rejected("E413", "validation", "contact_email", "contact_email: ana@example.com is odd"));
        await RunAsync(await AskAsync(number, [new("address", "567, \"john\", 2nd Phase,\nBangalore.")]), new UpdateResult.Unknown("unknown.timeout"));
        var throttled = await RunAsync(await AskAsync(number, [new("business_description", new string('ä', 256))]), new UpdateResult.Throttled(TimeSpan.FromSeconds(3)));
        await RunAsync(await TakeAsync(RequestSteps.Retry(throttled, throttled.Requester, hold: null, Now)), new UpdateResult.Succeeded());
        await TakeAsync(RequestSteps.Cancel(await AskAsync(number, [new("about", "never")]), Waiting.Dan, own: false, Now));

        await TakeAsync(ApprovalSteps.Decline(await WaitAsync(), Says(Waiting.Ben, yes: false), Now));
        await TakeAsync(ApprovalSteps.Expire(await WaitAsync(), Now));
        var approved = await TakeAsync(ApprovalSteps.Approve(await WaitAsync(), Says(Waiting.Ben), Waiting.Access, Now));
        approved = await TakeAsync(ApprovalSteps.Approve(approved, Says(Waiting.Cara, approved), Waiting.Access, Now));
        await RunAsync(approved, new UpdateResult.Succeeded());
        var glass = await TakeAsync(ApprovalSteps.Approve(await WaitAsync(), Says(Waiting.Dan) with { BrokeGlass = true }, Waiting.Access,
            Now));
        await RunAsync(glass, new UpdateResult.Redirected());
    }

    private async Task OpenAsync()
    {
        const string number = "+14155550132";
        var reminded = await TakeAsync(ApprovalSteps.Remind(await WaitAsync(), Waiting.Policy, Now));
        await TakeAsync(ApprovalSteps.Approve(reminded, Says(Waiting.Ben, reminded), Waiting.Access, Now));
        await TakeAsync(ApprovalSteps.Overtake(await WaitAsync(), reminded.Number, Now));
        await TakeAsync(RequestSteps.Start(await AskAsync(number, [new("about", "under way")]), Nothing, Now));
        var waits = await TakeAsync(RequestSteps.Start(await AskAsync("+14155550133", [new("about", "tried once")]), Nothing, Now));
        await TakeAsync(RequestSteps.Wait(waits, new UpdateResult.Unknown("unknown.server"), Now.AddMinutes(1), Now));
        await AskAsync(number, [new("about", "in line")]);
        await TakeAsync(DeferSteps.Defer(await AskAsync("+14155550134", [new("about", "deferred")]), Now));
        await AskAsync("+14155550135", [new("website", "https://later.example.com")], request => request with { State = RequestState.Scheduled });
        var hold = new Hold("+14155550136", Waiting.Dan, Now, "a complaint");
        await AskAsync("+14155550136", [new("about", "held")]);
        await bot.Holds.PutAsync(hold, new(Now, Waiting.Dan.Id, AuditActions.Held, """{"number":"+14155550136"}""") { WaNumber = hold.WaNumber, Reason = hold.Why }, RequestSteps.Shows, None);
    }

    /// <summary>What stands around the requests.</summary>
    private async Task AroundAsync()
    {
        var delegation = new Delegation(Waiting.Ben.Id, Sample.Asha.Id, Now.AddDays(60));
        await bot.Delegations.SaveAsync(delegation, new(Now, delegation.From, AuditActions.Delegated, $$"""{"to":"{{delegation.To}}","until":"{{delegation.Until:O}}"}"""), None);
        await bot.Ledger.SaveDraftAsync(new("draft-1", Sample.Asha, new Dictionary<string, string> { ["about"] = "not sent" }, Now), None);
        await bot.References.SaveAsync("teams:ref/1", """{"serviceUrl":"https://smba.example.com"}""", None);
        await bot.Ledger.AcceptAsync("handled-1", [Sample.Show("card-of-nobody")], None);
        await bot.Inbox.KeepAsync(new("kept-1", "slack", """{"command":"/wa"}"""), None);
        await bot.Ledger.NoteAsync(1, AuditDetail.Refused(Waiting.Cara, "undo", Sentence.Of("answers.notAllowed"), Now), None);
        await ShowSomeAsync();
        await bot.Eraser.EraseAsync(new Erasure.OfNumber("+919876543211"), "console", None);
        await bot.Eraser.EraseAsync(new Erasure.OfEmail("ana@example.com"), "console", None);
    }

    /// <summary>The oldest cards were posted, and are remembered.</summary>
    private async Task ShowSomeAsync()
    {
        for (var shown = 0; shown < 12 && await bot.Outbox.NextAsync(time) is { } job; shown++)
        {
            var message = job.Effect is Effect.ShowRequest { Request: var number }
                ? new RememberedMessage((await bot.Ledger.FindAsync(number, None))!.CardKey, new($"web:room/{shown}"), 1) : null;
            await bot.Outbox.CompleteAsync(job, step: null, message, None);
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();

    private async Task<UpdateRequest> AskAsync(string number, FieldChange[] changes, Func<UpdateRequest, UpdateRequest>? with = null)
    {
        var asked = Sample.Request($"form-{++_forms}", number) with { Changes = changes, CreatedAt = Now, UpdatedAt = Now, Reason = "new hours" };
        return await bot.Ledger.SubmitAsync(with is null ? asked : with(asked));
    }

    private async Task<UpdateRequest> WaitAsync()
    {
        var made = Waiting.Request($"form-{++_forms}") with { Version = 0, CreatedAt = Now, UpdatedAt = Now };
        var asked = made with
        {
            Approval = ApprovalSteps.Ask(made,
            Waiting.Policy.Judge(made.WaNumber, made.Changes, made.Requester, Waiting.Access), Waiting.Policy)
        };
        return _last = (await bot.Ledger.SubmitAsync(asked, RequestSteps.Submitted(asked), stored =>
            ApprovalSteps.Begin(stored, Waiting.Policy), None)).Request;
    }

    private Decision Says(Person who, UpdateRequest? request = null, bool yes = true) => who.Says(request ?? _last!, yes) with { At = Now };

    private async Task<UpdateRequest> RunAsync(UpdateRequest queued, UpdateResult result) =>
        await TakeAsync(RequestSteps.Finish(await TakeAsync(RequestSteps.Start(queued, await bot.Ledger.KnownAsync(queued.WaNumber, None),
            Now)), result, Now));

    private async Task<UpdateRequest> TakeAsync(Step step)
    {
        Assert.True(await bot.Ledger.TakeAsync(step, None));
        return (await bot.Ledger.FindAsync(step.After.Number, None))!;
    }
}
