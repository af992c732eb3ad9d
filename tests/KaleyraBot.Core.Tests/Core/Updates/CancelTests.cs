using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Core.Approvals;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Updates;

/// <summary>Stopping what waits for its next try: by whom, what it then says, and what becomes of what waits behind it.</summary>
public sealed class CancelTests : IAsyncLifetime
{
    private static readonly Person Eve = new("web:eve", "Eve");

    private Desk _desk = null!;

    public async Task InitializeAsync() => _desk = await Desk.OpenAsync();

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Cancel_OfAThrottledRequest_ByItsRequester_SaysThatNothingWasChanged()
    {
        await PostponeAsync(new UpdateResult.Throttled(TimeSpan.FromMinutes(9)));
        Assert.True(RequestCard.Build(await _desk.FindAsync(), 3).Data["mayCancel"]!.GetValue<bool>());
        await CancelAsync(Sample.Asha);
        await LaterAsync();

        Assert.Equal("WA-1 Cancelled: The change of Website of +919876543210 was taken back before its next try. Nothing was changed.", await SummaryAsync());
        Assert.Single(_desk.Kaleyra.Bodies);
    }

    [Theory]
    [InlineData("web:ben", "Ben")]
    [InlineData("web:dan", "Dan")]
    public async Task Cancel_OfAPostponedRequest_ByAnApproverOrAnAdmin_IsToldToItsRequester(string id, string name)
    {
        await PostponeAsync(new UpdateResult.Throttled(null));
        await CancelAsync(new(id, name));
        await LaterAsync();

        Assert.Equal($"WA-1 Cancelled: {name} stopped the change of Website of +919876543210. Nothing was changed.", await SummaryAsync());
        Assert.Contains(_desk.Chat.Posted, posted => posted.Place == Sample.Asha.Id && English.Of(posted.Card.Summary).Contains($"{name} stopped", StringComparison.Ordinal));
        var entry = (await _desk.Audit.PageAsync(null, 1, null, 10, default)).First(entry => entry.Action == "cancelled");
        Assert.Equal(id, entry.Actor);
    }

    [Fact]
    public async Task Cancel_AfterAnUnknownTry_DoesNotClaimThatNothingWasChanged()
    {
        _desk.Kaleyra.Answers(new UpdateResult.Succeeded());
        await AskAsync("b");
        await _desk.RunDueAsync();
        await PostponeAsync(new UpdateResult.Unknown("answers.unknownTimeout"));
        await CancelAsync(Waiting.Ben, 2);
        await LaterAsync();

        Assert.Equal("WA-2 Unknown: Ben stopped the change of Website of +919876543210, but an earlier try may have been applied.", await SummaryAsync(2));
        Assert.Equal(2, (await _desk.Ledger.KnownAsync(Sample.Number, default))["website"].DoubtedBy);
        Assert.StartsWith("Look at the profile on a phone.", English.Of(RequestOutcome.Advice(await _desk.FindAsync(2), isOwn: true)!), StringComparison.Ordinal);
        Assert.Equal(2, _desk.Kaleyra.Bodies.Count);
    }

