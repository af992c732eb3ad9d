using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using static KaleyraBot.Core.Chat.ChatEvent;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>The server's own look at every Approve, whatever card or line it says to come from.</summary>
public sealed class SeenWholeTests
{
    [Theory]
    [InlineData(Verbs.Approve)]
    [InlineData("")]
    public async Task Approve_WhereTheMessageHasNoRoom_IsAnsweredWithTheWhole(string verb)
    {
        await using var desk = await Desk.OpenAsync();
        var request = await desk.SubmitAsync(Waiting.Request());
        desk.Chat.HasRoom = (false, true);

        var reply = verb.Length == 0 ? await desk.ApproveAsync(Waiting.Ben)
            : await desk.Decisions.ApproveAsync(Press(request, verb), default);

        var show = Assert.IsType<ChatReply.ShowWhole>(reply);
        Assert.True(show.Whole.Data["mayApproveSeen"]!.GetValue<bool>());
        Assert.Equal((false, true), (show.Launcher.Data["mayApprove"]!.GetValue<bool>(), show.Launcher.Data["mayShow"]!.GetValue<bool>()));
        Assert.Equal(0, (await desk.FindAsync()).Approval!.Given);
    }

    [Fact]
    public async Task Approve_InTheWindow_CountsAndClosesIt()
    {
        await using var desk = await Desk.OpenAsync();
        var request = await desk.SubmitAsync(Waiting.Request());
        desk.Chat.HasRoom = (false, true);

        Assert.IsType<ChatReply.CloseForm>(await desk.Decisions.ApproveAsync(Press(request, Verbs.ApproveSeen), default));

        Assert.Equal(1, (await desk.FindAsync()).Approval!.Given);
    }

    [Fact]
    public async Task Approve_WhereEvenTheWindowHasNoRoom_IsRefused()
    {
        await using var desk = await Desk.OpenAsync();
        var request = await desk.SubmitAsync(Waiting.Request());
        desk.Chat.HasRoom = (false, false);

        var reply = Assert.IsType<ChatReply.Whisper>(await desk.Decisions.ApproveAsync(Press(request, Verbs.ApproveSeen), default));

        Assert.Equal("request.tooLong", reply.Text.Key);
        Assert.Equal(0, (await desk.FindAsync()).Approval!.Given);
    }

    [Fact]
    public async Task Approve_InAnApprovalsChannel_IsMeasuredByTheCardThatHasTheButtons()
    {
        await using var desk = await Desk.OpenAsync();
        var request = Waiting.Request();
        await desk.SubmitAsync(request with { Approval = request.Approval! with { Elsewhere = new("web:approvals") } });

        await desk.ApproveAsync(Waiting.Ben);

        Assert.True(desk.Chat.Measured!.Data["mayApprove"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Decline_NeedsNoRoom()
    {
        await using var desk = await Desk.OpenAsync();
        var request = await desk.SubmitAsync(Waiting.Request());
        desk.Chat.HasRoom = (false, false);

        await desk.Decisions.DeclineAsync(Press(request, Verbs.Decline), default);

        Assert.Equal(RequestState.Declined, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task Window_OfAnotherRequestsCard_IsNotShown()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        var reply = await desk.Lookups.EverythingAsync(
            new ButtonPressed(Waiting.Ben, Waiting.Request().Place, Verbs.Everything, new("WA-1", "elsewhere")), default);

        Assert.Equal("approvals.foreign", Assert.IsType<ChatReply.Whisper>(reply).Text.Key);
    }

    private static ButtonPressed Press(UpdateRequest request, string verb) =>
        new(Waiting.Ben, request.Place, verb, new(request.Id, request.CardKey))
        {
            Values = new Dictionary<string, string> { ["comment"] = "because" },
        };

    [Fact]
    public async Task Approve_WhereTheRequestWasMade_IsMeasuredByItsOwnCard()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        await desk.ApproveAsync(Waiting.Ben);

        Assert.Equal("card-a", desk.Chat.Measured!.Key);
    }

    [Fact]
    public async Task Approve_OnASurfaceThatNobodyKnows_IsShownEverythingFirst()
    {
        await using var desk = await Desk.OpenAsync();
        await desk.SubmitAsync(Waiting.Request());

        var reply = await desk.Decisions.ApproveAsync(new CommandTyped(Waiting.Ben, new Place("webex:1"), ""), 1, "", default);

        Assert.IsType<ChatReply.ShowWhole>(reply);
        Assert.Equal(0, (await desk.FindAsync()).Approval!.Given);
    }
}
