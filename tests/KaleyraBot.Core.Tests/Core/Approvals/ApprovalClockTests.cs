using KaleyraBot.Core.Access;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>What happens by itself, with a clock that the test moves.</summary>
public sealed class ApprovalClockTests
{
    [Fact]
    public async Task Request_NobodyDecided_ExpiresAtItsDeadlineAndLosesItsButtons()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await desk.RunDueAsync();
        Assert.True(desk.Chat.Shown.Values.Single().Data["mayDecide"]!.GetValue<bool>());

        desk.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        await desk.RunDueAsync();
        Assert.Equal(RequestState.AwaitingApproval, (await desk.FindAsync()).State);

        desk.Time.Advance(TimeSpan.FromTicks(1));
        await desk.RunDueAsync();
        Assert.Equal(RequestState.Expired, (await desk.FindAsync()).State);
        Assert.False(desk.Chat.Shown["web:room/1"].Data["mayDecide"]!.GetValue<bool>());
        Assert.Contains(desk.Chat.Posted, post => post.Place == Sample.Asha.Id);
        Assert.Equal("expired", (await desk.AuditedAsync())[^1]);
    }

    [Fact]
    public async Task Reminder_DueTogetherWithTheDeadline_IsNotSent()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        await desk.RunDueAsync();
        desk.Time.Advance(TimeSpan.FromHours(24));
        await desk.RunDueAsync();
        Assert.Equal(RequestState.Expired, (await desk.FindAsync()).State);
        Assert.DoesNotContain("reminded", await desk.AuditedAsync());
        Assert.Single(await desk.AuditedAsync(), action => action == "expired");
    }

    [Fact]
    public async Task Reminders_OfARequest_ComeAtDoublingDistance()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { ExpireAfter = TimeSpan.FromHours(40) });
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        var hours = new List<int>();
        for (var hour = 0; hour < 39; hour++)
        {
            await desk.RunDueAsync();
            hours.AddRange(Reminders(desk).Skip(hours.Count).Select(_ => hour));
            desk.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal([4, 12, 28], hours);
        Assert.StartsWith("WA-1 Waiting for approval: the change of Incoming message URL of +919876543210 has 0 of 2 approvals", English.Of(Reminders(desk)[0].Summary), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reminder_AfterOneDecided_MentionsTheOthersOnly()
    {
        await using var desk = await Desk.OpenAsync(new AccessPolicy([]) { Approvers = ["web:ben", "web:cara", "web:asha", "teams:t/*", "slack:t/ben"], Linked = [["web:ben", "slack:t/ben"]] });
        await desk.SubmitAsync(Waiting.Request());
        await desk.ApproveAsync(Waiting.Ben);
        desk.Time.Advance(TimeSpan.FromHours(4));
        await desk.RunDueAsync();

        Assert.Equal(["web:cara"], Assert.Single(Reminders(desk)).Mentions.Select(person => person.Id));
    }

    [Theory]
    [InlineData("approve", "WA-1 Succeeded: Kaleyra changed Incoming message URL of +919876543210.")]
    [InlineData("decline", "WA-1 Declined: An approver said no to the change of Incoming message URL of +919876543210. Nothing was changed.")]
    [InlineData("cancel", "WA-1 Cancelled: The change of Incoming message URL of +919876543210 was taken back before it was sent. Nothing was changed.")]
    [InlineData("expire", "WA-1 Expired: The change of Incoming message URL of +919876543210 was not approved in time. Nothing was changed.")]
    public async Task Reminders_OfWhatEnded_SayHowItEnded(string deed, string sentence)
    {
        await using var desk = await Desk.OpenAsync();
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.SubmitAsync(Waiting.Request());
        await desk.RunDueAsync();
        desk.Time.Advance(TimeSpan.FromHours(4));
        await desk.RunDueAsync();
        desk.Time.Advance(TimeSpan.FromHours(8));
        await desk.RunDueAsync();
        Assert.Equal(2, Reminders(desk).Count);
        var shown = desk.Chat.Shown.Where(message => message.Value.Template == "notice" && message.Key.StartsWith("web:room", StringComparison.Ordinal)).ToList();
        Assert.Equal(["request.summary", "approvals.reminder"], shown.Select(message => message.Value.Summary.Key));

        await (deed switch
        {
            "approve" => BothApproveAsync(desk),
            "decline" => desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 1, "no", default),
            "cancel" => desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 1, default),
            _ => Task.CompletedTask,
        });
        desk.Time.Advance(TimeSpan.FromHours(deed == "expire" ? 12 : 0));
        await desk.RunDueAsync();

        Assert.All(shown, message => Assert.Equal(sentence, English.Of(desk.Chat.Shown[message.Key].Summary)));
        Assert.Equal(2, Reminders(desk).Count);
    }

    [Fact]
    public async Task NewerRequest_ThatEnded_IsNamedNoLonger()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request("a"));
        await desk.SubmitAsync(Waiting.Request("b"));
        await desk.SubmitAsync(Waiting.Request("c"));
        await desk.RunDueAsync();
        Assert.Equal(2, (await desk.FindAsync(1)).Approval!.Newer);

        await desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 2, "no", default);
        await desk.RunDueAsync();
        Assert.Equal(3, (await desk.FindAsync(1)).Approval!.Newer);

        await BothApproveAsync(desk, 3);
        desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await desk.RunDueAsync();
        Assert.Null((await desk.FindAsync(1)).Approval!.Newer);
        Assert.Null(desk.Chat.Shown["web:room/1"].Data["approval"]!["overtaken"]);
        Assert.Equal(["overtaken", "newer ended"], (await desk.AuditedAsync()).Where(action => action is "newer ended" or "overtaken").TakeLast(2));
    }

    private static async Task BothApproveAsync(Desk desk, int number = 1)
    {
        await desk.ApproveAsync(Waiting.Ben, number);
        await desk.ApproveAsync(Waiting.Cara, number);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Card_OfTheRequester_LeadsToTheApprovers_AlsoWhereThatWasPutOff(bool busy)
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { Channels = new Dictionary<string, Place> { ["web"] = new("web:approvals") } });
        if (busy)
        {
            desk.Chat.Busy.Add("web:approvals");
        }
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        await desk.RunDueAsync();
        desk.Time.Advance(TimeSpan.FromMinutes(1));
        await desk.RunDueAsync();

        var (approvers, own) = (await desk.MessageAsync("approval:a"), await desk.MessageAsync((await desk.FindAsync()).CardKey));
        Assert.Equal(
            $"https://chat.example/{Uri.EscapeDataString(approvers!.Message.Value)}", (string?)desk.Chat.Shown[own!.Message.Value].Data["approval"]!["link"]);
    }

    [Fact]
    public async Task Clock_AfterTheDecision_DoesNothing()
    {
        await using var desk = await Desk.OpenAsync();
        var request = await desk.SubmitAsync(Waiting.Request());
        await desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), request.Number, "no", default);
        desk.Time.Advance(TimeSpan.FromDays(3));
        await desk.RunDueAsync();

        Assert.Equal(RequestState.Declined, (await desk.FindAsync()).State);
        Assert.Empty(Reminders(desk));
    }

    [Fact]
    public async Task Approve_AfterTheDeadlineButBeforeTheClock_IsRefused()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());
        desk.Time.Advance(TimeSpan.FromHours(24));

        Assert.StartsWith("WA-1 expired 2026-03-02 04:00 UTC", Desk.Said(await desk.ApproveAsync(Waiting.Ben)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewerRequest_ForTheSameField_MarksTheOlderOneOnly()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request("a"));
        await desk.SubmitAsync(Waiting.Request("b", field: "website", value: "https://www.example.com"));
        await desk.SubmitAsync(Waiting.Request("c"));
        await desk.RunDueAsync();

        Assert.Equal([3, null, null],
            [(await desk.FindAsync(1)).Approval!.Newer, (await desk.FindAsync(2)).Approval!.Newer,
            (await desk.FindAsync(3)).Approval!.Newer]);
    }

    [Fact]
    public async Task Card_OfAnApprovalsChannel_HasTheButtonsAndTheRequestersHasNone()
    {
        var channel = new Place("web:approvals");
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { Channels = new Dictionary<string, Place> { ["web"] = channel } });
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        await desk.RunDueAsync();

        Assert.Equal([("web:approvals", true), ("web:room", false)], desk.Chat.Posted.Select(post => (post.Place, post.Card.Data["mayDecide"]!.GetValue<bool>())).Order());
        await desk.Decisions.DeclineAsync(Desk.Typed(Waiting.Ben), 1, "no", default);
        await desk.RunDueAsync();
        Assert.All(desk.Chat.Shown.Where(shown => shown.Value.Template == "request"), shown => Assert.False(shown.Value.Data["mayDecide"]!.GetValue<bool>()));
        Assert.Equal(2, desk.Chat.Posted.Count(post => post.Card.Template == "request"));
    }

    [Fact]
    public async Task Card_OfAClosedApprovalsChannel_GoesToTheConversationOfTheRequest()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { Channels = new Dictionary<string, Place> { ["web"] = new("web:approvals") } });
        desk.Chat.Closed.Add("web:approvals");
        await desk.SubmitAsync(Waiting.Request(policy: desk.Policy));
        await desk.RunDueAsync();

        Assert.Contains(desk.Chat.Posted, post => post.Place == "web:room" && post.Card.Data["mayDecide"]!.GetValue<bool>());
    }

    private static List<Card> Reminders(Desk desk) => [.. desk.Chat.Posted.Select(post => post.Card).Where(card => card.Summary.Key == "approvals.reminder")];
}
