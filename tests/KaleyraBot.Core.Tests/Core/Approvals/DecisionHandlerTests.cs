using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>Decisions over the real ledger: who counts, who is refused and how, and what the audit keeps.</summary>
public sealed class DecisionHandlerTests
{
    [Fact]
    public async Task Approve_ByEnough_RunsItOnce()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.SubmitAsync(Waiting.Request());
        await desk.ApproveAsync(Waiting.Ben, comment: "looks right");
        await desk.RunDueAsync();
        Assert.Empty(desk.Kaleyra.Bodies);

        await desk.ApproveAsync(Waiting.Cara);
        await desk.RunDueAsync();
        Assert.Single(desk.Kaleyra.Bodies);
        Assert.Equal(RequestState.Succeeded, (await desk.FindAsync()).State);
        Assert.Equal(["submitted", "approved", "approved", "started", "ended"], await desk.AuditedAsync());
        var first = (await desk.Audit.PageAsync(null, 1, null, 10, default)).Reverse().ElementAt(1);
        Assert.Equal(("web:ben", "looks right"), (first.Actor, first.ValueOf("reason")));
    }

    [Theory]
    [InlineData("slack:t/asha")]
    [InlineData("SLACK:T/ASHA")]
    public async Task Approve_ByTheRequesterOnAnotherSurface_IsRefused(string id)
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = ["web:*", "slack:t/*"], Linked = [["web:asha", "slack:t/asha"]] });
        await desk.SubmitAsync(Waiting.Request());

        Assert.Contains("You asked for WA-1 yourself", Desk.Said(await desk.ApproveAsync(new Person(id, "Asha"))), StringComparison.Ordinal);
        Assert.Equal("refused", (await desk.AuditedAsync())[^1]);
    }

    [Fact]
    public async Task Approve_TwiceOnTwoSurfaces_CountsOnce()
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = ["web:ben", "web:cara"], Linked = [["web:ben", "slack:t/ben"]] });
        await desk.SubmitAsync(Waiting.Request());
        await desk.ApproveAsync(Waiting.Ben);

        Assert.Contains("You have decided on WA-1 already", Desk.Said(await desk.ApproveAsync(new Person("slack:t/ben", "Benjamin"))), StringComparison.Ordinal);
        Assert.Equal(1, (await desk.FindAsync()).Approval!.Given);
    }

    [Fact]
    public async Task Approve_ByAName_ProvesNothing()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        Assert.Contains("Only approvers can decide on WA-1.", Desk.Said(await desk.ApproveAsync(new Person("web:mallory", "web:ben"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web:ben", Standing.Guest, "Guests cannot decide here.")]
    [InlineData("web:*", Standing.Guest, "Guests cannot decide here.")]
    [InlineData("web:*", Standing.Unknown, "I cannot check right now whether you are a member")]
    public async Task Approve_ByAGuest_IsRefused(string entry, Standing standing, string sentence)
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = [entry] });
        desk.Roster.Standing = standing;
        await desk.SubmitAsync(Waiting.Request());

        Assert.StartsWith(sentence, Desk.Said(await desk.ApproveAsync(Waiting.Ben)), StringComparison.Ordinal);
        Assert.Equal("refused", (await desk.AuditedAsync())[^1]);
    }

    [Fact]
    public async Task Approve_BySomebodyNamed_DoesNotDependOnTheRoster()
    {
        await using var desk = await Desk.OpenAsync();
        desk.Roster.Standing = Standing.Unknown;
        await desk.SubmitAsync(Waiting.Request());

        Assert.IsType<ChatReply.ShowCard>(await desk.ApproveAsync(Waiting.Ben));
    }

    [Fact]
    public async Task Approve_TenApproversAtOnce_SetItOffOnce()
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = ["web:*"] });
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.SubmitAsync(Waiting.Request());
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => desk.ApproveAsync(new Person($"web:p{i}", "P")))));
        await desk.RunDueAsync();

        Assert.Equal(2, replies.Count(reply => reply is ChatReply.ShowCard));
        Assert.Single(desk.Kaleyra.Bodies);
        Assert.Equal(8, (await desk.AuditedAsync()).Count(action => action == "refused"));
    }

    [Theory]
    [InlineData("a\u202Eb", "invisible mark for text direction")]
    [InlineData("   ", "Please say why you decline WA-1")]
    public async Task Decline_WithACommentNobodyCanRead_IsRefused(string comment, string sentence)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        Assert.Contains(sentence, Desk.Said(await desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 1, comment, default)),
            StringComparison.Ordinal);
        Assert.Equal(RequestState.AwaitingApproval, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task Answer_IsNothingThatWouldStandThereOutdated()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        var typed = Assert.IsType<ChatReply.ShowCard>(await desk.ApproveAsync(Waiting.Ben)).Card;
        var pressed = new ChatEvent.ButtonPressed(Waiting.Cara, Sample.Room, Verbs.Decline, new FormTicket("WA-1", "card-a")) { Values = new Dictionary<string, string> { ["comment"] = "no" } };
        var declined = Assert.IsType<ChatReply.ShowCard>(await desk.Decisions.DeclineAsync(pressed, default)).Card;

        Assert.Equal(("notice", null), (typed.Template, typed.Key));
        Assert.StartsWith("WA-1 Waiting for approval: ", English.Of(typed.Summary), StringComparison.Ordinal);
        Assert.False(declined.Still!.Data["mayCancel"]!.GetValue<bool>());
        var decision = (await desk.FindAsync()).Approval!.Decisions[^1];
        Assert.Equal(("no", false), (decision.Comment, decision.Approved));
    }

    [Fact]
    public async Task Approve_WhatNeedsNone_SaysSo()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Sample.Request("a") with { Version = 1 });

        Assert.StartsWith("WA-1 is Queued and needed no approval.", Desk.Said(await desk.ApproveAsync(Waiting.Ben)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_SwitchedOff_IsRefusedToAdminsToo()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        Assert.Contains("Approvals:BreakGlass", Desk.Said(await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "fire", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_ByAnAdminWithAReason_RunsItAndTellsEverybody()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true, Channels = new Dictionary<string, Place> { ["web"] = new("web:approvals") } });
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        Assert.Contains("Please say why", Desk.Said(await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "", default)), StringComparison.Ordinal);
        Assert.Contains("Only an admin may do this.", Desk.Said(await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Ben), 1, "fire", default)), StringComparison.Ordinal);
        await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "inbox on fire", default);
        await desk.RunDueAsync();

        Assert.Equal(RequestState.Succeeded, (await desk.FindAsync()).State);
        Assert.Contains("broke glass", await desk.AuditedAsync());
        var told = Assert.Single(desk.Chat.Posted, post => post.Card.Summary.Key == "approvals.glassBroken");
        Assert.Equal("web:approvals", told.Place);
        Assert.Equal("WA-1 Succeeded: Dan put it through alone, without the missing approvals. Reason: inbox on fire", English.Of(told.Card.Summary));
        Assert.Equal(["web:ben", "web:cara", "web:asha", "web:asha"], told.Card.Mentions.Select(person => person.Id));
        // Beside the cards: that, and the outcome to whoever asked.
        Assert.Equal(["web:approvals", "web:approvals", "web:asha", "web:room"], desk.Chat.Posted.Select(post => post.Place).Order());
    }

    [Fact]
    public async Task BreakGlass_IsNoApproval_AndTheCardSaysWhoAndWhy()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true });
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.SubmitAsync(Waiting.Request());
        await desk.RunDueAsync();
        await desk.ApproveAsync(Waiting.Ben);
        await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "inbox on fire", default);
        await desk.RunDueAsync();

        var approval = desk.Chat.Shown["web:room/1"].Data["approval"]!;
        Assert.Equal("1 of 2; put through alone by Dan, because: inbox on fire", English.Of(approval["progress"]!));
        Assert.Null(approval["why"]);
        Assert.Equal(["✓", "!"], approval["decisions"]!.AsArray().Select(decision => (string)decision!["symbol"]!));
    }

    [Fact]
    public async Task BreakGlass_ForAHostOutsideTheList_IsRefused()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with
        {
            BreakGlass = true,
            AllowedHosts = new Dictionary<string, IReadOnlyList<string>> { [Sample.Number] = ["inbox.example.com"] },
        });
        await desk.SubmitAsync(Waiting.Request());

        Assert.Contains("may lead to these hosts only: inbox.example.com", Desk.Said(await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "fire", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_OnWhatIsDecided_SaysHowItStands()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true });
        await desk.SubmitAsync(Waiting.Request());
        await desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 1, "not now", default);
        const string over = "WA-1 is Declined, so there is nothing to decide any more.";

        Assert.StartsWith(over, Desk.Said(await desk.ApproveAsync(Waiting.Cara)), StringComparison.Ordinal);
        Assert.StartsWith(over, Desk.Said(await BreakGlassAsync(desk, Waiting.Dan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task Approve_ByAStranger_HearsTheSameOfEveryRequest(int number)
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await desk.SubmitAsync(Sample.Request("b") with { Version = 1 });

        var said = Desk.Said(await desk.ApproveAsync(new Person("web:mallory", "Mallory"), number));
        Assert.StartsWith($"Only approvers can decide on WA-{number}.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_ByAButtonOfAnotherCard_IsRefused()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        var pressed = new ChatEvent.ButtonPressed(Waiting.Ben, Sample.Room, Verbs.Approve, new FormTicket("WA-1", "card-b"));

        var said = Desk.Said(await desk.Decisions.ApproveAsync(pressed, default));
        Assert.StartsWith("This button does not belong to WA-1.", said, StringComparison.Ordinal);
        Assert.Equal(0, (await desk.FindAsync()).Approval!.Given);
    }

    [Theory]
    [InlineData("web:ben", false, "Nobody may put a request through alone here.")]
    [InlineData("web:dan", false, "Nobody may put a request through alone here.")]
    [InlineData("web:ben", true, "Only an admin may do this.")]
    [InlineData("web:asha", true, "Only an admin may do this.")]
    public async Task BreakGlass_ByWhoeverMayNot_SaysWhy(string id, bool allowed, string sentence)
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = allowed });
        await desk.SubmitAsync(Waiting.Request());

        Assert.StartsWith(sentence, Desk.Said(await BreakGlassAsync(desk, new Person(id, id))), StringComparison.Ordinal);
        Assert.Equal(RequestState.AwaitingApproval, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task BreakGlass_FromTheDeadlineOn_IsTooLate()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true });
        await desk.SubmitAsync(Waiting.Request());
        desk.Time.Advance(Waiting.Policy.ExpireAfter);

        var said = Desk.Said(await BreakGlassAsync(desk, Waiting.Dan));
        Assert.StartsWith("WA-1 expired 2026-03-02 04:00 UTC, so nobody can", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_IsAnsweredOnlyWhereItIsNotReadAnyway()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true });
        await desk.SubmitAsync(Waiting.Request("a"));
        await desk.SubmitAsync(Waiting.Request("b"));
        var elsewhere = new ChatEvent.CommandTyped(Waiting.Dan, new Place("web:dan"), "");

        Assert.IsType<ChatReply.Nothing>(await BreakGlassAsync(desk, Waiting.Dan));
        var said = Desk.Said(await desk.Decisions.BreakGlassAsync(elsewhere, 2, "fire", default));
        Assert.StartsWith("You put WA-2 through alone.", said, StringComparison.Ordinal);
    }

    private static Task<ChatReply> BreakGlassAsync(Desk desk, Person who) =>
        desk.Decisions.BreakGlassAsync(Desk.Typed(who), 1, "fire", default);

    [Fact]
    public async Task Decide_OnWhatDoesNotExist_SaysSo()
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains("WA-9", Desk.Said(await desk.ApproveAsync(Waiting.Ben, 9)), StringComparison.Ordinal);
        Assert.Equal(["refused"], await desk.AuditedAsync());
    }
}
