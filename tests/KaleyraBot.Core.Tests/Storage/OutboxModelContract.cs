using CsCheck;
using KaleyraBot.Core.Ledger;
using KaleyraBot.Core.Outbox;
using KaleyraBot.Tests.House;

namespace KaleyraBot.Tests.Storage;

/// <summary>
/// Whatever is stored, looked at, completed, postponed, forgotten by a restart and whenever: the outbox does exactly what the model does,
/// so no queue is ever reordered, and no effect lost or completed twice.
/// </summary>
public abstract class OutboxModelContract : StoreContract
{
    private const int Samples = 60;

    private static readonly Gen<(string Act, int Pick)[]> Acts = Gen.Frequency(
            (3, Gen.Const("store")), (4, Gen.Const("look")), (3, Gen.Const("complete")), (2, Gen.Const("postpone")), (2, Gen.Const("advance")))
        .Select(Gen.Int[0, 1000]).Array[5, 40];

    [Needs(Needs.Time)]
    [SkippableFact]
    public Task Outbox_AnyInterleaving_BehavesLikeTheModel() => Acts.SampleAsync(PlayAsync, iter: Samples, threads: 1);

    private async Task PlayAsync((string Act, int Pick)[] acts)
    {
        await Store.ExecuteAsync("DELETE FROM \"Outbox\"");
        var model = new OutboxModel();
        // Every job ever seen stays here: what is still tried with one that is done must be refused.
        var seen = new List<(Job Job, OutboxModel.Item Item)>();
        foreach (var (act, pick) in acts)
        {
            await (act switch
            {
                "store" => StoreAsync(model, pick),
                "look" => LookAsync(model, $"q{pick % 3}", seen),
                "advance" => Task.Run(() => Time.Advance(TimeSpan.FromSeconds(pick % 12))),
                _ => seen.Count == 0 ? Task.CompletedTask : UseAsync(act, pick, seen[pick % seen.Count]),
            });
        }
        await FinishAsync(model, seen);
    }

    private async Task StoreAsync(OutboxModel model, int pick)
    {
        var (queue, number) = ($"q{pick % 3}", model.Items.Count);
        await AcceptAsync(Sample.Tell(queue, number));
        model.Store(queue, number);
    }

    private async Task<OutboxModel.Item?> LookAsync(OutboxModel model, string queue, List<(Job Job, OutboxModel.Item Item)> seen)
    {
        var expected = model.Next(queue, Time.GetUtcNow());
        var job = await Outbox.NextAsync(Sample.Tell(queue).Queue, None);
        Assert.Equal(
            expected is null ? null : (Sample.Tell(queue, expected.Number), expected.Tries, expected.Due),
            job is null ? null : ((Effect, int, DateTimeOffset)?)(job.Effect, job.Tries, job.DueAt));
        if (job is not null)
        {
            seen.Add((job, expected!));
        }
        return expected;
    }

    private async Task UseAsync(string act, int pick, (Job Job, OutboxModel.Item Item) seen)
    {
        var (job, item) = seen;
        var due = Time.GetUtcNow().AddSeconds(pick % 20);
        var done = act == "complete" ? await Outbox.CompleteAsync(job, null, null, None) : await Outbox.PostponeAsync(job, due, null, None);
        Assert.Equal(item.Completed == 0, done);
        if (done && act == "complete")
        {
            item.Completed++;
        }
        else if (done)
        {
            (item.Due, item.Tries) = (due, job.Tries + 1);
        }
    }

    private async Task FinishAsync(OutboxModel model, List<(Job Job, OutboxModel.Item Item)> seen)
    {
        Time.Advance(TimeSpan.FromSeconds(20));
        foreach (var queue in new[] { "q0", "q1", "q2" })
        {
            while (await LookAsync(model, queue, seen) is not null)
            {
                await UseAsync("complete", 0, seen[^1]);
            }
        }
        Assert.All(model.Items, item => Assert.Equal(1, item.Completed));
    }
}
