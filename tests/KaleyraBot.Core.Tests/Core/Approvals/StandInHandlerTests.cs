using KaleyraBot.Core.Approvals;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>
/// Delegation: for oneself, for a time, never onwards and never around the rule that nobody decides on their own request.
/// </summary>
public sealed class StandInHandlerTests
{
    [Fact]
    public async Task StandIn_UntilTheDayIsOver_DecidesForTheApprover()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request("a"));
        var told = Assert.IsType<ChatReply.ShowCard>(await DelegateAsync(desk, Waiting.Ben, "@dan", "tomorrow"));
        Assert.Equal("web:dan may decide for Ben until 2026-03-02 23:59 UTC.", English.Of(told.Card.Summary));

        Assert.IsType<ChatReply.ShowCard>(await desk.ApproveAsync(Waiting.Dan));
        Assert.Equal("web:ben", (await desk.FindAsync()).Approval!.Decisions[0].For);
        Assert.Contains("You have decided on WA-1 already", Desk.Said(await desk.ApproveAsync(Waiting.Ben)), StringComparison.Ordinal);
        Assert.Contains("delegated", await desk.AuditedAsync());
    }

    [Fact]
    public async Task StandIn_AfterThatDay_MayNotDecide()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { ExpireAfter = TimeSpan.FromDays(9) });
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "today");
        desk.Time.Advance(TimeSpan.FromDays(1));

        Assert.Contains("Only approvers can decide", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandIn_OfTheRequester_MayNotDecide()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Sample.Asha, "web:dan", "friday");

        Assert.Contains("was asked for by the person you stand in for", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web:asha", "web:asha")]
    [InlineData("slack:t/asha", "web:asha")]
    [InlineData("web:asha", "slack:t/asha")]
    public async Task StandIn_WhoAskedForIt_MayNotDecide(string delegated, string decides)
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = ["web:ben"], Linked = [["web:asha", "slack:t/asha"]] });
        await desk.SubmitAsync(Waiting.Request());
        Assert.IsType<ChatReply.ShowCard>(await DelegateAsync(desk, Waiting.Ben, delegated, "friday"));

        Assert.Contains("You asked for WA-1 yourself", Desk.Said(await desk.ApproveAsync(new Person(decides, "Asha"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandIn_PassingItOn_IsRefused()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "friday");

        Assert.Contains("Only an approver can let somebody else decide.", Desk.Said(await DelegateAsync(desk, Waiting.Dan, "web:eve", "friday")), StringComparison.Ordinal);
        Assert.Contains("Only approvers can decide", Desk.Said(await desk.ApproveAsync(new Person("web:eve", "Eve"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandIn_OfTwoApprovers_IsOneApproval()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "friday");
        await DelegateAsync(desk, Waiting.Cara, "web:dan", "friday");
        await desk.ApproveAsync(Waiting.Dan);

        Assert.Contains("You have decided on WA-1 already (1 of 2 approvals).", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);
        Assert.Contains("You have decided on WA-1 already", Desk.Said(await desk.ApproveAsync(Waiting.Ben)), StringComparison.Ordinal);
        Assert.Equal(RequestState.AwaitingApproval, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task Delegation_UntilNow_EndsIt()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "friday");
        var told = Assert.IsType<ChatReply.ShowCard>(await DelegateAsync(desk, Waiting.Ben, "web:dan", "now"));

        Assert.Equal("web:dan does not decide for Ben any more.", English.Of(told.Card.Summary));
        Assert.Equal(["submitted", "delegated", "delegation ended"], await desk.AuditedAsync());
        Assert.Contains("Only approvers can decide", Desk.Said(await desk.ApproveAsync(Waiting.Dan)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("saturday", true)]
    [InlineData("now", false)]
    public async Task Delegation_ChangedByAnotherOfTheApproversIdentities_IsTheSameOne(string until, bool mayDecide)
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Linked = [["web:ben", "slack:t/ben"]] });
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "today");
        await DelegateAsync(desk, new("slack:t/ben", "Ben"), "web:dan", until);

        Assert.Equal(mayDecide, await desk.ApproveAsync(Waiting.Dan) is ChatReply.ShowCard);
        Assert.Empty(await desk.Audit.CompareAsync(default));
        Assert.Contains("\"by\":\"slack:t/ben\"", (await desk.Audit.PageAsync(null, null, null, 100, default)).First(entry => entry.Action.StartsWith("delegat", StringComparison.Ordinal)).Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web:dan", "web:eve", "friday", "Only an approver can let somebody else decide.")]
    [InlineData("web:ben", "@ben", "friday", "That is yourself.")]
    [InlineData("web:ben", "web:*", "friday", "I cannot tell who that is.")]
    [InlineData("web:ben", "Dan", "friday", "I cannot tell who that is.")]
    [InlineData("web:ben", "web:dan", "someday", "I cannot tell until when.")]
    [InlineData("web:ben", "web:dan", "2026-02-27", "I cannot tell until when.")]
    [InlineData("web:ben", "web:dan", "9999-12-31", "I cannot tell until when.")]
    [InlineData("web:dan", "web:eve", "9999-12-31", "Only an approver can let somebody else decide.")]
    [InlineData("web:ben", "web:dan", "2027-01-01", "That is too long.")]
    public async Task Delegation_ThatCannotBe_IsRefusedAndAudited(string from, string to, string until, string sentence)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Contains(sentence, Desk.Said(await DelegateAsync(desk, new Person(from, from), to, until)), StringComparison.Ordinal);
        Assert.Equal(["refused"], await desk.AuditedAsync());
        var entry = Assert.Single(await desk.Audit.PageAsync(null, null, null, 100, default));
        Assert.Contains("\"delegate\"", entry.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("today", "2026-03-02")]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("sunday", "2026-03-02")]
    [InlineData("Mon", "2026-03-03")]
    [InlineData("saturday.", "2026-03-08")]
    [InlineData("2026-03-05", "2026-03-06")]
    public void Day_Named_EndsAtTheNextMidnight(string typed, string end) =>
        // 2026-03-01 is a Sunday.
        Assert.Equal(DateTimeOffset.Parse($"{end}T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), UntilDay.Read(typed, Sample.Start));

    [Theory]
    [InlineData("9999-12-30", "9999-12-31 00:00:00Z")]
    [InlineData("9999-12-31", "")]
    public void Day_AtTheEndOfTheCalendar_IsNamedWhereThereIsAMomentAfterIt(string typed, string end) =>
        Assert.Equal(end, $"{UntilDay.Read(typed, Sample.Start):u}");

    private static Task<ChatReply> DelegateAsync(Desk desk, Person from, string to, string until) =>
        desk.StandIns.DelegateAsync(Desk.Typed(from), to, until, default);

    [Theory]
    [InlineData("wednesday", "2026-03-05")]
    [InlineData("tuesday", "2026-03-11")]
    [InlineData("thursday", "2026-03-06")]
    public void Day_OfTheWeek_IsTheNextOneFromToday(string typed, string end) =>
        // 2026-03-04 is a Wednesday.
        Assert.Equal($"{end} 00:00:00Z", $"{UntilDay.Read(typed, Sample.Start.AddDays(3)):u}");

    [Theory]
    [InlineData("2026-06-01", true)]
    [InlineData("2026-06-02", false)]
    public async Task Delegation_OfNinetyTwoDays_IsTheLongest(string until, bool taken)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Time.SetUtcNow(new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(taken, await DelegateAsync(desk, Waiting.Ben, "web:dan", until) is ChatReply.ShowCard);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public async Task Delegation_ToANameOfAnyLength_EndsAtTwoHundredLetters(int length, bool taken)
    {
        await using var desk = await Desk.OpenAsync();

        Assert.Equal(taken, await DelegateAsync(desk, Waiting.Ben, "web:".PadRight(length, 'd'), "today") is ChatReply.ShowCard);
    }

    [Fact]
    public async Task StandIn_OfAnApproverAndOfOneWhoIsNoneAnyMore_DecidesForTheApprover()
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Approvers = ["web:ben"] });
        await desk.SubmitAsync(Waiting.Request());
        await DelegateAsync(desk, Waiting.Ben, "web:dan", "friday");
        var gone = new Delegation("web:cara", "web:dan", Sample.Start.AddDays(1));
        await desk.Store.Delegations.SaveAsync(gone, Sample.Entry("delegated") with { Actor = gone.From }, default);
        await desk.ApproveAsync(Waiting.Dan);

        Assert.Equal("web:ben", Assert.Single((await desk.FindAsync()).Approval!.Decisions).For);
    }
}
