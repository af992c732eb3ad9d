using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Updates;

namespace KaleyraBot.Tests.Storage;

/// <summary>Leases, fencing, and steps that come with an effect.</summary>
public abstract partial class OutboxContract
{
    [Fact]
    public async Task Lease_ThatRanOut_IsTakenOverAndTheOldOneIsFencedOff()
    {
        var other = await AnotherProcessAsync();
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var old = await ClaimAsync();
        Time.Advance(LeaseLength - TimeSpan.FromTicks(1));
        Assert.Null(await other.Outbox.ClaimAsync(None));
        Time.Advance(TimeSpan.FromTicks(1));
        var taken = await other.Outbox.ClaimAsync(None);
        Assert.Equal((old.Id, 2), (taken!.Id, taken.Tries));

        var step = Sample.Step(request, RequestState.Succeeded, Sample.Tell("x"));
        Assert.False(await Outbox.RenewAsync(old, None));
        Assert.False(await Outbox.BeginAsync(old, step, None));
        Assert.False(await Outbox.CompleteAsync(old, step, new("k", new MessageRef("web:1"), 1), None));
        Assert.False(await Outbox.PostponeAsync(old, Time.GetUtcNow().AddHours(1), step, None));
        Assert.Equal(RequestState.Queued, (await Ledger.FindAsync(1, None))!.State);
        Assert.Null(await Outbox.MessageAsync("k", None));

        Assert.True(await other.Outbox.CompleteAsync(taken, step, null, None));
        Assert.False(await other.Outbox.CompleteAsync(taken, null, null, None));
        Assert.Equal([Sample.Tell("x")], await DrainAsync());
    }

    [Fact]
    public async Task Lease_ThatRanOutWhileItsEffectRuns_IsTakenOverByOthersOnly()
    {
        var other = await AnotherProcessAsync();
        await AcceptAsync(Sample.Tell("x", 1), Sample.Tell("x", 2), Sample.Tell("y", 3));
        long[] running = [(await ClaimAsync()).Id];
        Time.Advance(LeaseLength * 2);

        Assert.Equal(Sample.Tell("y", 3), (await Outbox.ClaimAsync(running, None))!.Effect);
        Assert.Null(await Outbox.ClaimAsync(running, None));
        Assert.Equal(Time.GetUtcNow() + LeaseLength, await Outbox.NextDueAsync(running, None));
        Assert.Equal(Sample.Tell("x", 1), (await other.Outbox.ClaimAsync(None))!.Effect);
    }

    [Fact]
    public async Task Begin_ALeaseThatIsHeld_TakesTheStepAndProlongsIt()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var lease = await ClaimAsync();
        Time.Advance(LeaseLength - TimeSpan.FromTicks(1));
        Assert.True(await Outbox.BeginAsync(lease, Sample.Step(request, RequestState.Running), None));
        Assert.Equal(RequestState.Running, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal(Time.GetUtcNow() + LeaseLength, await Outbox.NextDueAsync(None));
        Assert.False(await Outbox.BeginAsync(lease, Sample.Step(request, RequestState.Running), None));
        Assert.True(await Outbox.CompleteAsync(lease, null, null, None));
    }

    [Fact]
    public async Task Lease_Renewed_LastsLonger()
    {
        await AcceptAsync(Sample.Tell("x"));
        var lease = await ClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(8));
        Assert.True(await Outbox.RenewAsync(lease, None));
        Time.Advance(TimeSpan.FromSeconds(8));
        Assert.Null(await Outbox.ClaimAsync(None));
        Assert.True(await Outbox.CompleteAsync(lease, null, null, None));
        Assert.Null(await Outbox.NextDueAsync(None));
    }

    [Fact]
    public async Task Lease_ThatRanOutAndNobodyTook_StillCompletes()
    {
        await AcceptAsync(Sample.Tell("x"));
        var lease = await ClaimAsync();
        Time.Advance(LeaseLength * 3);
        Assert.True(await Outbox.CompleteAsync(lease, null, null, None));
        Assert.Null(await Outbox.ClaimAsync(None));
    }

    [Fact]
    public async Task Complete_WithAStep_StoresBothAndWhatComesWithThem()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var step = Sample.Step(request, RequestState.Succeeded, Sample.Tell("x")) with { Known = [new("about", "new")] };

        Assert.True(await Outbox.CompleteAsync(await ClaimAsync(), step, new("k", new MessageRef("web:1"), 1), None));

        Assert.Equal(RequestState.Succeeded, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal("new", (await Ledger.KnownAsync(Sample.Number, None))["about"].Value);
        Assert.Equal(new("k", new MessageRef("web:1"), 1), await Outbox.MessageAsync("k", None));
        Assert.Equal([Sample.Tell("x")], await DrainAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GiveBack_WithAStepThatLost_StoresNothingAndKeepsTheLease(bool complete)
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var lease = await ClaimAsync();
        Assert.True(await Ledger.TakeAsync(Sample.Step(request, RequestState.Running), None));
        var late = Sample.Step(request, RequestState.Succeeded, Sample.Tell("x"));

        Assert.False(complete
            ? await Outbox.CompleteAsync(lease, late, new("k", new MessageRef("web:1"), 1), None)
            : await Outbox.PostponeAsync(lease, Time.GetUtcNow().AddHours(1), late, None));

        Assert.Equal(RequestState.Running, (await Ledger.FindAsync(1, None))!.State);
        Assert.Equal((1, 2), (await Store.CountAsync("Outbox"), await Store.CountAsync("Audit")));
        Assert.Null(await Outbox.MessageAsync("k", None));
        Assert.Null(await Outbox.ClaimAsync(None));
        Assert.True(await Outbox.CompleteAsync(lease, null, null, None));
    }

    [Fact]
    public async Task Complete_WithAStepThatCannotBeStored_StoresNothing()
    {
        var request = await Ledger.SubmitAsync(Sample.Request("a"));
        var lease = await ClaimAsync();
        var broken = Sample.Step(request, RequestState.Succeeded) with { Known = [new(null!, "b")] };

        await Assert.ThrowsAnyAsync<Exception>(() => Outbox.CompleteAsync(lease, broken, null, None));

        Assert.Equal(RequestState.Queued, (await Ledger.FindAsync(1, None))!.State);
        Assert.True(await Outbox.RenewAsync(lease, None));
    }
}
