using KaleyraBot.Core.Audit;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>Who can write the database can write a request, a decision, an entry with a right hash; and nothing is sent.</summary>
public sealed class ForgedApprovalTests
{
    [Fact]
    public async Task Run_ApprovalsWrittenIntoTheRow_SendNothing()
    {
        await using var desk = await WaitingAsync();
        await desk.Store.ChangeAsync(request => request.Decided(Waiting.Ben.Says(request), Waiting.Cara.Says(request)));
        await desk.Store.LaunchAsync();
        await AssertHeldBackAsync(desk, "approvals.runForged");
    }

    [Fact]
    public async Task Run_ForgedApprovalBesideAGenuineOne_SendsNothing()
    {
        await using var desk = await WaitingAsync();
        await desk.Store.ChangeAsync(request => request.Decided(Waiting.Cara.Says(request)));
        // The bot itself writes the forged one into the entry of the genuine one, and queues the request.
        await desk.ApproveAsync(Waiting.Ben);
        Assert.Equal(RequestState.Queued, (await desk.FindAsync()).State);
        await AssertHeldBackAsync(desk, "approvals.runForged");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0123456789abcdef:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task Run_EntriesForgedWithARightChain_SendNothing(string? seal)
    {
        await using var desk = await WaitingAsync();
        await desk.Store.ChangeAsync(request => request.Decided(Waiting.Ben.Says(request), Waiting.Cara.Says(request)));
        await desk.Store.LaunchAsync();
        var request = await desk.FindAsync();
        await desk.Store.ForgeAsync(new(Sample.Start, Waiting.Ben.Id, "approved", AuditDetail.Of(request)), seal);
        await AssertHeldBackAsync(desk, "approvals.runUnsealed");
    }

    [Theory]
    [InlineData("value")]
    [InlineData("requester")]
    [InlineData("attempts")]
    public async Task Run_ApprovedRequestChangedAfterwards_SendsNothing(string part)
    {
        await using var desk = await ApprovedAsync();
        await desk.Store.ChangeAsync(request => part switch
        {
            "value" => request with { Changes = [new("incoming_url", "https://evil.example.com/wa")] },
            "requester" => request with { Requester = new("web:mallory", "Asha") },
            // As if a call had been made whose outcome only the same body settles.
            _ => request with { Attempts = 1, Result = new UpdateResult.Unknown("answers.unknownServer"), Changes = [new("incoming_url", "https://evil.example.com/wa")] },
        });
        await AssertHeldBackAsync(desk, "approvals.runForged");
    }

    [Fact]
    public async Task Run_ACancelledRequestSetOffAgain_SendsNothing()
    {
        await using var desk = await WaitingAsync();
        await desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 1, default);
        await desk.Store.ChangeAsync(request => request.Decided(Waiting.Ben.Says(request), Waiting.Cara.Says(request)));
        await desk.Store.LaunchAsync();
        await AssertHeldBackAsync(desk, "approvals.runForged");
    }

    [Fact]
    public async Task Run_AfterTheEndOfTheChainWasCutOff_SendsNothingUntilItIsRepaired()
    {
        await using var desk = await ApprovedAsync();
        await desk.Store.OpenGuardAsync();
        await desk.Ledger.NoteAsync(null, Sample.Entry("note"), default);
        await desk.Store.CutOffAsync(3);
        await desk.Ledger.NoteAsync(null, Sample.Entry("later"), default);
        await AssertHeldBackAsync(desk, "approvals.runUnsealed", verify: "head seal");

        await desk.Store.Guard.RepairAsync("console", default);
        Assert.Null((await desk.Audit.VerifyAsync(default)).Fault);
        Assert.Contains("AuditHead.Seal", (await desk.Audit.LastAsync("repaired", default))!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_WithADelegationThatNobodyMade_IsRefused()
    {
        await using var desk = await WaitingAsync();
        await desk.Store.ExecuteAsync("""INSERT INTO "Delegations" ("To", "From", "Until") VALUES ('WEB:DAN', 'web:ben', '2027-01-01T00:00:00.0000000Z')""");
        Assert.Contains("Only approvers can decide", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);

        await desk.StandIns.DelegateAsync(Desk.Typed(Waiting.Ben), "web:dan", "tomorrow", default);
        await desk.StandIns.DelegateAsync(Desk.Typed(Waiting.Ben), "web:dan", "now", default);
        // What was ended stays ended, whatever an older entry says.
        await desk.Store.ExecuteAsync("""UPDATE "Delegations" SET "Until" = '2026-03-03T00:00:00.0000000Z'""");
        Assert.Contains("Only approvers can decide", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);
        Assert.Equal(["delegation from web:ben to WEB:DAN: nobody delegated that"], await desk.Audit.CompareAsync(default));
    }

    [Fact]
    public async Task Compare_RequestsAsTheBotLeftThem_FindsNothing()
    {
        await using var desk = await ApprovedAsync();
        desk.Kaleyra.Answers(new UpdateResult.Rejected("E1", null, null, "no"));
        await desk.RunDueAsync();
        Assert.Empty(await desk.Audit.CompareAsync(default));
        await desk.Store.Eraser.EraseAsync(new Erasure.OfNumber(Sample.Number), "console", default);
        Assert.Empty(await desk.Audit.CompareAsync(default));

        await desk.Store.ChangeAsync(request => request with { State = RequestState.Succeeded });
        Assert.Equal(["WA-1: its state is Succeeded, and its last entry says Rejected"], await desk.Audit.CompareAsync(default));
        await desk.Store.ExecuteAsync("DELETE FROM \"Requests\"");
        Assert.Equal(["WA-1: it was asked for, and there is no such request any more"], await desk.Audit.CompareAsync(default));
    }

    private static async Task<Desk> WaitingAsync()
    {
        var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        return desk;
    }

    private static async Task<Desk> ApprovedAsync()
    {
        var desk = await WaitingAsync();
        await desk.ApproveAsync(Waiting.Ben);
        await desk.ApproveAsync(Waiting.Cara);
        return desk;
    }

    private static async Task AssertHeldBackAsync(Desk desk, string why, string? verify = null)
    {
        await desk.RunDueAsync();
        var request = await desk.FindAsync();
        Assert.Empty(desk.Kaleyra.Bodies);
        Assert.Equal((RequestState.Rejected, why), (request.State, Assert.IsType<UpdateResult.Withheld>(request.Result).Why.Key));
        Assert.Contains($"\"why\":\"{why}\"", (await desk.Audit.PageAsync(null, 1, null, 100, default)).First(entry => entry.Action == "refused").Detail, StringComparison.Ordinal);
        if (verify is not null)
        {
            Assert.Equal(verify, (await desk.Audit.VerifyAsync(default)).Fault?.Part);
        }
    }
}
