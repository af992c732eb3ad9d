using CsCheck;
using KaleyraBot.Core.Ledger;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// Whatever is stored, claimed, completed, postponed, renewed, forgotten by a crash and whenever: the outbox does exactly what the model does,
/// so no queue is ever reordered, and no effect lost or completed twice.
/// </summary>
public abstract class OutboxModelContract : StoreContract
{
    private const int Samples = 60;

    private static readonly Gen<(string Act, int Pick)[]> Acts = Gen.Frequency(
            (3, Gen.Const("store")), (4, Gen.Const("claim")), (3, Gen.Const("complete")), (2, Gen.Const("postpone")), (1, Gen.Const("renew")), (2, Gen.Const("advance")))
        .Select(Gen.Int[0, 1000]).Array[5, 40];

    [Fact]
    public Task Outbox_AnyInterleaving_BehavesLikeTheModel() => Acts.SampleAsync(PlayAsync, iter: Samples, threads: 1);

    private async Task PlayAsync((string Act, int Pick)[] acts)
    {
        await Store.ExecuteAsync("DELETE FROM \"Outbox\"");
        var model = new OutboxModel();
        // Every lease ever given stays here: what a crashed or slow process may still try with it must be refused.
        var leases = new List<(Lease Lease, OutboxModel.Item Item)>();
        foreach (var (act, pick) in acts)
        {
            await (act switch
            {
                "store" => StoreAsync(model, pick),
                "claim" => ClaimAsync(model, leases),
                "advance" => Task.Run(() => Time.Advance(TimeSpan.FromSeconds(pick % 12))),
                _ => leases.Count == 0 ? Task.CompletedTask : UseAsync(act, pick, leases[pick % leases.Count]),
            });
            Assert.Equal(model.NextDue(), await Outbox.NextDueAsync(None));
        }
        await FinishAsync(model, leases);
    }

    private async Task StoreAsync(OutboxModel model, int pick)
    {
        var (queue, number) = ($"q{pick % 3}", model.Items.Count);
        await AcceptAsync(Sample.Tell(queue, number));
        model.Store(queue, number, Time.GetUtcNow());
    }

    private async Task<bool> ClaimAsync(OutboxModel model, List<(Lease Lease, OutboxModel.Item Item)> leases)
    {
        var expected = model.Claim(Time.GetUtcNow(), LeaseLength);
        var lease = await Outbox.ClaimAsync(None);
        Assert.Equal(expected is null ? null : Sample.Tell(expected.Queue, expected.Number), lease?.Effect);
        Assert.Equal(expected?.Tries, lease?.Tries);
        if (lease is not null)
        {
            leases.Add((lease, expected!));
        }
        return lease is not null;
    }

    private async Task UseAsync(string act, int pick, (Lease Lease, OutboxModel.Item Item) held)
    {
        var (lease, item) = held;
        var now = Time.GetUtcNow();
        var due = now.AddSeconds(pick % 20);
        var done = act switch
        {
            "complete" => await Outbox.CompleteAsync(lease, null, null, None),
            "postpone" => await Outbox.PostponeAsync(lease, due, null, None),
            _ => await Outbox.RenewAsync(lease, None),
        };
        Assert.Equal(OutboxModel.Holds(item, lease.Tries), done);
        if (done)
        {
            item.LeasedUntil = act == "renew" ? now + LeaseLength : null;
            item.Due = act == "postpone" ? due : item.Due;
            item.Completed += act == "complete" ? 1 : 0;
        }
    }

    private async Task FinishAsync(OutboxModel model, List<(Lease Lease, OutboxModel.Item Item)> leases)
    {
        while (await Outbox.NextDueAsync(None) is { } due)
        {
            Time.Advance(due > Time.GetUtcNow() ? due - Time.GetUtcNow() : TimeSpan.Zero);
            while (await ClaimAsync(model, leases))
            {
                await UseAsync("complete", 0, leases[^1]);
            }
        }
        Assert.All(model.Items, item => Assert.Equal(1, item.Completed));
    }
}
