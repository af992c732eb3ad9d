using System.Collections.Concurrent;
using KaleyraBot.Core.Chat;
using KaleyraBot.Core.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KaleyraBot.Core.Inbox;

/// <summary>
/// Answers calls in time, whatever happens behind them, and never with a success that nothing stored stands for. The work is not tied to its
/// call: for what takes longer than the patience the delivery itself is stored, and the work goes on. A delivery is handled by one at a time.
/// </summary>
public sealed class Errands(IInbox inbox, Patience patience, Grace grace, TimeProvider time, ILogger<Errands> log) : IDisposable
{
    private readonly ConcurrentDictionary<string, ErrandRun> underWay = new();
    private readonly CancellationTokenSource left = new();

    /// <summary>How many have not ended yet.</summary>
    public int UnderWay => underWay.Count;

    /// <summary>How many of them are stored, so that the next process takes them up.</summary>
    public int Kept => underWay.Values.Count(run => run.IsKept);

    public bool IsUnderWay(string delivery) => underWay.ContainsKey(delivery);

    /// <summary>The answer that the work gives or the one for impatience, whichever comes first.</summary>
    public async Task<T> AnswerAsync<T>(Errand<T> errand)
    {
        var (run, answer) = (new ErrandRun(inbox), NewAnswer<T>());
        _ = RunAsync(errand, run, answer, order: null);
        await using var timer = time.CreateTimer(_ => _ = AcknowledgeAsync(errand, run, answer), null, patience.Longest, Timeout.InfiniteTimeSpan);
        return await answer.Task;
    }

    /// <summary>Begins what needs no answer any more.</summary>
    public void Begin<T>(Errand<T> errand) => _ = RunAsync(errand, new ErrandRun(inbox), NewAnswer<T>(), order: null);

    /// <summary>Handles what was kept, at its place; whoever waited for an answer has had one.</summary>
    public Task ResumeAsync<T>(Errand<T> errand, long order)
    {
        var answer = NewAnswer<T>();
        answer.SetResult(errand.Busy());
        return RunAsync(errand, new ErrandRun(inbox), answer, order);
    }

    /// <summary>For a call that waits for the end of the work, however long it takes, and hears of its failure.</summary>
    public async Task<T> HandleAsync<T>(string delivery, T done, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var run = new ErrandRun(inbox);
        run.Begin(delivery);
        try
        {
            return await InTurnAsync(run, work, cancellationToken);
        }
        catch (DeliveredBeforeException)
        {
            return done;
        }
    }

    /// <summary>Ends when everything has ended that is under way now, or, where asked for, everything that is not kept.</summary>
    public Task EndedAsync(bool orKept = false) => Task.WhenAll(underWay.Values.Where(run => !(orKept && run.IsKept)).Select(run => run.Ended));

    /// <summary>The process ends: what is kept and fails from now on fails because of that, and stays kept.</summary>
    public void Leave() => left.Cancel();

    public void Dispose() => left.Dispose();

    /// <summary>Stores the delivery and then gives the early answer; or none that is a success.</summary>
    private async Task AcknowledgeAsync<T>(Errand<T> errand, ErrandRun run, TaskCompletionSource<T> answer)
    {
        var isStored = await IsStoredAsync(errand, run, answer);
        if (answer.TrySetResult(isStored ? errand.Busy() : errand.Refused) && isStored)
        {
            errand.Early();
        }
    }

    /// <summary>Whether the delivery is stored, or what follows from it.</summary>
    private async Task<bool> IsStoredAsync<T>(Errand<T> errand, ErrandRun run, TaskCompletionSource<T> answer)
    {
        using var limit = new CancellationTokenSource(grace.Longest, time);
        try
        {
            if (await run.KeepAsync(token => inbox.KeepAsync(errand.Delivery(), token), limit.Token).WaitAsync(limit.Token) is null)
            {
                // It was handled meanwhile, and the answer is on its way.
                await ((Task)answer.Task).WaitAsync(limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            return true;
        }
        catch (Exception failure)
        {
            log.NotKept(errand.Id, failure);
            return false;
        }
    }

    private async Task RunAsync<T>(Errand<T> errand, ErrandRun run, TaskCompletionSource<T> answer, long? order)
    {
        run.Begin(errand.Id, order);
        while (underWay.GetOrAdd(errand.Id, run) is var first && first != run)
        {
            await first.Ended;
        }
        var isDone = await IsDoneAsync(errand, run, answer);
        if (!answer.Task.IsCompleted)
        {
            answer.TrySetResult(errand.Done());
        }
        await EndAsync(errand, run, isDone || (errand.IsTaken(await answer.Task) && !left.IsCancellationRequested));
        underWay.TryRemove(errand.Id, out _);
        run.End();
    }

    private async Task<bool> IsDoneAsync<T>(Errand<T> errand, ErrandRun run, TaskCompletionSource<T> answer)
    {
        try
        {
            return await InTurnAsync(run, () => Task.Run(async () =>
            {
                await errand.Work(answer);
                return true;
            }), left.Token);
        }
        catch (DeliveredBeforeException)
        {
            return true;
        }
        catch (Exception failure)
        {
            errand.Failed(failure);
            if (!left.IsCancellationRequested)
            {
                await ApologiseAsync(errand, answer);
            }
            return false;
        }
    }

    /// <summary>Does it as often as it comes out of turn; then nothing was stored of it. The waiting is done here, where no lock is held.</summary>
    private static async Task<T> InTurnAsync<T>(ErrandRun run, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await work();
            }
            catch (OutOfTurnException)
            {
                await run.TurnAsync(cancellationToken);
            }
        }
    }

    private static async Task ApologiseAsync<T>(Errand<T> errand, TaskCompletionSource<T> answer)
    {
        try
        {
            await errand.Apology(answer);
        }
        catch (Exception failure)
        {
            errand.Failed(failure);
        }
    }

    /// <summary>What was kept is ended, unless the platform was told of a failure, or the process ends: then it is taken up once more.</summary>
    private async Task EndAsync<T>(Errand<T> errand, ErrandRun run, bool isOver)
    {
        if (run.Close() is not { } keeping || !isOver)
        {
            return;
        }
        try
        {
            await ((Task)keeping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await inbox.EndAsync(errand.Id, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.StaysKept(errand.Id, failure);
        }
    }

    private static TaskCompletionSource<T> NewAnswer<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
