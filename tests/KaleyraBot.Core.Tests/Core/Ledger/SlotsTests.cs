using KaleyraBot.Core.Outbox;

namespace KaleyraBot.Tests.Core.Ledger;

/// <summary>Who gets a slot, and who waits.</summary>
public sealed class SlotsTests
{
    private readonly Slots _slots = new(8);

    [Fact]
    public void OneAlone_GetsHalfOfAll_AndTheNextOneHalfOfWhatIsLeft()
    {
        string[] slow = ["a", "b", "c", "d"];
        Assert.Equal([4, 2, 1, 1], slow.Select(sharer => Entered(sharer, 20).Count(turn => turn.IsCompleted)));
        Assert.False(_slots.EnterAsync("e").IsCompleted);
    }

    [Fact]
    public void OneThatHoldsNone_GoesBeforeAllThatHoldSome_InTheOrderInWhichTheyCame()
    {
        Entered("a", 20);
        Entered("b", 20);
        Entered("c", 20);
        Entered("d", 20);
        var (e, f) = (_slots.EnterAsync("e"), _slots.EnterAsync("f"));

        _slots.Leave("a");
        Assert.True(e.IsCompleted);
        Assert.False(f.IsCompleted);
        _slots.Leave("a");
        Assert.True(f.IsCompleted);
    }

    [Fact]
    public void Others_Gone_WhoeverWaitsGetsWhatIsFree()
    {
        Entered("a", 4);
        var b = Entered("b", 20);
        Assert.Equal(2, b.Count(turn => turn.IsCompleted));
        for (var i = 0; i < 4; i++)
        {
            _slots.Leave("a");
        }
        Assert.Equal(4, b.Count(turn => turn.IsCompleted));
    }

    [Fact]
    public void Single_Slot_GoesRound()
    {
        var one = new Slots(1);
        Assert.True(one.EnterAsync("a").IsCompleted);
        var (a, b) = (one.EnterAsync("a"), one.EnterAsync("b"));
        one.Leave("a");
        Assert.Equal((false, true), (a.IsCompleted, b.IsCompleted));
        one.Leave("b");
        Assert.True(a.IsCompleted);
        one.Leave("a");
        Assert.Equal(0, one.Sharers);
    }

    [Fact]
    public async Task All_AreTakenWhenEverybodyHasLeft_AndNobodyEntersMeanwhile()
    {
        Entered("a", 2);
        var (may, begun) = (new TaskCompletionSource(), false);
        var change = _slots.WhileFreeAsync(
            () =>
            {
                begun = true;
                return may.Task;
            },
            default);
        var late = _slots.EnterAsync("b");
        _slots.Leave("a");
        Assert.Equal((false, false), (begun, late.IsCompleted));
        _slots.Leave("a");
        Assert.False(late.IsCompleted);
        may.SetResult();
        await change;
        Assert.True(begun);
        await late;
    }

    [Fact]
    public async Task All_GivenUp_LetsTheOthersIn()
    {
        using var over = new CancellationTokenSource();
        Entered("a", 1);
        var change = _slots.WhileFreeAsync(() => Task.CompletedTask, over.Token);
        var late = _slots.EnterAsync("b");
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
        await late;
    }

    private List<Task> Entered(string sharer, int times) => [.. Enumerable.Range(0, times).Select(_ => _slots.EnterAsync(sharer))];
}
