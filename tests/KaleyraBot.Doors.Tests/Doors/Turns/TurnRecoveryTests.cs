using KaleyraBot.Core.Inbox;
using KaleyraBot.Doors.Turns;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace KaleyraBot.Tests.Doors.Turns;

/// <summary>What an earlier process acknowledged and left is taken up: by its door, in order, once.</summary>
public sealed class TurnRecoveryTests : IDisposable
{
    private readonly MemoryInbox _inbox = new();
    private readonly TurnScheduler _turns;
    private readonly List<string> _resumed = [];
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _slow = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TurnRecoveryTests() => _turns = new(_inbox, Patience.Default, Grace.Default, _time, NullLogger<TurnScheduler>.Instance);

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task Kept_IsTakenUpInOrder_EachByItsDoor_AndOnce()
    {
        await KeepAsync("b", "slack");
        await KeepAsync("a", "teams");
        await KeepAsync("c", "slack");
        await RoundAsync();
        await RoundAsync();
        Assert.Equal(["slack b 1", "teams a 2", "slack c 3"], _resumed);
    }

    [Fact]
    public async Task Kept_AndUnderWayHere_IsLeftToWhoDoesIt()
    {
        var answering = _turns.AnswerAsync(Turn("a", _ => _slow.Task));
        _time.Advance(Patience.Default.Longest);
        Assert.Equal("busy", await answering);
        await RoundAsync();
        Assert.Empty(_resumed);
        _slow.SetResult();
        await _turns.EndedAsync();
        await RoundAsync();
        Assert.Empty(_resumed);
    }

    [Fact]
    public async Task Kept_AmongReplicas_IsLeftToWhoeverAcknowledgedItForAWhile()
    {
        await KeepAsync("a", "teams");
        await RoundAsync(LeftAfter.AmongReplicas);
        _time.Advance(LeftAfter.AmongReplicas.Age - TimeSpan.FromMilliseconds(1));
        await RoundAsync(LeftAfter.AmongReplicas);
        Assert.Empty(_resumed);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await RoundAsync(LeftAfter.AmongReplicas);
        Assert.Equal(["teams a 1"], _resumed);
    }

    /// <summary>What it waits for was acknowledged a moment later by another clock, and its process died since.</summary>
    [Fact]
    public async Task Kept_ThatWaitsForOneThatIsNotLeftYet_DoesNotKeepThatFromBeingTakenUp()
    {
        await KeepAsync("waits", "teams", "+1");
        _time.Advance(LeftAfter.AmongReplicas.Age);
        await KeepAsync("a", "teams", "+2");
        var round = RoundAsync(LeftAfter.AmongReplicas);
        Assert.False(round.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(5));
        await round;
        Assert.Empty(_resumed);

        await RoundAsync(LeftAfter.AmongReplicas);
        Assert.Equal(["teams a 2"], _resumed);
        _slow.SetResult();
        await _turns.EndedAsync();
        Assert.Equal(["teams a 2", "teams waits 1"], _resumed);
    }

    [Fact]
    public async Task Kept_ByAClockThatWasAhead_IsTakenUpAllTheSame()
    {
        await KeepAsync("a", "teams");
        _time.AdjustTime(_time.GetUtcNow().AddHours(-1));
        await RoundAsync(LeftAfter.AmongReplicas);
        Assert.Equal(["teams a 1"], _resumed);
    }

    [Theory]
    [InlineData("slack", "broken")]
    [InlineData("web", "{}")]
    public async Task Kept_ThatNobodyCanRead_IsGivenUp_AndStopsNobody(string door, string body)
    {
        await _inbox.KeepAsync(new("poison", door, body), default);
        await KeepAsync("a", "teams");
        await RoundAsync();
        Assert.Equal(["teams a 2"], _resumed);
        Assert.Empty(await _inbox.KeptAsync(default));
    }

    [Fact]
    public async Task Work_ThatFailsWhenTakenUp_ApologisesLate_AndStopsNobody()
    {
        await KeepAsync("fails", "slack");
        await KeepAsync("a", "teams");
        await RoundAsync();
        Assert.Equal(["sorry, in time: False", "teams a 2"], _resumed);
        Assert.Empty(await _inbox.KeptAsync(default));
    }

    private Task RoundAsync(LeftAfter? left = null) => new TurnRecovery(
        _inbox, _turns, [new Door("teams", ResumeAsync), new Door("slack", ResumeAsync)], left ?? LeftAfter.Alone, _time,
        NullLogger<TurnRecovery>.Instance).RoundAsync(default);

    private Task<long?> KeepAsync(string id, string door, string? concerns = null)
    {
        _inbox.At = _time.GetUtcNow();
        return _inbox.KeepAsync(new(id, door, "{}") { Concerns = concerns }, default);
    }

    private async Task<bool> ResumeAsync(KeptDelivery kept)
    {
        if (kept.Delivery.Body == "broken")
        {
            return false;
        }
        await _turns.ResumeAsync(Turn(kept.Delivery.Id, async _ =>
        {
            if (kept.Delivery.Id == "waits")
            {
                await _slow.Task;
            }
            if (kept.Delivery.Id == "fails")
            {
                throw new InvalidOperationException("broken");
            }
            Assert.Equal((kept.Delivery.Id, kept.Order), (Handling.Current!.Delivery, Handling.Current.Order));
            _inbox.Note(decisive: true, kept.Delivery.Concerns);
            _resumed.Add($"{kept.Delivery.Door} {kept.Delivery.Id} {kept.Order}");
        }), kept.Order);
        return true;
    }

    private Turn<string> Turn(string id, Func<PendingAnswer<string>, Task> work) => new(id, () => "done", () => "busy", work)
    {
        Refused = "refused",
        Delivery = () => new(id, "test", "{}"),
        IsTaken = answer => answer != "refused",
        Early = () => { },
        Failed = _ => { },
        Apology = answer =>
        {
            _resumed.Add($"sorry, in time: {answer.TryAnswer("refused")}");
            return Task.CompletedTask;
        },
    };

    private sealed record Door(string Name, Func<KeptDelivery, Task<bool>> Resume) : ITurnHandler
    {
        string ITurnHandler.Door => Name;

        public Task<bool> ResumeAsync(KeptDelivery kept) => Resume(kept);
    }
}