    [Fact]
    public async Task Retry_OfWhatSomebodyElseStopped_IsRefused()
    {
        await PostponeAsync(new UpdateResult.Unknown("answers.unknownTimeout"));
        await CancelAsync(Waiting.Dan);

        Assert.StartsWith("Dan stopped WA-1", Desk.Said(await _desk.Requests.RetryAsync(Desk.Typed(Sample.Asha), 1, default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retry_OfWhatTheRequesterStoppedInDoubt_SendsItOnceMore()
    {
        await PostponeAsync(new UpdateResult.Unknown("answers.unknownTimeout"), new UpdateResult.Succeeded());
        await CancelAsync(Sample.Asha);
        Assert.IsType<ChatReply.ShowCard>(await _desk.Requests.RetryAsync(Desk.Typed(Sample.Asha), 1, default));
        await _desk.RunDueAsync();

        Assert.Equal("WA-1 Succeeded: Kaleyra changed Website of +919876543210.", await SummaryAsync());
    }

    [Fact]
    public async Task Cancel_ByAStranger_IsRefusedAndAudited()
    {
        await PostponeAsync(new UpdateResult.Throttled(null));

        Assert.Contains("Only whoever asked for WA-1, an approver or an admin can cancel it.", Desk.Said(await _desk.Requests.CancelAsync(Desk.Typed(Eve), 1, default)), StringComparison.Ordinal);
        Assert.Equal("refused", (await _desk.AuditedAsync())[^1]);
        Assert.Equal(RequestState.Queued, (await _desk.FindAsync()).State);
    }

    [Fact]
    public async Task Cancel_WhileItWaitsForApproval_IsTheRequestersAndAnAdmins()
    {
        await _desk.SubmitAsync(Waiting.Request());
        Assert.Contains("Type wa decline WA-1 and why", Desk.Said(await _desk.Requests.CancelAsync(Desk.Typed(Waiting.Ben), 1, default)), StringComparison.Ordinal);
        await CancelAsync(Waiting.Dan);

        Assert.Equal(RequestState.Cancelled, (await _desk.FindAsync()).State);
    }

    [Fact]
    public async Task Cancel_OfAPostponedRequest_LetsTheNextOneGoAtOnce()
    {
        await PostponeAsync(new UpdateResult.Throttled(TimeSpan.FromMinutes(15)), new UpdateResult.Succeeded());
        await AskAsync("b");
        await _desk.RunDueAsync();
        Assert.Single(_desk.Kaleyra.Bodies);
        await CancelAsync(Sample.Asha);
        await _desk.RunDueAsync();

        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync(2)).State);
    }

    [Fact]
    public async Task Cancel_ByTheRequestersOtherIdentity_IsTheirOwn()
    {
        await using var desk = await Desk.OpenAsync(Waiting.Access with { Linked = [[Sample.Asha.Id, "teams:t/asha"]] });
        await desk.SubmitAsync(Waiting.Request());
        Assert.IsType<ChatReply.ShowCard>(await desk.Requests.CancelAsync(Desk.Typed(new("teams:t/asha", "Asha")), 1, default));

        Assert.EndsWith("was taken back before it was sent. Nothing was changed.", English.Of(RequestSummary.Of(await desk.FindAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_OnTheApproversCard_IsThereOnceItWasApproved()
    {
        await PostponeAsync(new UpdateResult.Throttled(null));
        var request = await _desk.FindAsync();
        Assert.True(RequestCard.Build(request, 3, RequestView.Approvers).Data["mayCancel"]!.GetValue<bool>());
        Assert.False(RequestCard.Build(request, 3, RequestView.Copy).Data["mayCancel"]!.GetValue<bool>());
        Assert.False(RequestCard.Build(Waiting.Request(), 3, RequestView.Approvers).Data["mayCancel"]!.GetValue<bool>());
    }

    private async Task AskAsync(string form)
    {
        var request = await _desk.SubmitAsync(Waiting.Request(form, field: "website", value: "https://www.example.com"));
        await _desk.ApproveAsync(Waiting.Ben, request.Number);
    }

    private async Task PostponeAsync(params UpdateResult[] answers)
    {
        _desk.Kaleyra.Answers(answers);
        await AskAsync("a");
        await _desk.RunDueAsync();
    }

    private async Task CancelAsync(Person who, int number = 1) =>
        Assert.IsType<ChatReply.ShowCard>(await _desk.Requests.CancelAsync(Desk.Typed(who), number, default));

    private async Task LaterAsync()
    {
        await _desk.RunDueAsync();
        _desk.Time.Advance(TimeSpan.FromHours(1));
        await _desk.RunDueAsync();
    }

    private async Task<string> SummaryAsync(int number = 1) => English.Of(RequestSummary.Summary(await _desk.FindAsync(number)));
}
