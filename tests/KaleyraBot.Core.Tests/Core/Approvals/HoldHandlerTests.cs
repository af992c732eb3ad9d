using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Requests;
using KaleyraBot.Core.Updates;
using KaleyraBot.Tests.Storage;

namespace KaleyraBot.Tests.Core.Approvals;

/// <summary>
/// An admin stops a number or all of them, over the real ledger: nothing is called, nothing is lost, and everybody sees it.
/// </summary>
public sealed class HoldHandlerTests : IAsyncLifetime
{
    private const string Held = "WA-1 Queued: The change of Website of +919876543210 waits, because an admin holds this number. Nothing is sent meanwhile.";

    private Desk _desk = null!;

    public async Task InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _desk.Kaleyra.Answers([.. Enumerable.Repeat(new UpdateResult.Succeeded(), 9)]);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Theory]
    [InlineData("support")]
    [InlineData("+91 98765-43210")]
    [InlineData("all")]
    public async Task Hold_OfAWaitingRequest_IsShownAndNothingIsCalled_UntilItIsResumed(string typed)
    {
        await AskAsync("a");
        await AskAsync("b");
        await HoldAsync(typed, "phishing\nsuspected");
        await LaterAsync(TimeSpan.FromDays(3));

        Assert.Empty(_desk.Kaleyra.Bodies);
        Assert.Equal(Held, await CardAsync(1));
        var card = RequestCard.Build(await _desk.FindAsync(2), 3).Data["holds"]![0]!;
        Assert.Equal("phishing suspected", (string?)Assert.Single(card["why"]!["lines"]!.AsArray())!["runs"]![0]!["text"]);
        Assert.Equal("Dan", (string?)card["who"]![0]!["text"]);
        Assert.Equal($"An admin can type wa resume {(typed == "all" ? "all" : Sample.Number)} to let it go on.", English.Of(card["next"]!));

        await ResumeAsync(typed);
        await _desk.RunDueAsync();
        Assert.Equal(["https://a.example.com", "https://b.example.com"], _desk.Kaleyra.Bodies.Select(body => body.Split("website=")[1]));
        Assert.Equal(["held", "resumed", "started", "ended", "started", "ended"], (await _desk.AuditedAsync()).TakeLast(6));
        var entry = (await _desk.Audit.PageAsync(null, null, null, 100, default)).Single(entry => entry.Action == "held");
        Assert.Equal((Waiting.Dan.Id, "phishing suspected"), (entry.Actor, entry.ValueOf("reason")));
    }

    [Fact]
    public async Task Hold_WhileARequestWaitsForItsNextTry_BurnsNoAttempt()
    {
        _desk.Kaleyra.Restart(new UpdateResult.Throttled(TimeSpan.FromMinutes(5)), new UpdateResult.Succeeded());
        await AskAsync("a");
        await _desk.RunDueAsync();
        await HoldAsync("support");
        await LaterAsync(TimeSpan.FromHours(5));
        var waiting = await _desk.FindAsync();
        Assert.Equal((RequestState.Queued, 1), (waiting.State, waiting.Attempts));

        await ResumeAsync("support");
        await _desk.RunDueAsync();
        Assert.Equal((RequestState.Succeeded, 2), await _desk.FindAsync() is var done ? (done.State, done.Attempts) : default);
    }

    [Fact]
    public async Task Resume_BeforeTheNextTryIsDue_WaitsAsLongAsKaleyraAsked()
    {
        _desk.Kaleyra.Restart(new UpdateResult.Throttled(TimeSpan.FromMinutes(5)), new UpdateResult.Succeeded());
        await AskAsync("a");
        await _desk.RunDueAsync();
        await HoldAsync("all");
        await ResumeAsync("all");
        await _desk.RunDueAsync();
        Assert.Single(_desk.Kaleyra.Bodies);

        await LaterAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync()).State);
    }

    [Fact]
    public async Task Submission_WhileHeld_SaysSoAtOnce_AndOtherNumbersGoOn()
    {
        await HoldAsync("support");
        await AskAsync("a");
        var wish = new KaleyraBot.Core.Updates.Wish(Sample.Asha, Sample.Room, "w", "w", "main", Sample.Number, [new("about", "Hi")]);
        var (request, _, _) = await _desk.Submission.StoreAsync(wish, default);
        var (other, _, _) = await _desk.Submission.StoreAsync(wish with { FormId = "v", CardKey = "v", WaNumber = "+14155550132" }, default);
        await _desk.RunDueAsync();

        Assert.Contains("waits, because an admin holds this number", English.Of(RequestSummary.Summary(request!)), StringComparison.Ordinal);
        Assert.Equal(RequestState.Queued, (await _desk.FindAsync(2)).State);
        Assert.Equal(RequestState.Succeeded, (await _desk.FindAsync(other!.Number)).State);
    }

    [Fact]
    public async Task Hold_OfOneBehindAll_StaysWhenAllIsLifted()
    {
        await AskAsync("a");
        await HoldAsync("support");
        await HoldAsync("all");
        Assert.Null((await _desk.FindAsync()).Held!.WaNumber);
        await ResumeAsync("all");
        await _desk.RunDueAsync();
        Assert.Empty(_desk.Kaleyra.Bodies);
        Assert.Equal(Sample.Number, (await _desk.FindAsync()).Held!.WaNumber);

        await ResumeAsync("support");
        await _desk.RunDueAsync();
        Assert.Single(_desk.Kaleyra.Bodies);
    }

    [Fact]
    public async Task Cancel_OfAHeldRequest_FreesTheOneBehindIt()
    {
        await AskAsync("a");
        await AskAsync("b");
        await HoldAsync("support");
        await _desk.RunDueAsync();
        Assert.IsType<ChatReply.ShowCard>(await _desk.Requests.CancelAsync(Desk.Typed(Sample.Asha), 1, default));
        await ResumeAsync("support");
        await _desk.RunDueAsync();

        Assert.EndsWith("https://b.example.com", Assert.Single(_desk.Kaleyra.Bodies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_DoesNotGoPastAHold()
    {
        await using var desk = await Desk.OpenAsync(policy: Waiting.Policy with { BreakGlass = true });
        await desk.SubmitAsync(Waiting.Request());
        await desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), "all", "", default);
        await desk.Decisions.BreakGlassAsync(Desk.Typed(Waiting.Dan), 1, "fire", default);
        await desk.RunDueAsync();

        Assert.Empty(desk.Kaleyra.Bodies);
        Assert.Equal(RequestState.Queued, (await desk.FindAsync()).State);
    }

    [Fact]
    public async Task HoldAndResume_ByWhoIsNoAdmin_AreRefusedAndAudited()
    {
        Assert.StartsWith("Only an admin may do this.", Desk.Said(await _desk.Holding.HoldAsync(Desk.Typed(Waiting.Ben), "all", "", default)), StringComparison.Ordinal);
        Assert.StartsWith("Only an admin may do this.", Desk.Said(await _desk.Holding.ResumeAsync(Desk.Typed(Waiting.Ben), "all", default)), StringComparison.Ordinal);
        _desk.Roster.Standing = Standing.Guest;
        Assert.StartsWith("Guests", Desk.Said(await _desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), "all", "", default)), StringComparison.Ordinal);

        Assert.Empty(await _desk.Holds.ListAsync(default));
        Assert.Equal(["refused", "refused", "refused"], await _desk.AuditedAsync());
    }

    [Fact]
    public async Task Hold_Twice_OrResume_OfNothing_SaysSo()
    {
        await HoldAsync("support");
        Assert.StartsWith($"{Sample.Number}: held already.", Desk.Said(await _desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), "support", "", default)), StringComparison.Ordinal);
        Assert.StartsWith("All numbers: not held by itself.", Desk.Said(await _desk.Holding.ResumeAsync(Desk.Typed(Waiting.Dan), "all", default)), StringComparison.Ordinal);
        Assert.Equal("fields.numberUnknown", Assert.IsType<ChatReply.Whisper>(await _desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), "zzz", "", default)).Text.Key);
    }

    [Fact]
    public async Task Hold_OfANumberThatIsInNoSettings_CanBePutAndLifted()
    {
        await HoldAsync("+442079460958");
        await ResumeAsync("+44 20 7946 0958");

        Assert.Empty(await _desk.Holds.ListAsync(default));
    }

    private async Task AskAsync(string form)
    {
        var request = await _desk.SubmitAsync(Waiting.Request(form, field: "website", value: $"https://{form}.example.com"));
        await _desk.ApproveAsync(Waiting.Ben, request.Number);
    }

    private async Task HoldAsync(string typed, string why = "") =>
        Assert.IsType<ChatReply.ShowCard>(await _desk.Holding.HoldAsync(Desk.Typed(Waiting.Dan), typed, why, default));

    private async Task ResumeAsync(string typed) =>
        Assert.IsType<ChatReply.ShowCard>(await _desk.Holding.ResumeAsync(Desk.Typed(Waiting.Dan), typed, default));

    private async Task LaterAsync(TimeSpan time)
    {
        await _desk.RunDueAsync();
        _desk.Time.Advance(time);
        await _desk.RunDueAsync();
    }

    private async Task<string> CardAsync(int number) =>
        English.Of(_desk.Chat.Shown[(await _desk.MessageAsync((await _desk.FindAsync(number)).CardKey))!.Message.Value].Summary);
}
